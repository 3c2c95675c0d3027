import "server-only";
import { AppError } from "@/lib/errors";
import { Thread, ThreadEnded } from "@/lib/jobs/threads/thread";
import type { Said } from "@/lib/sources/types/statements";
import type { PageRead, PageToRead } from "./types";

const ROOM = { oldMegabytes: 192, youngMegabytes: 24, idleMs: 20_000 };
/** How long a page may take to be read: the longest take some seconds. */
const LONGEST_MS = 30_000;

let shared: Thread | null = null;

function pageThread(): Thread {
  if (shared !== null) return shared;
  const thread = new Thread("scripts/page-thread", ROOM);
  thread.onEnd = () => {
    if (shared === thread) shared = null;
  };
  return (shared = thread);
}

/**
 * Reads a page in a thread, one after the other, and makes the article of it that would be stored.
 * @throws AppError `invalid` for a page without an article, or one that takes too long or too much memory to be read
 */
export async function readInThread(page: PageToRead): Promise<PageRead> {
  return askThread<PageRead>("read", page);
}

/**
 * What the publisher of a page says of itself there, read in the same thread.
 * @throws AppError `invalid` for what is no page of a sane size
 */
export async function statementsInThread(page: Pick<PageToRead, "bytes" | "contentType" | "url">): Promise<Said[]> {
  return askThread<Said[]>("statements", page);
}

async function askThread<T>(name: string, given: unknown): Promise<T> {
  for (;;) {
    try {
      return await pageThread().ask<T>(name, given, { limitMs: LONGEST_MS });
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      if (error.at === null) continue;
      throw new AppError("invalid", `The page takes ${error.why === "memory" ? "more memory" : "longer"} to read than a page may. The feed's text stands.`, { cause: error });
    }
  }
}
