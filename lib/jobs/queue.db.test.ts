import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { AppError } from "@/lib/errors";
import type { TaskName } from "@/lib/house/types";
import { useProgram } from "@/scripts/program.testing";
import type { Handler } from "./handlers";
import { waitSeconds } from "./kinds";
import { freeLapsed, nextDueMs, take } from "./lease";
import { enqueue, enqueueAll, type NewJob } from "./queue";
import { QueueRunner } from "./run-queue";

const database = useTestDatabase();
const worker = useProgram("lib/jobs/queue.testing.ts");
const runners: QueueRunner[] = [];
const WAIT = { timeout: 20_000, interval: 20 };

/** A runner in this process whose one kind of job does what a test says. */
function runner(owner: string, handle: Handler<"run-task">, options: { leaseMs?: number; said?: string[] } = {}): QueueRunner {
  const made = new QueueRunner({ owner, report: (message) => options.said?.push(message), handlers: { "run-task": handle }, leaseMs: options.leaseMs });
  runners.push(made);
  return made;
}

const job = (key: string, task: TaskName = "mail"): NewJob => ({ kind: "run-task", key, payload: { task } });
const states = async () => (await db().job.findMany({ orderBy: { id: "asc" }, select: { key: true, state: true, attempts: true, lastError: true } }));

afterEach(async () => {
  await Promise.all(runners.splice(0).map((each) => each.stop()));
  await db().job.deleteMany();
});

describe("asking for a job", () => {
  it("twice before it is done is asking once, also by many at the same time, and afterwards is asking anew", async () => {
    const asked = await Promise.all(Array.from({ length: 12 }, () => enqueue(db(), job("a"))));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(asked.filter(({ created }) => created)).toHaveLength(1);
    expect(await enqueueAll(db(), [job("a"), job("b"), job("b"), job("c")])).toBe(2);
    await db().job.updateMany({ where: { key: "a" }, data: { state: "done" } });
    expect(await enqueue(db(), job("a"))).toMatchObject({ created: true });
    expect(await db().job.count({ where: { key: "a" } })).toBe(2);
  });

  it("is taken back with the transaction that asked", async () => {
    await db().$transaction(async (tx) => {
      await enqueue(tx, job("never"));
      throw new Error("no");
    }).catch(() => undefined);
    expect(await db().job.count()).toBe(0);
  });

  it("with a payload of another shape is refused", async () => {
    await expect(enqueue(db(), { kind: "run-task", key: "a", payload: { task: "dance" as TaskName } })).rejects.toThrow(/no payload of a job "run-task": task/);
  });
});

describe("a runner", () => {
  it("begins at once when something is asked for, keeps what came of it, and shows how far it is meanwhile", async () => {
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    runner("one", async ({ task }, { progress }) => {
      progress({ done: 3, total: 10, note: task });
      await gate;
      return { sent: 2, odd: "a\0b" };
    });
    // The first look is over and nothing was there: what wakes it now is the notification.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { id } = await enqueue(db(), job("a"));
    await vi.waitFor(async () => expect(await db().job.findUnique({ where: { id } })).toMatchObject({ state: "running", leaseOwner: "one", progress: { done: 3, total: 10, note: "mail" } }));
    release();
    await vi.waitFor(async () => expect(await db().job.findUnique({ where: { id } })).toMatchObject({ state: "done", result: { sent: 2, odd: "ab" }, attempts: 1, leaseOwner: null, finishedAt: expect.any(Date) }), WAIT);
  });

  it("never runs what another runs: 300 jobs, five runners, each once", async () => {
    const began = new Map<number, number>();
    let most = 0;
    let now = 0;
    const handle: Handler<"run-task"> = async (_payload, { id }) => {
      began.set(id, (began.get(id) ?? 0) + 1);
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      now -= 1;
    };
    expect(await enqueueAll(db(), Array.from({ length: 300 }, (_, at) => job(`job ${at}`)))).toBe(300);
    for (const owner of ["a", "b", "c", "d", "e"]) runner(owner, handle);
    await vi.waitFor(async () => expect(await db().job.count({ where: { state: "done" } })).toBe(300), { timeout: 40_000, interval: 50 });
    expect([...began.values()].every((times) => times === 1)).toBe(true);
    expect(began.size).toBe(300);
    // Each runner has one of this kind in hand at most, and all of them worked.
    expect(most).toBeLessThanOrEqual(5);
    expect(most).toBeGreaterThan(1);
  });

  it("tries again what failed, later each time, and gives up in the end", async () => {
    const { id } = await enqueue(db(), job("a"));
    const said: string[] = [];
    runner("one", async () => { throw new Error("the line is dead"); }, { said });
    for (const [attempts, leastWait] of [[1, 3_000], [2, 6_000], [3, -Infinity]] as const) {
      await vi.waitFor(async () => expect(await db().job.findUnique({ where: { id } })).toMatchObject({ attempts, lastError: "the line is dead", state: attempts === 3 ? "failed" : "waiting" }), WAIT);
      const { runAt } = await db().job.findUniqueOrThrow({ where: { id } });
      expect(runAt.getTime() - Date.now()).toBeGreaterThan(leastWait);
      // The wait is over.
      await db().job.updateMany({ where: { id, state: "waiting" }, data: { state: "waiting", runAt: new Date() } });
    }
    expect(said).toHaveLength(3);
  });

  it("does not try again what another attempt would not change", async () => {
    const { id } = await enqueue(db(), job("a"));
    runner("one", async () => { throw new AppError("unsupported", "This is no document."); });
    await vi.waitFor(async () => expect(await db().job.findUnique({ where: { id } })).toMatchObject({ state: "failed", attempts: 1, lastError: "This is no document." }), WAIT);
  });

  it("tells the handler when its job is cancelled, and lets the cancelling stand", async () => {
    const { id } = await enqueue(db(), job("a"));
    const heard = vi.fn();
    runner("one", (_payload, { signal }) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => {
      heard(signal.reason);
      reject(new Error("stopped"));
    })));
    await vi.waitFor(async () => expect(await db().job.count({ where: { state: "running" } })).toBe(1), WAIT);
    await db().job.update({ where: { id }, data: { state: "cancelled" } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("lost"));
    expect(await states()).toEqual([{ key: "a", state: "cancelled", attempts: 1, lastError: null }]);
  });

  it("keeps the lease of what takes long, and gives it back untried when it stops", async () => {
    const { id } = await enqueue(db(), job("a"));
    const first = runner("one", (_payload, { signal }) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")))), { leaseMs: 300 });
    await vi.waitFor(async () => expect(await db().job.count({ where: { state: "running" } })).toBe(1), WAIT);
    const began = (await db().job.findUniqueOrThrow({ where: { id } })).leaseUntil;
    await vi.waitFor(async () => expect((await db().job.findUniqueOrThrow({ where: { id } })).leaseUntil?.getTime()).toBeGreaterThan((began?.getTime() ?? 0) + 600), WAIT);
    expect(await freeLapsed()).toBe(0);
    await first.stop();
    expect(await states()).toEqual([{ key: "a", state: "waiting", attempts: 0, lastError: null }]);
  });
});

