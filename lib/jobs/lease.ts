import { db } from "@/lib/db/client";
import { JOB_KINDS, type JobKind, type JobProgress } from "@/lib/house/types";
import { MOST_ATTEMPTS } from "./kinds";

/** A job that a worker runs: nobody else may until its lease ends. `attempts` says which turn it is. */
export interface Taken {
  id: number;
  kind: JobKind;
  key: string;
  payload: unknown;
  attempts: number;
}

/** What stands in the log of a job whose process is gone. */
const DIED = "The process that ran it ended before it was done.";

/** Takes the next job of a kind that is due, or null. */
export async function take(kind: JobKind, owner: string, leaseMs: number): Promise<Taken | null> {
  const [job] = await db().$queryRaw<Taken[]>`
    UPDATE "Job" SET "state" = 'running', "attempts" = "attempts" + 1, "startedAt" = now(), "progress" = NULL,
      "leaseOwner" = ${owner}, "leaseUntil" = now() + make_interval(secs => ${leaseMs / 1000}::float)
    WHERE "id" = (
      SELECT "id" FROM "Job" WHERE "state" = 'waiting' AND "kind" = ${kind} AND "runAt" <= now()
      ORDER BY "runAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id", "kind", "key", "payload", "attempts"`;
  return job ?? null;
}

/** Keeps a job for longer. @returns false when it is no longer this worker's: it was cancelled, or taken by another */
export async function renew(job: Taken, owner: string, leaseMs: number): Promise<boolean> {
  const renewed = await db().$executeRaw`
    UPDATE "Job" SET "leaseUntil" = now() + make_interval(secs => ${leaseMs / 1000}::float)
    WHERE "id" = ${job.id} AND "state" = 'running' AND "leaseOwner" = ${owner} AND "attempts" = ${job.attempts}`;
  return renewed > 0;
}

export async function noteProgress(job: Taken, owner: string, progress: JobProgress): Promise<void> {
  await db().job.updateMany({ where: held(job, owner), data: { progress } });
}

/** Ends a job well. @returns false when it was no longer this worker's to end */
export async function finish(job: Taken, owner: string, result: unknown): Promise<boolean> {
  const { count } = await db().job.updateMany({
    where: held(job, owner),
    data: { ...RELEASED, state: "done", finishedAt: new Date(), result: storable(result), lastError: null },
  });
  return count > 0;
}

/** Ends an attempt that failed; `waitSeconds` is null where there is to be no other. */
export async function fail(job: Taken, owner: string, message: string, waitSeconds: number | null): Promise<void> {
  const lastError = message.replaceAll("\0", "").slice(0, 2_000);
  const next = waitSeconds === null ? { state: "failed", finishedAt: new Date() } : { state: "waiting", runAt: new Date(Date.now() + waitSeconds * 1000) };
  await db().job.updateMany({ where: held(job, owner), data: { ...RELEASED, ...next, lastError } });
}

/** Gives a job back untried, because this worker ends. */
export async function giveBack(job: Taken, owner: string): Promise<void> {
  await db().job.updateMany({ where: held(job, owner), data: { ...RELEASED, state: "waiting", attempts: { decrement: 1 } } });
}

/** Frees the jobs of workers that died; one that was begun too often by now has failed. @returns how many */
export async function freeLapsed(): Promise<number> {
  return db().$executeRaw`
    WITH lapsed AS (SELECT "id" FROM "Job" WHERE "state" = 'running' AND "leaseUntil" < now() FOR UPDATE SKIP LOCKED),
    limits AS (SELECT * FROM unnest(${[...JOB_KINDS]}::text[], ${MOST_ATTEMPTS}::int[]) AS l("kind", "most"))
    UPDATE "Job" j SET "state" = CASE WHEN j."attempts" < l."most" THEN 'waiting' ELSE 'failed' END,
      "finishedAt" = CASE WHEN j."attempts" < l."most" THEN NULL ELSE now() END,
      "runAt" = now(), "lastError" = ${DIED}, "leaseOwner" = NULL, "leaseUntil" = NULL
    FROM lapsed, limits l WHERE j."id" = lapsed."id" AND l."kind" = j."kind"`;
}

/** Milliseconds until the next job of any kind can be taken, 0 where one can be now, or null where none waits. */
export async function nextDueMs(): Promise<number | null> {
  const [row] = await db().$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM min(due.at) - now()) * 1000)::float8 AS "ms"
    FROM unnest(${[...JOB_KINDS]}::text[]) AS k("kind"),
      LATERAL (SELECT "runAt" AS at FROM "Job" WHERE "state" = 'waiting' AND "kind" = k."kind" ORDER BY "runAt", "id" LIMIT 1) due`;
  return row?.ms == null ? null : Math.max(0, row.ms);
}

const RELEASED = { leaseOwner: null, leaseUntil: null, progress: undefined } as const;

const held = (job: Taken, owner: string) => ({ id: job.id, state: "running", leaseOwner: owner, attempts: job.attempts });

/** As JSON that PostgreSQL keeps: it has no NUL. */
function storable(result: unknown): object | undefined {
  if (result === undefined || result === null) return undefined;
  return JSON.parse(JSON.stringify(result, (_key, value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "") : value))) as object;
}
