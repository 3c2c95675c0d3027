import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { column, defineList, filter, key } from "@/lib/listing/describe";
import { JOB_KINDS, JOB_STATES, TASKS, type TaskRow } from "../types";

const { sql } = Prisma;

/** Workers say every half minute that they live. */
const ALIVE_MS = 90_000;

/** What was asked of the queue, for admins. */
export const jobList = defineList({
  name: "admin/jobs", who: "admin", from: sql`"Job"`, pageSize: 50,
  columns: {
    id: column.number(sql`"id"`),
    kind: column.word(JOB_KINDS, sql`"kind"`),
    key: column.text(sql`"key"`, "What makes two of a kind the same while one of them is open"),
    state: column.word(JOB_STATES, sql`"state"`, "`failed` has been given up; `cancelled` by an admin"),
    attempts: column.number(sql`"attempts"`),
    createdAt: column.time(sql`"createdAt"`),
    runAt: column.time(sql`"runAt"`, "Not before then"),
    startedAt: column.maybe(column.time(sql`"startedAt"`), "When the last attempt began"),
    finishedAt: column.maybe(column.time(sql`"finishedAt"`)),
    lastError: column.maybe(column.text(sql`"lastError"`)),
    progress: column.maybe(column.text(sql`"progress"::text`), "How far it is, as JSON"),
    result: column.maybe(column.text(sql`"result"::text`), "What came of it, as JSON"),
  },
  filters: {
    state: filter.choice(JOB_STATES, (word) => sql`"state" = ${word}`, "Only jobs that stand so"),
    kind: filter.choice(JOB_KINDS, (word) => sql`"kind" = ${word}`, "Only jobs of this kind"),
  },
  sorts: { createdAt: { keys: [key.int(sql`"id"`)], first: "desc" } },
  sort: "createdAt",
});

/** The repeated tasks, whether they had a turn yet or not. */
export async function listTasks(): Promise<TaskRow[]> {
  const rows = new Map((await db().workerTask.findMany({ where: { name: { in: [...TASKS] } } })).map((row) => [row.name, row]));
  return TASKS.map((name) => {
    const row = rows.get(name);
    if (!row) return { name, last: null, failures: 0, lastError: null, failedAt: null };
    const { lastRunAt, lastDurationMs: durationMs, everySeconds, nextRunAt, lastResult: result, failures, lastError, failedAt } = row;
    return { name, last: { at: lastRunAt.toISOString(), durationMs, everySeconds, next: nextRunAt.toISOString(), result }, failures, lastError, failedAt: failedAt?.toISOString() ?? null };
  });
}

/** Workers that said so lately. */
export async function workersAlive(now = new Date()): Promise<number> {
  return db().heartbeat.count({ where: { process: { startsWith: "worker:" }, at: { gte: new Date(now.getTime() - ALIVE_MS) } } });
}
