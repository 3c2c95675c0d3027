import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach } from "vitest";
import sharp from "sharp";
import type { PictureSize } from "@/lib/articles/types";
import type { FetchParts } from "@/lib/ingest/fetch/fetch-source";
import { testFetch } from "@/lib/ingest/fetch/servers.testing";
import { Chapters } from "./chapters";
import { Decoders } from "./decoder";
import { Disk } from "./disk";
import { Failures } from "./failures";
import { Pictures, type Given } from "./pictures";

/** A JPEG of one colour, with a place where it was taken. */
export async function jpeg(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#1f5c7a" } }).withExif({ IFD0: { Copyright: "The Ellery Gazette" } }).jpeg().toBuffer();
}

/** A PNG that says it is so large, with so many bytes of nothing packed into it. */
export function pngOf(width: number, height: number, nothing: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.alloc(nothing), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/** A GIF of so many equal frames. */
export async function gifOf(frames: number): Promise<Buffer> {
  const one = await sharp({ create: { width: 16, height: 16, channels: 3, background: "#9f1d20" } }).gif().toBuffer();
  // What follows the screen and its colours is the frame; the last byte ends the file.
  const colours = (one[10] ?? 0) & 0x80 ? 3 * 2 ** (((one[10] ?? 0) & 7) + 1) : 0;
  const [head, frame] = [one.subarray(0, 13 + colours), one.subarray(13 + colours, -1)];
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(";")]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~sum >>> 0;
}

/** Pictures in a folder of their own for each test of the file, and a time that stands still. */
export function usePictures() {
  const made = { folder: "", now: 1_000_000, sizes: new Map<string, PictureSize>() };
  let decoders: Decoders;
  beforeEach(async () => {
    made.folder = await mkdtemp(path.join(os.tmpdir(), "parallax-media-"));
    made.now = 1_000_000;
    decoders = new Decoders();
  });
  afterEach(async () => {
    decoders.close();
    await rm(made.folder, { recursive: true, force: true });
  });
  return {
    at: made,
    disk: (limit = 50_000_000) => new Disk(made.folder, limit),
    pictures: (allow: readonly string[], { limit = 50_000_000, patienceMs = 20_000, parts = {} as Partial<FetchParts> } = {}) => {
      decoders.close();
      decoders = new Decoders(1, patienceMs);
      const sized = (url: string, size: PictureSize) => void (made.sizes.has(url) || made.sizes.set(url, size));
      return new Pictures({ disk: new Disk(made.folder, limit), decoders, fetch: testFetch(allow, parts), failures: new Failures(() => made.now), sized });
    },
    chapters: (allow: readonly string[], now = Date.now) => new Chapters({ disk: new Disk(made.folder, 50_000_000), fetch: testFetch(allow), failures: new Failures(() => made.now), now }),
    /** The names of all files that are kept, and of drafts. */
    files: async () => (await readdir(made.folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => path.relative(made.folder, path.join(each.parentPath, each.name))).sort(),
  };
}

/** All bytes of what is given; null where there is no picture. */
export async function bytesOf(given: Given): Promise<Buffer | null> {
  if (given.kind !== "file") return null;
  const bytes = await given.handle.readFile();
  await given.handle.close();
  return bytes;
}
