import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Bytes that arrived, on disk under their checksum (SHA-256 in hex). */
export type KeptFile = { checksum: string; bytes: number };

/** Where documents lie until they are read; each by the checksum of its bytes, so no name of a file reaches the disk. */
function folder(): string {
  return path.resolve(env().DATA_DIR, "uploads");
}

const pathOf = (checksum: string) => path.join(folder(), checksum);

/**
 * Writes a document to disk as it arrives, never more than a portion of it in memory.
 * @throws AppError `too-large` once it has more bytes than allowed; `invalid` for none at all
 */
export async function keepFile(pieces: AsyncIterable<Uint8Array>, mostBytes: number): Promise<KeptFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const part = path.join(folder(), `${randomUUID()}.part`);
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* () {
    for await (const piece of pieces) {
      bytes += piece.byteLength;
      if (bytes > mostBytes) throw new AppError("too-large", `A document may have ${Math.floor(mostBytes / 1024 / 1024)} MB. Split it, or import it on the command line.`);
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(measured, createWriteStream(part, { mode: 0o600 }));
    if (bytes === 0) throw new AppError("invalid", "This file is empty. Choose one that holds text.");
    const checksum = hash.digest("hex");
    await rename(part, pathOf(checksum));
    return { checksum, bytes };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** @throws AppError `not-found` where it was taken away meanwhile */
export async function readKept(checksum: string): Promise<Uint8Array> {
  return readFile(pathOf(checksum)).catch((cause: unknown) => {
    throw new AppError("not-found", "The document is no longer in the data folder. Send it again.", { cause });
  });
}

export async function dropKept(checksum: string): Promise<void> {
  await rm(pathOf(checksum), { force: true });
}

const DAY_MS = 86_400_000;

/** Takes away what has lain for a day and nobody waits for: parts of what broke off. */
export async function sweepKept(isWanted: (checksum: string) => Promise<boolean>, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const file = path.join(folder(), name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > DAY_MS && !(await isWanted(name))) await rm(file, { force: true });
  }
}
