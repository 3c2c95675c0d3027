import os from "node:os";
import { publishDue } from "@/lib/comments/mutations";
import { db } from "@/lib/db/client";
import type { TaskName } from "@/lib/house/types";
import { countDays } from "@/lib/house/mutations/figures";
import { loadSite } from "@/lib/house/queries/site";
import { anyDue } from "@/lib/jobs/feeds/lease";
import { anyPageDue } from "@/lib/jobs/fulltext/lease";
import { beat, keepHouse } from "@/lib/jobs/housekeeping";
import { publishLogHead } from "@/lib/jobs/log-head";
import { anyToPlace } from "@/lib/jobs/stories/waiting";
import { feedsWithPushes } from "@/lib/jobs/websub/waiting";
import { anyWishesDue } from "@/lib/jobs/wishes/waiting";
import { sendOutbox } from "@/lib/mail/outbox";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** Turns that went well are not written down more often than this. */
const NOTED_MS = 30 * SECOND_MS;

/** The name of this worker, no other's. */
export const WORKER_NAME = `worker:${os.hostname()}:${process.pid}`;
const startedAt = new Date().toISOString();

interface Task {
  everyMs: number;
  /** @param signal aborted when the worker stops */
  run(signal: AbortSignal): Promise<unknown>;
}

/** What the worker does again and again. */
export const TASK_TURNS: Record<TaskName, Task> = {
  heartbeat: { everyMs: MINUTE_MS / 2, run: () => beat(WORKER_NAME, { pid: process.pid, startedAt }) },
  feeds: { everyMs: 5 * SECOND_MS, run: (signal) => lookAtFeeds(signal) },
  "delayed-comments": { everyMs: 3 * SECOND_MS, run: () => publishDue() },
  // What it sends says what the paper is called now.
  mail: { everyMs: 15 * SECOND_MS, run: async () => { await loadSite(); return sendOutbox(); } },
  "log-head": { everyMs: 5 * MINUTE_MS, run: () => publishLogHead() },
  pages: { everyMs: 5 * SECOND_MS, run: (signal) => askForPages(signal) },
  reprints: { everyMs: 3 * SECOND_MS, run: whenFeedsRest(30 * SECOND_MS, findReprints) },
  origins: { everyMs: 3 * SECOND_MS, run: (signal) => findOrigins(signal) },
  stories: { everyMs: 2 * SECOND_MS, run: whenFeedsRest(20 * SECOND_MS, placeInStories) },
  search: { everyMs: 2 * SECOND_MS, run: whenFeedsRest(10 * SECOND_MS, indexForSearch) },
  kinds: { everyMs: MINUTE_MS, run: async (signal) => (await import("./kind-rules/label-again")).labelKindsAgain(signal) },
  hubs: { everyMs: 15 * SECOND_MS, run: async (signal) => (await import("./websub/subscriptions")).tendSubscriptions(signal) },
  pushes: { everyMs: 2 * SECOND_MS, run: (signal) => takeInPushes(signal) },
  signs: { everyMs: 5 * MINUTE_MS, run: async () => (await import("./repeated-pictures")).findRepeatedPictures() },
  reports: { everyMs: MINUTE_MS, run: async (signal) => (await import("./source-reports/refresh")).refreshReports(new Date(), signal) },
  wishes: { everyMs: MINUTE_MS, run: async (signal) => (await anyWishesDue()) ? (await import("./wishes/ask")).askForWishes(signal) : undefined },
  snapshots: { everyMs: MINUTE_MS, run: async () => (await import("./front-snapshots")).takeSnapshot() },
  figures: { everyMs: 10 * MINUTE_MS, run: () => countDays() },
  housekeeping: { everyMs: 60 * MINUTE_MS, run: () => keepHouse() },
};

/** What it takes to read feeds is loaded with the first that is due: an idle worker stays small. */
async function lookAtFeeds(signal: AbortSignal): Promise<unknown> {
  if (!(await anyDue())) return undefined;
  const { runLooks } = await import("./feeds/run-looks");
  looking = true;
  return runLooks({ owner: WORKER_NAME, signal, report: console.error }).finally(() => (looking = false));
}

async function takeInPushes(signal: AbortSignal): Promise<unknown> {
  const feeds = await feedsWithPushes();
  return feeds.length === 0 ? undefined : (await import("./websub/pushes")).storePushes(feeds, { owner: WORKER_NAME, signal, report: console.error });
}

/** The pages of articles whose feeds give only summaries. */
async function askForPages(signal: AbortSignal): Promise<unknown> {
  if (!(await anyPageDue())) return undefined;
  const { runPages } = await import("./fulltext/run-pages");
  return runPages({ owner: WORKER_NAME, signal, report: console.error });
}

/** Whether feeds are being looked at. */
let looking = false;

/** What arrives can be read at once; comparing it waits, not for ever, until no more arrives. */
function whenFeedsRest(longestMs: number, run: Task["run"]): Task["run"] {
  let waitingSince: number | null = null;
  return async (signal) => {
    waitingSince ??= Date.now();
    if (looking && Date.now() - waitingSince < longestMs) return undefined;
    waitingSince = null;
    return run(signal);
  };
}

async function findReprints(signal: AbortSignal): Promise<unknown> {
  return (await import("./reprints/link")).linkReprints(signal);
}

/** What it takes is loaded with the first article that is due. */
async function findOrigins(signal: AbortSignal): Promise<unknown> {
  if ((await db().originCheck.findFirst({ select: { articleId: true } })) === null) return undefined;
  return (await import("./origins/look")).lookForOrigins(signal);
}

async function indexForSearch(signal: AbortSignal): Promise<unknown> {
  if ((await db().searchCheck.findFirst({ select: { articleId: true } })) === null) return undefined;
  return (await import("./search/index-articles")).indexArticles(signal);
}

async function placeInStories(signal: AbortSignal): Promise<unknown> {
  return (await anyToPlace()) ? (await import("./stories/place")).placeArticles(signal) : undefined;
}

const NEVER = new AbortController().signal;
const noted = new Map<TaskName, { at: number; failed: boolean }>();

/**
 * Takes one turn and notes when it was, how long it took and what came of it.
 * @returns what the task says it did
 * @throws what the task throws
 */
export async function runTask(name: TaskName, signal = NEVER): Promise<unknown> {
  const begun = Date.now();
  try {
    const result = await TASK_TURNS[name].run(signal);
    await note(name, begun, { result });
    return result;
  } catch (error) {
    await note(name, begun, { error: (error as Error).message }).catch(() => undefined);
    throw error;
  }
}

async function note(name: TaskName, begun: number, outcome: { result: unknown } | { error: string }): Promise<void> {
  const failed = "error" in outcome;
  const last = noted.get(name);
  if (!failed && last && !last.failed && begun - last.at < NOTED_MS) return;
  noted.set(name, { at: begun, failed });
  const turn = {
    everySeconds: TASK_TURNS[name].everyMs / SECOND_MS, lastRunAt: new Date(begun), lastDurationMs: Date.now() - begun,
    nextRunAt: new Date(Date.now() + TASK_TURNS[name].everyMs),
  };
  const how = failed
    ? { lastError: outcome.error.replaceAll("\0", "").slice(0, 2_000), failedAt: new Date(begun) }
    : { lastResult: outcome.result === undefined || outcome.result === null ? undefined : (outcome.result as object) };
  await db().workerTask.upsert({
    where: { name }, create: { name, ...turn, ...how, failures: failed ? 1 : 0 },
    update: { ...turn, ...how, failures: failed ? { increment: 1 } : 0 },
  });
}

