import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile, type FileHandle } from "node:fs/promises";
import path from "node:path";

/** What is left when a sweep ends, as a share of the limit: so that the next file does not begin another one. */
const SWEPT_TO = 0.9;
/** Reading a file is written down no more often than this. */
const TOUCHED_EVERY_MS = 3_600_000;
/** A draft this old belongs to a process that was killed over it. */
const DRAFT_LIVES_MS = 3_600_000;
/** Names whose last reading is in memory. */
const MOST_REMEMBERED = 20_000;
/** The disk is looked through anew after so much of the limit was written: other processes may write to it as well. */
const RECOUNTED_AFTER = 0.1;

const DRAFTS = "drafts";

/** A file that is open, and how long it is. Whoever gets one closes it. */
export type OpenFile = { handle: FileHandle; bytes: number };

type Found = { file: string; bytes: number; readAt: number };

/** The name of something under which files lie: of an address, say. */
export function diskName(of: string): string {
  return createHash("sha256").update(of).digest("hex").slice(0, 40);
}

/**
 * Files in a folder, up to so many bytes; what was not read for longest goes first. A file is there whole or not at all:
 * it is written elsewhere and then given its name. Any number of processes may share the folder, and be killed at any time.
 */
export class Disk {
  readonly #touched = new Map<string, number>();
  #bytes = 0;
  #written = Infinity;
  #last: Promise<void> = Promise.resolve();

  /** @param limit in bytes */
  constructor(private readonly folder: string, private readonly limit: number) {}

  /** What is known to lie there, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Where a file lies, whether or not it is there. @param name begins with what `diskName` gives */
  path(name: string): string {
    return path.join(this.folder, name.slice(0, 2), name);
  }

  /** A file that is there, open; else null. That it was read is remembered. */
  async open(name: string): Promise<OpenFile | null> {
    const handle = await open(this.path(name), "r").catch(ifMissing);
    if (!handle) return null;
    try {
      const { size: bytes, mtime } = await handle.stat();
      const now = Date.now();
      if (now - (this.#touched.get(name) ?? 0) > TOUCHED_EVERY_MS) {
        this.#remember(name, now);
        await utimes(this.path(name), new Date(now), mtime).catch(ifMissing);
      }
      return { handle, bytes };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Whether a file is there. */
  async has(name: string): Promise<boolean> {
    return (await stat(this.path(name)).catch(ifMissing)) !== null;
  }

  /** A place for something unfinished, which nobody else uses. */
  async draft(bytes?: Uint8Array): Promise<string> {
    const file = path.join(this.folder, DRAFTS, randomUUID());
    await mkdir(path.dirname(file), { recursive: true });
    if (bytes) await writeFile(file, bytes);
    return file;
  }

  /** Takes away a draft or file that comes to nothing; one that is gone is no error. */
  async drop(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  /** Gives a draft its name, once all of it is on the disk. What is beyond the limit makes room before; one at a time, so that all count what is there. */
  async keep(draft: string, name: string): Promise<void> {
    const handle = await open(draft, "r+");
    let bytes: number;
    try {
      await handle.datasync();
      bytes = (await handle.stat()).size;
    } finally {
      await handle.close();
    }
    const kept = this.#last.then(() => this.#place(draft, name, bytes));
    this.#last = kept.catch(() => undefined);
    await kept;
  }

  async #place(draft: string, name: string, bytes: number): Promise<void> {
    if (this.#bytes + bytes > this.limit || this.#written >= this.limit * RECOUNTED_AFTER) await this.sweep(bytes);
    await mkdir(path.dirname(this.path(name)), { recursive: true });
    await rename(draft, this.path(name));
    this.#remember(name, Date.now());
    this.#bytes += bytes;
    this.#written += bytes;
  }

  #remember(name: string, at: number): void {
    this.#touched.delete(name);
    this.#touched.set(name, at);
    const [oldest] = this.#touched.keys();
    if (this.#touched.size > MOST_REMEMBERED && oldest !== undefined) this.#touched.delete(oldest);
  }

  /**
   * Counts what is there and takes away what was not read for longest, where there is too much; old drafts as well.
   * @param coming bytes that are about to be added
   */
  async sweep(coming = 0): Promise<void> {
    const found = await this.#list();
    let bytes = found.reduce((sum, each) => sum + each.bytes, 0);
    if (bytes + coming > this.limit) {
      found.sort((one, other) => one.readAt - other.readAt);
      for (const each of found) {
        if (bytes + coming <= this.limit * SWEPT_TO) break;
        await rm(each.file, { force: true });
        bytes -= each.bytes;
      }
    }
    this.#bytes = bytes;
    this.#written = 0;
  }

  /** What lies there now: files and their bytes. */
  async measure(): Promise<{ files: number; bytes: number }> {
    const found = await this.#list();
    return { files: found.length, bytes: found.reduce((sum, each) => sum + each.bytes, 0) };
  }

  async #list(): Promise<Found[]> {
    const found: Found[] = [];
    for (const shelf of (await readdir(this.folder).catch(ifMissing)) ?? []) {
      for (const name of (await readdir(path.join(this.folder, shelf)).catch(ifMissing)) ?? []) {
        const file = path.join(this.folder, shelf, name);
        const info = await stat(file).catch(ifMissing);
        if (!info?.isFile()) continue;
        if (shelf !== DRAFTS) found.push({ file, bytes: info.size, readAt: info.atimeMs });
        else if (Date.now() - info.mtimeMs > DRAFT_LIVES_MS) await rm(file, { force: true });
      }
    }
    return found;
  }
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
