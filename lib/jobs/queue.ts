import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { JobKind } from "@/lib/house/types";
import { KINDS, type PayloadOf } from "./kinds";

/** Something to be done once, away from the request that asks for it. */
export type NewJob = {
  [Name in JobKind]: {
    kind: Name;
    /** What makes two the same while one of them is not done yet, such as the address of a feed. */
    key: string;
    payload: PayloadOf<Name>;
    /** Not before then. */
    runAt?: Date;
  };
}[JobKind];

/** Where a job stands: `created` is false where the same was asked for before and is not done yet. */
export type Enqueued = { id: number; created: boolean };

/**
 * Asks for a job, in the transaction of what makes it needed: it is there if that is, and workers hear of it when it
 * commits. Asking again with its key before it is done asks for nothing more.
 * @throws AppError `invalid` for a payload that is not of the kind's shape
 */
export async function enqueue(tx: Db, job: NewJob): Promise<Enqueued> {
  // The open one may end between the two statements.
  for (let tries = 0; tries < 5; tries += 1) {
    const [created] = await insert(tx, [job]);
    if (created) return { id: created.id, created: true };
    const open = await tx.job.findFirst({ where: { kind: job.kind, key: job.key, state: { in: ["waiting", "running"] } }, select: { id: true } });
    if (open) return { id: open.id, created: false };
  }
  throw new AppError("conflict", "This job keeps ending while it is asked for. Try again in a moment.");
}

/**
 * Asks for many jobs in one statement.
 * @returns how many of them were not open already
 */
export async function enqueueAll(tx: Db, jobs: readonly NewJob[]): Promise<number> {
  return jobs.length === 0 ? 0 : (await insert(tx, jobs)).length;
}

function insert(tx: Db, jobs: readonly NewJob[]): Promise<{ id: number }[]> {
  const rows = jobs.map(({ kind, key, payload, runAt }) => ({ kind, key, payload: checked(kind, payload), runAt: runAt?.toISOString() ?? null }));
  return tx.$queryRaw<{ id: number }[]>(Prisma.sql`
    INSERT INTO "Job" ("kind", "key", "payload", "runAt")
    SELECT "kind", "key", "payload", coalesce("runAt", now())
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("kind" text, "key" text, "payload" jsonb, "runAt" timestamptz)
    ON CONFLICT ("kind", "key") WHERE "state" IN ('waiting', 'running') DO NOTHING
    RETURNING "id"`);
}

function checked(kind: JobKind, payload: unknown): unknown {
  const result = KINDS[kind].payload.safeParse(payload);
  if (result.success) return result.data;
  throw new AppError("invalid", `This is no payload of a job "${kind}": ${result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
}
