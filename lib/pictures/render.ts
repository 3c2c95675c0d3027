import sharp from "sharp";
import { AppError } from "@/lib/errors";

/** Pictures drawn at once, and waiting: drawing one takes a processor for some 100 ms. */
const AT_ONCE = 1;
const WAITING = 16;

// The front keeps finished pictures; the library's own cache would only hold them twice.
sharp.cache(false);
sharp.concurrency(1);

let drawing = 0;
const queue: (() => void)[] = [];

/**
 * Draws an SVG as PNG, off the main thread, one at a time.
 * @throws AppError `unavailable` when too many are waiting already
 */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  await turn();
  try {
    return new Uint8Array(await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer());
  } finally {
    const next = queue.shift();
    if (next) next();
    else drawing -= 1;
  }
}

/** Waits for a place, which whoever is done hands on. */
async function turn(): Promise<void> {
  if (drawing < AT_ONCE) {
    drawing += 1;
    return;
  }
  if (queue.length >= WAITING) throw new AppError("unavailable", "Too many pictures are being drawn at the moment. Ask again in a few seconds.");
  await new Promise<void>((resolve) => queue.push(resolve));
}
