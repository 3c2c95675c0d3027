import { z } from "zod";
import { JOB_KINDS, TASKS, type JobKind } from "@/lib/house/types";

/** What every job of a kind is like. */
export interface Kind<Payload extends z.ZodType> {
  payload: Payload;
  /** Times that a job is begun before it is given up. */
  mostAttempts: number;
  /** The wait after its first failure; each further one doubles it, up to an hour. */
  firstWaitSeconds: number;
  /** Jobs of this kind that one worker runs at once. */
  atOnce: number;
}

const kind = <Payload extends z.ZodType>(settings: Kind<Payload>) => settings;

/**
 * Everything that can be asked of the queue. What it takes to add one: its name in lib/house/types, its shape here,
 * its work in `./handlers`, its name for people in the words of admin-house.
 */
export const KINDS = {
  /** A turn of what the worker does again and again, now. */
  "run-task": kind({ payload: z.object({ task: z.enum(TASKS) }), mostAttempts: 3, firstWaitSeconds: 5, atOnce: 1 }),
  /** The time of an announcement is over. */
  "end-announcement": kind({ payload: z.strictObject({ id: z.int() }), mostAttempts: 20, firstWaitSeconds: 2, atOnce: 1 }),
  /** Reading a document that an admin sent; one at a time, for each takes memory. */
  "import-document": kind({ payload: z.object({ upload: z.int().positive() }), mostAttempts: 5, firstWaitSeconds: 10, atOnce: 1 }),
  /** Storing the feeds of a subscription list; one at a time, for two of them may hold the same. */
  "add-feeds": kind({ payload: z.object({ list: z.int().positive() }), mostAttempts: 5, firstWaitSeconds: 5, atOnce: 1 }),
  /** What a look at a feed would find, with nothing stored. Somebody waits for it; who wants it again asks again. */
  "test-feed": kind({ payload: z.object({ feed: z.int().positive() }), mostAttempts: 1, firstWaitSeconds: 1, atOnce: 4 }),
  /** The articles of a feed that was moved to another source follow it from there; of one that is deleted (`from` null) they go. */
  "feed-articles": kind({ payload: z.object({ feed: z.int().positive(), from: z.int().positive().nullable() }), mostAttempts: 20, firstWaitSeconds: 5, atOnce: 1 }),
  /** What rules do to articles that are there, or the undoing of it; one at a time, for two of them may touch the same stories. */
  "rule-run": kind({ payload: z.object({ run: z.int().positive() }), mostAttempts: 20, firstWaitSeconds: 5, atOnce: 1 }),
  /** Newer articles are looked through for a topic of the site's own that was added or changed. */
  "file-under-topic": kind({ payload: z.object({ topic: z.string() }), mostAttempts: 10, firstWaitSeconds: 5, atOnce: 1 }),
} as const satisfies Record<JobKind, Kind<z.ZodType>>;

export type PayloadOf<K extends JobKind> = z.infer<(typeof KINDS)[K]["payload"]>;

/** The kinds with their most attempts, as two lists of one order, for statements. */
export const MOST_ATTEMPTS = JOB_KINDS.map((name) => KINDS[name].mostAttempts);

const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Seconds until the next attempt: twice as long after each failure, and some chance in it, so that what failed
 * together does not come back together.
 * @param attempts how often it was begun, at least 1
 * @param chance 0 to 1
 */
export function waitSeconds(name: JobKind, attempts: number, chance: number): number {
  const doubled = Math.min(KINDS[name].firstWaitSeconds * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS);
  return doubled * (0.8 + 0.4 * chance);
}
