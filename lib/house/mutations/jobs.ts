import "server-only";
import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { TaskName } from "../types";

/** Has a job that failed or was cancelled wait for its first attempt again. @throws AppError `not-found`; `conflict` for one that is done or open, or whose key another has taken */
export async function retryJob(actor: AdminActor, id: number): Promise<void> {
  await tend(actor, id, "retry", async (tx, { kind, key, state }) => {
    const again = state === "failed" || state === "cancelled";
    const taken = again && (await tx.job.count({ where: { kind, key, state: { in: ["waiting", "running"] } } })) > 0;
    if (!again || taken) throw new AppError("conflict", taken ? "The same is asked for already: wait for that." : "Only a job that failed or was cancelled can be tried again.");
    await tx.job.update({ where: { id }, data: { state: "waiting", attempts: 0, runAt: new Date(), finishedAt: null, progress: undefined } });
  });
}

/** Has a job that waits or runs end; whoever runs it is told at once. @throws AppError `not-found`; `conflict` for one that is over */
export async function cancelJob(actor: AdminActor, id: number): Promise<void> {
  await tend(actor, id, "cancel", async (tx, { state }) => {
    if (state !== "waiting" && state !== "running") throw new AppError("conflict", "This job is over already.");
    await tx.job.update({ where: { id }, data: { state: "cancelled", finishedAt: new Date(), leaseOwner: null, leaseUntil: null } });
  });
}

/** Asks for a turn of a repeated task now. @returns the job's number; of the one that is open already, where there is one */
export async function runTaskNow(actor: AdminActor, task: TaskName): Promise<number> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const { id, created } = await enqueue(tx, { kind: "run-task", key: task, payload: { task } });
    if (created) await log(tx, actor, "run", "run-task");
    return id;
  });
}

type Row = { kind: string; key: string; state: string };

async function tend(actor: AdminActor, id: number, what: "retry" | "cancel", act: (tx: Db, row: Row) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const [row] = await tx.$queryRaw<Row[]>`SELECT "kind", "key", "state" FROM "Job" WHERE "id" = ${id} FOR UPDATE`;
    if (!row) throw new AppError("not-found", "There is no such job. It may have been taken away by housekeeping.");
    await act(tx, row);
    await log(tx, actor, what, row.kind);
  });
}

/** What a job is about may name people or documents, so the log says only of what kind it is. */
async function log(tx: Db, actor: AdminActor, what: "retry" | "cancel" | "run", kind: string): Promise<void> {
  await record(tx, actor, { action: "tend-jobs", target: { type: "site", id: "paper" }, reason: "organisation", detail: { did: what, kind } });
}
