import "server-only";
import { AppError } from "@/lib/errors";
import { Thread, ThreadEnded } from "@/lib/jobs/threads/thread";
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
  for (;;) {
    try {
      return await pageThread().ask<PageRead>("read", page, { limitMs: LONGEST_MS });
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      if (error.at === null) continue;
      throw new AppError("invalid", `The page takes ${error.why === "memory" ? "more memory" : "longer"} to read than a page may. The feed's text stands.`, { cause: error });
    }
  }
}
