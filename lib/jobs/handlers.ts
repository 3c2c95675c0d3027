import type { JobKind, JobProgress } from "@/lib/house/types";
import type { PayloadOf } from "./kinds";

/** What a handler is given beside its payload. */
export interface JobContext {
  id: number;
  /** 1 at the first attempt. */
  attempt: number;
  /** Aborted when an admin cancels the job, the worker stops, or another worker has taken it. */
  signal: AbortSignal;
  /** Tells how far it is, as often as one likes. */
  progress(now: JobProgress): void;
}

/**
 * Does a job and says what came of it. It may be begun again after it was half done, so it leaves the same behind
 * however often it runs. What it throws is kept and tried again, unless it is an AppError that another attempt would
 * not change (`invalid`, `not-found`, `forbidden`, `too-large`, `unsupported`).
 */
export type Handler<K extends JobKind> = (payload: PayloadOf<K>, context: JobContext) => Promise<unknown>;
export type Handlers = { [K in JobKind]: Handler<K> };

/** Who does what. Each loads what it needs when it is first asked: an idle worker stays small. */
export const HANDLERS: Handlers = {
  "import-document": async ({ upload }, context) => (await import("./paper/uploads")).readUpload(upload, context),
  "add-feeds": async ({ list }, context) => (await import("./paper/opml/add")).addChosen(list, context),
  "test-feed": async ({ feed }, { signal }) => (await import("./paper/feed-desk/test-feed")).testFeed(feed, signal),
  "feed-articles": async ({ feed, from }, context) => {
    const { dropFeed, followFeed } = await import("./paper/feed-desk/articles");
    return from === null ? { deleted: await dropFeed(feed, context) } : { moved: await followFeed(feed, from, context) };
  },
  "rule-run": async ({ run }, context) => (await import("./rule-runs/carry-out")).carryOutRun(run, context),
  "file-under-topic": async ({ topic }, context) => (await import("./file-under-topic")).fileUnderTopic(topic, context),
  "run-task": async ({ task }, { signal }) => (await import("./tasks")).runTask(task, signal),
  "end-announcement": async ({ id }) => ({ ended: await (await import("@/lib/house/mutations/announcements")).expireAnnouncement(id) }),
};
