import "server-only";
import { AppError } from "@/lib/errors";
import { Thread, ThreadEnded, type Room } from "@/lib/jobs/threads/thread";
import type { FeedContents, FeedReading, ReadingFor, Tried } from "./types";

/** Files from this size on are read in a thread of their own. */
export const LARGE_BYTES = 2 * 1024 ** 2;
const SHARED: Room = { oldMegabytes: 80, youngMegabytes: 24, idleMs: 20_000 };
/** A file of 32 MB in letters of two bytes, as articles, takes 170 MB; there is no larger one. */
const ownRoom = (bytes: number): Room => ({ oldMegabytes: 64 + Math.ceil(3.75 * (bytes / 1024 ** 2)), youngMegabytes: 24 });
/** What reads files, and how long that may take, whatever a file's size and for each megabyte of it, and how long the articles of some entries. */
export const READER = { program: "scripts/feed-thread", readingMs: 20_000, megabyteMs: 2_000, entriesMs: 20_000 };
type Reader = typeof READER;
/** Entries of one file over which threads may end before it is given up. */
const MOST_BAD = 3;

let shared: Thread | null = null;
let numbers = 0;

/** The thread that reads most feeds. It ends by itself; so does one that is slow, for all but the feed it is at. */
function sharedThread(program: string): Thread {
  if (shared !== null) return shared;
  const thread = new Thread(program, SHARED);
  const leave = () => {
    if (shared === thread) shared = null;
  };
  thread.onEnd = leave;
  thread.onSlow = () => {
    leave();
    thread.setApart();
  };
  return (shared = thread);
}

/**
 * Reads a feed's file in a thread, where it then lies until it is closed: a large one in a thread of its own, the others
 * in one that they share. Nothing that a file holds can keep this thread busy for long.
 * @throws AppError `invalid` where it is no feed, or takes too long or too much memory to be read; so does `prepare`
 */
export function openFeed(bytes: Uint8Array, reading: ReadingFor, reader = READER): Promise<FeedReading> {
  return opened(new FileInThread(bytes, reading, reader));
}

async function opened(file: FileInThread): Promise<FeedReading> {
  try {
    return { contents: await file.open(), prepare: (places) => file.prepare(places), close: () => file.close() };
  } catch (error) {
    file.close();
    throw error;
  }
}

class FileInThread {
  readonly #id = (numbers += 1);
  /** Seen by whichever thread reads it: as long as it lies there, another can be given it. */
  readonly #bytes: Uint8Array<SharedArrayBuffer>;
  readonly #limitMs: number;
  /** Not with others: it is large, or was too much for a thread that it shared. */
  #alone: boolean;
  /** Its own thread, if it has one. */
  #own: Thread | null = null;
  /** Where it lies. */
  #thread: Thread | null = null;
  readonly #bad = new Set<number>();
  #closed = false;

  constructor(bytes: Uint8Array, private readonly reading: ReadingFor, private readonly reader: Reader) {
    this.#bytes = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
    this.#bytes.set(bytes);
    this.#limitMs = reader.readingMs + reader.megabyteMs * (bytes.byteLength / 1024 ** 2);
    this.#alone = bytes.byteLength >= LARGE_BYTES;
  }

  /** Hands the file to a thread; to another where that has ended. */
  async open(): Promise<FeedContents> {
    for (;;) {
      const thread = this.#next();
      try {
        const contents = await thread.ask<FeedContents>("open", { id: this.#id, bytes: this.#bytes, reading: this.reading }, { limitMs: this.#limitMs });
        this.#settle(thread);
        return contents;
      } catch (error) {
        if (!(error instanceof ThreadEnded) || this.#closed) throw error;
        if (error.at !== null && !this.#tooMuchWithOthers(error)) throw gaveUp("It", error, this.#limitMs);
      }
    }
  }

  /** An entry over which a thread had to be ended is left out from then on. */
  async prepare(places: readonly number[]): Promise<Tried[]> {
    for (;;) {
      const good = places.filter((place) => !this.#bad.has(place));
      if (this.#thread === null || this.#thread !== this.#next()) await this.open();
      const thread = this.#thread as Thread;
      try {
        const tried = await thread.ask<Tried[]>("prepare", { id: this.#id, places: good }, { limitMs: this.reader.entriesMs });
        this.#settle(thread);
        const found = new Map(good.map((place, at) => [place, tried[at]]));
        return places.map((place) => found.get(place) ?? { problem: "It takes too long to read, or too much memory." });
      } catch (error) {
        if (!(error instanceof ThreadEnded) || this.#closed) throw error;
        if (error.at === null || this.#tooMuchWithOthers(error)) continue;
        this.#bad.add(error.at);
        if (this.#bad.size >= MOST_BAD) throw gaveUp(`Entry ${error.at}, and others in it,`, error, this.reader.entriesMs);
      }
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#own !== null) this.#own.end();
    else if (this.#thread !== null && !this.#thread.ended) void this.#thread.ask("close", { id: this.#id }, { limitMs: this.reader.entriesMs }).catch(() => undefined);
    this.#own = this.#thread = null;
  }

  /** The thread that it is to lie in. */
  #next(): Thread {
    if (!this.#alone) return sharedThread(this.reader.program);
    if (this.#own === null || this.#own.ended) this.#own = new Thread(this.reader.program, ownRoom(this.#bytes.byteLength));
    return this.#own;
  }

  /** A thread that was slow over it has been left to it. */
  #settle(thread: Thread): void {
    this.#thread = thread;
    if (this.#alone || thread === shared) return;
    [this.#alone, this.#own] = [true, thread];
  }

  #tooMuchWithOthers({ why }: ThreadEnded): boolean {
    if (this.#alone || why !== "memory") return false;
    return (this.#alone = true);
  }
}

function gaveUp(what: string, end: ThreadEnded, limitMs: number): AppError {
  const words = end.why === "memory" ? "takes more memory to read than a feed may have" : end.why === "time" ? `takes longer than ${Math.round(limitMs / 1000)} seconds to read` : "ends whatever reads it";
  return new AppError("invalid", `${what} ${words}, so it was given up. Ask whoever runs it for a shorter feed, or report its address.`, { cause: end });
}
