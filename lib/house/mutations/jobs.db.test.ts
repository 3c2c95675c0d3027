import { beforeAll, beforeEach, expect, it } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { enqueue } from "@/lib/jobs/queue";
import { runTask } from "@/lib/jobs/tasks";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { jobList, listTasks, workersAlive } from "../queries/jobs";
import { JOB_KINDS, JOB_STATES } from "../types";
import { cancelJob, retryJob, runTaskNow } from "./jobs";

const database = useTestDatabase();
let admin: AdminActor;
beforeAll(async () => void (admin = (await newReader("admin")) as AdminActor));
beforeEach(async () => void (await db().job.deleteMany()));

const job = (key: string, state: string) => db().job.create({ data: { kind: "run-task", key, state, payload: { task: "mail" }, attempts: 3, lastError: "dead", ...(["done", "failed", "cancelled"].includes(state) ? { finishedAt: new Date() } : {}) }, select: { id: true } });
const stateOf = async (id: number) => db().job.findUnique({ where: { id }, select: { state: true, attempts: true, finishedAt: true } });
const lastAct = () => db().moderationAct.findFirst({ orderBy: { id: "desc" }, select: { action: true, target: true, detail: true } });

it("tries again what failed or was cancelled, from its first attempt, unless the same is open", async () => {
  const { id } = await job("a", "failed");
  await retryJob(admin, id);
  expect(await stateOf(id)).toEqual({ state: "waiting", attempts: 0, finishedAt: null });
  expect(await lastAct()).toEqual({ action: "tend-jobs", target: "paper", detail: { did: "retry", kind: "run-task" } });
  await expect(retryJob(admin, id)).rejects.toMatchObject({ code: "conflict" });
  const older = await job("a", "cancelled");
  await expect(retryJob(admin, older.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(retryJob(admin, 2 ** 30)).rejects.toMatchObject({ code: "not-found" });
});

it("cancels what waits or runs, and nothing that is over", async () => {
  for (const state of ["waiting", "running"]) {
    const { id } = await job(state, state);
    await cancelJob(admin, id);
    expect(await stateOf(id)).toMatchObject({ state: "cancelled", finishedAt: expect.any(Date) });
  }
  for (const state of ["done", "failed", "cancelled"]) await expect(cancelJob(admin, (await job(`over ${state}`, state)).id)).rejects.toMatchObject({ code: "conflict" });
});

it("asks for a turn of a task once, however often it is asked, and logs it once", async () => {
  const before = await db().moderationAct.count();
  const ids = await Promise.all(Array.from({ length: 4 }, () => runTaskNow(admin, "housekeeping")));
  expect(new Set(ids).size).toBe(1);
  expect(await db().moderationAct.count()).toBe(before + 1);
  expect(await db().job.findMany({ select: { kind: true, payload: true } })).toEqual([{ kind: "run-task", payload: { task: "housekeeping" } }]);
});

it("shows every task, and those that had a turn with what came of it", async () => {
  await runTask("mail");
  const tasks = await listTasks();
  expect(tasks.find(({ name }) => name === "mail")).toMatchObject({ failures: 0, last: { everySeconds: 15, result: { sent: 0, failed: 0 } } });
  expect(tasks.find(({ name }) => name === "housekeeping")).toMatchObject({ last: null });
  await db().heartbeat.createMany({ data: [{ process: "worker:a:1" }, { process: "worker:b:2", at: new Date(Date.now() - 120_000) }, { process: "web:c:3" }] });
  expect(await workersAlive()).toBe(1);
});

it("lists jobs along an index, whatever is filtered", async () => {
  await enqueue(db(), { kind: "run-task", key: "one", payload: { task: "mail" } });
  await db().$executeRaw`INSERT INTO "Job" ("kind", "key", "state", "finishedAt") SELECT CASE n % 2 WHEN 0 THEN 'run-task' ELSE 'end-announcement' END, 'k ' || n, (ARRAY['done','failed','cancelled'])[1 + n % 3], now() FROM generate_series(1, 9000) n`;
  // Of each kind there are many, and many that failed, but few of both; and states that no job is in.
  await db().$executeRaw`UPDATE "Job" SET "state" = 'done' WHERE "kind" = 'run-task' AND "state" = 'failed' AND "id" % 90 <> 0`;
  await db().$executeRawUnsafe(`ANALYZE "Job"`);
  const both = JOB_KINDS.flatMap((kind) => JOB_STATES.map((state) => ({ kind, state })));
  const queries = [{}, { sort: "createdAt" }, ...JOB_KINDS.map((kind) => ({ kind })), ...JOB_STATES.map((state) => ({ state })), ...both, ...both.map((one) => ({ ...one, sort: "createdAt" }))];
  for (const query of queries) {
    for (const { nodes } of await plansOf(database.url(), () => listPage(jobList, askedByPage(jobList, query)))) {
      for (const node of nodes) expect([query, rowsOf(node) <= 200]).toEqual([query, true]);
    }
  }
  const first = await listPage(jobList, askedByPage(jobList, { state: "failed" }));
  const second = await listPage(jobList, askedByPage(jobList, { state: "failed", after: first.next! }));
  expect(second.rows[0]!.id).toBeLessThan(first.rows.at(-1)!.id);
});
