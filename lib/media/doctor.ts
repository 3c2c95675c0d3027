import { rm, writeFile } from "node:fs/promises";
import { env } from "@/lib/env";
import { Decoders } from "./decoder";
import type { Disk } from "./disk";
import { FORMATS } from "./formats";
import { ownDisk } from "./own-media";

type Check = { name: string; ok: boolean; detail: string };

/** Processes that share the folder may each go beyond the limit by so much before they count again. */
const BEYOND = 1.1;
const MB = 1024 * 1024;
/** A picture of eight by eight pixels (PNG). */
const SMALL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWOQj6nCihiGlgQA2GE9QXgjpsIAAAAASUVORK5CYII=", "base64");

/** Looks at the pictures of sources: how much is kept, whether more can be, and whether they can be made small. */
export async function examineMedia(disk: Disk = ownDisk(), limitMb = env().MEDIA_CACHE_MB): Promise<Check[]> {
  return [await withinLimit(disk, limitMb), await makes(disk)];
}

async function withinLimit(disk: Disk, limitMb: number): Promise<Check> {
  const { files, bytes } = await disk.measure();
  const ok = bytes <= limitMb * MB * BEYOND;
  const detail = `${Math.ceil(bytes / MB)} MB of at most ${limitMb}, files: ${files}.`;
  return { name: "pictures kept", ok, detail: ok ? detail : `${detail} The web process takes away what is too much with the next picture it keeps; see that one is running.` };
}

/** Makes a picture in the folder itself, in the process and the formats that readers' are made in. */
async function makes(disk: Disk): Promise<Check> {
  const name = "pictures made";
  const decoders = new Decoders();
  const made: string[] = [];
  try {
    const [from, ...into] = await Promise.all([0, ...FORMATS].map(() => disk.draft()));
    made.push(from!, ...into);
    await writeFile(from!, SMALL);
    await decoders.make({ from: from!, into: FORMATS.map((format, at) => ({ to: into[at]!, width: 8, format })) });
    return { name, ok: true, detail: `The folder can be written to, and a picture was made as ${FORMATS.map((format) => format.toUpperCase()).join(", ")}.` };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const advice = code === undefined ? "Run npm install again: sharp, which makes pictures, may not fit this machine." : "See who owns DATA_DIR, whether it can be written to, and whether its disk is full.";
    return { name, ok: false, detail: `None could be made: ${message} ${advice}` };
  } finally {
    decoders.close();
    await Promise.all(made.map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}
