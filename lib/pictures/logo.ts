import sharp from "sharp";

/** No more than masthead and previews show, twice as fine. */
const WIDEST = 960;
const HIGHEST = 240;
const MOST_PIXELS = 25_000_000;

/**
 * Draws a picture anew as a PNG of at most 960 by 240 pixels. What it held besides its pixels (where it was taken, other
 * files behind it) is gone, and no browser ever decodes what was sent.
 * @param file PNG, JPEG or WebP
 * @throws Error when it cannot be decoded or has more than 25 million pixels
 */
export async function logoPng(file: Uint8Array): Promise<{ bytes: Uint8Array<ArrayBuffer>; width: number; height: number }> {
  const drawn = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: "error" }).rotate().resize({ width: WIDEST, height: HIGHEST, fit: "inside", withoutEnlargement: true });
  const { data, info } = await drawn.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
