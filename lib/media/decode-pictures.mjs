// Makes small pictures of what strangers send, in a process of its own: whatever a picture does to its decoder, it does
// not do it to the paper. It reads one file and writes others; nothing else reaches it. It ends with its parent.
import sharp from "sharp";

/** Some 6300 by 6300 pixels, 160 MB while it is decoded. */
const MOST_PIXELS = 40_000_000;
const MOST_SECONDS = 15;
/** What is higher than that is no picture for a page. */
const HIGHEST = 8_000;
/** What is smaller is there to count, not to be seen. */
const LEAST_SIDE = 3;

// Documents that can do things (SVG, PDF) and formats that nobody shows in news have no decoder here.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif", "VipsForeignLoadNsgif"] });
sharp.cache(false);
sharp.concurrency(1);

const WRITE = {
  avif: (image) => image.avif({ quality: 52, effort: 1 }),
  webp: (image) => image.webp({ quality: 76, effort: 3 }),
  jpeg: (image) => image.flatten({ background: "#ffffff" }).jpeg({ quality: 78, mozjpeg: true }),
};

/** A picture's first frame, upright, without anything that it says besides its pixels; never larger than it came. */
function opened(file, width) {
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: "truncated", sequentialRead: true, pages: 1 })
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize({ width, height: HIGHEST, fit: "inside", withoutEnlargement: true });
}

async function make({ from, into }) {
  const { autoOrient: { width, height } } = await sharp(from, { limitInputPixels: MOST_PIXELS, pages: 1 }).metadata();
  if (!(width >= LEAST_SIDE && height >= LEAST_SIDE)) throw new Error(`It is ${width} by ${height} pixels.`);
  for (const { to, width: wanted, format } of into) await WRITE[format](opened(from, wanted)).toFile(to);
  return { width, height };
}

process.on("message", (job) => {
  make(job).then(
    (size) => process.send?.({ id: job.id, size }),
    (error) => process.send?.({ id: job.id, problem: String(error?.message ?? error).slice(0, 300) }),
  );
});
process.on("disconnect", () => process.exit(0));
