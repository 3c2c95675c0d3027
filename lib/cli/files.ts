import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "@/lib/errors";

const MB = 1024 * 1024;
export const DEFAULT_MAX_BYTES = 64 * MB;
/** What a folder is searched for; a file that is named itself is read whatever it is called. */
const READABLE = /\.(txt|text|md|markdown|html?|xhtml)$/i;

/** Something to import: a name for it, and its bytes when asked. */
export type Input = { name: string; path: string; read: () => Promise<Uint8Array> };

/**
 * The files behind the words of a command: folders with all they hold, `-` for standard input.
 * A path that is not there becomes an input whose reading fails, so that the others are still read.
 */
export async function inputsOf(words: readonly string[], options: { maxBytes: number; stdinName: string }): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const word of words) {
    if (word === "-") inputs.push({ name: options.stdinName, path: "-", read: () => readStream(process.stdin, options.maxBytes) });
    else if (await isFolder(word)) for (const file of await filesUnder(word)) inputs.push(fileInput(file, options.maxBytes));
    else inputs.push(fileInput(word, options.maxBytes));
  }
  return inputs;
}

async function isFolder(word: string): Promise<boolean> {
  return stat(word).then((found) => found.isDirectory(), () => false);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && READABLE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new AppError("invalid", `${folder}: no text, Markdown or HTML file in this folder.`);
  return files;
}

function fileInput(file: string, maxBytes: number): Input {
  return { name: path.basename(file), path: file, read: () => readLimited(file, maxBytes) };
}

/** A file's bytes; the size is looked at first, so that a huge file is refused without being read. */
async function readLimited(file: string, maxBytes: number): Promise<Uint8Array> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new AppError("not-found", "There is no such file. Check the path.", { cause });
  });
  if (found.isFile() && found.size > maxBytes) throw tooLarge(found.size, maxBytes);
  try {
    return found.isFile() ? await readFile(file) : await readStream(createReadStream(file), maxBytes);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("unavailable", `It cannot be read (${(cause as { code?: string }).code ?? "unknown reason"}). Check that you may read it.`, { cause });
  }
}

async function readStream(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) {
      stream.destroy();
      throw tooLarge(null, maxBytes);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(size: number | null, maxBytes: number): AppError {
  const big = size === null ? "It is larger than" : `It has ${Math.ceil(size / MB)} MB, more than`;
  return new AppError("too-large", `${big} the ${Math.floor(maxBytes / MB)} MB that are read at most. Split it, or allow more with --max-size.`);
}