describe("a worker that is killed", () => {
  it("leaves its job to another, which begins it after the lease; one that kills all its workers has failed", async () => {
    const { id } = await enqueue(db(), job("a"));
    const began = async () => (await db().setting.findMany({ where: { key: { startsWith: `began:${id}:` } }, orderBy: { key: "asc" } })).map(({ key }) => key.split(":")[2]);
    for (const owner of ["first", "second", "third"]) {
      const child = worker.start(["endless", owner], { DATABASE_URL: database.url() });
      const gone = once(child, "exit");
      await vi.waitFor(async () => expect(await began()).toContain(owner), { timeout: 30_000, interval: 50 });
      child.kill("SIGKILL");
      await gone;
      expect(await states()).toMatchObject([{ state: "running" }]);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect(await freeLapsed()).toBe(1);
    expect(await states()).toEqual([{ key: "a", state: "failed", attempts: 3, lastError: "The process that ran it ended before it was done." }]);
  });
});

describe("a long queue", () => {
  it("is read from the indexes of what is open, whatever was done before", async () => {
    await db().$executeRaw`INSERT INTO "Job" ("kind", "key", "state", "runAt", "finishedAt") SELECT 'run-task', 'old ' || n, 'done', now(), now() FROM generate_series(1, 20000) n`;
    await db().$executeRaw`INSERT INTO "Job" ("kind", "key", "payload", "runAt") SELECT 'run-task', 'new ' || n, '{"task":"mail"}', now() - make_interval(secs => n) FROM generate_series(1, 5000) n`;
    await db().$executeRaw`INSERT INTO "Job" ("kind", "key", "state", "leaseUntil") VALUES ('run-task', 'dead', 'running', now() - interval '1 minute')`;
    await db().$executeRawUnsafe(`ANALYZE "Job"`);
    const plans = await plansOf(database.url(), () => nextDueMs());
    expect(plans).toHaveLength(1);
    expect(plans[0]!.nodes.filter((node) => node["Relation Name"] === "Job").map((node) => [node["Index Name"], Math.round(rowsOf(node))])).toEqual([["Job_waiting", 1]]);
    const explained = await db().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN SELECT "id" FROM "Job" WHERE "state" = 'running' AND "leaseUntil" < now() FOR UPDATE SKIP LOCKED`;
    expect(explained.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Job_running");
    expect(await take("run-task", "me", 1_000)).toMatchObject({ key: "new 5000", attempts: 1 });
    expect(await freeLapsed()).toBe(1);
  });
});

it("waits longer after each failure, with some chance, and never above an hour and a bit", () => {
  expect([1, 2, 3].map((attempts) => waitSeconds("run-task", attempts, 0.5))).toEqual([5, 10, 20]);
  expect(waitSeconds("run-task", 1, 0)).toBe(4);
  expect(waitSeconds("run-task", 40, 1)).toBeCloseTo(4_320);
});
