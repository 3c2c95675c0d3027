import "server-only";
import { AppError } from "@/lib/errors";
import { Thread, ThreadEnded, type Room } from "@/lib/jobs/threads/thread";
import type { FeedContents, FeedReading, ReadingFor, Tried } from "./types";

/** Files from this size on are read in a thread of their own. */
export const LARGE_BYTES = 2 * 1024 ** 2;
const ROOM = { shared: { oldMegabytes: 96, youngMegabytes: 48 }, own: { oldMegabytes: 256, youngMegabytes: 48 } } as const satisfies Record<string, Room>;
/** How long reading a file may take, whatever its size and for each megabyte of it, and how long the articles of some entries. */
const LIMIT_MS = { reading: 20_000, megabyte: 2_000, entries: 20_000 } as const;
/** A thread that nobody has asked for so long gives its memory back. */
const IDLE_MS = 20_000;
/** Entries of one file over which threads may end before it is given up. */
const MOST_BAD = 3;

let shared: Thread | null = null;
let idle: NodeJS.Timeout | undefined;
let numbers = 0;

/** The thread that reads most feeds. It ends by itself; so does one that is slow, for all but the feed it is at. */
function sharedThread(): Thread {
  if (shared !== null) return shared;
  const thread = new Thread("feed-thread", ROOM.shared);
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

function used(): void {
  clearTimeout(idle);
  idle = setTimeout(() => shared?.end(), IDLE_MS).unref();
}

/**
 * Reads a feed's file in a thread, where it then lies until it is closed: a large one in a thread of its own, the others
 * in one that they share. Nothing that a file holds can keep this thread busy for long.
 * @throws AppError `invalid` where it is no feed, or takes too long or too much memory to be read; so does `prepare`
 */
export async function openFeed(bytes: Uint8Array, reading: ReadingFor): Promise<FeedReading> {
  const file = new FileInThread(bytes, reading);
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

  constructor(bytes: Uint8Array, private readonly reading: ReadingFor) {
    this.#bytes = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
    this.#bytes.set(bytes);
    this.#limitMs = LIMIT_MS.reading + LIMIT_MS.megabyte * (bytes.byteLength / 1024 ** 2);
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
        if (!(error instanceof ThreadEnded)) throw error;
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
        const tried = await thread.ask<Tried[]>("prepare", { id: this.#id, places: good }, { limitMs: LIMIT_MS.entries });
        this.#settle(thread);
        const found = new Map(good.map((place, at) => [place, tried[at]]));
        return places.map((place) => found.get(place) ?? { problem: "It takes too long to read, or too much memory." });
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        if (error.at === null || this.#tooMuchWithOthers(error)) continue;
        this.#bad.add(error.at);
        if (this.#bad.size >= MOST_BAD) throw gaveUp(`Entry ${error.at}, and others in it,`, error, LIMIT_MS.entries);
      }
    }
  }

  close(): void {
    if (this.#own !== null) this.#own.end();
    else if (this.#thread !== null && !this.#thread.ended) void this.#thread.ask("close", { id: this.#id }, { limitMs: LIMIT_MS.entries }).catch(() => undefined);
    this.#own = this.#thread = null;
  }

  /** The thread that it is to lie in. */
  #next(): Thread {
    if (!this.#alone) return sharedThread();
    if (this.#own === null || this.#own.ended) this.#own = new Thread("feed-thread", ROOM.own);
    return this.#own;
  }

  /** A thread that was slow over it has been left to it. */
  #settle(thread: Thread): void {
    this.#thread = thread;
    used();
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
