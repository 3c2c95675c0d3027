import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { TASKS } from "@/lib/house/types";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { runTask } from "@/lib/jobs/tasks";
import { startWorker } from "@/lib/jobs/worker";

useTestDatabase();

it("shows that it lives for as long as it does", async () => {
  const failures: string[] = [];
  const worker = startWorker((message) => failures.push(message));
  await vi.waitFor(async () => expect(await db().heartbeat.count()).toBe(1), 10_000);
  const [beat] = await db().heartbeat.findMany();
  expect(beat).toMatchObject({ process: expect.stringMatching(/^worker:/), detail: { pid: process.pid } });
  await vi.waitFor(async () => expect((await db().workerTask.findMany()).map((task) => task.name).sort()).toEqual([...TASKS].sort()), 10_000);
  await worker.stop();
  expect(await db().workerTask.findUnique({ where: { name: "mail" } })).toMatchObject({ everySeconds: 15, failures: 0, lastError: null, lastResult: { sent: 0, failed: 0 } });
  expect(await db().heartbeat.count()).toBe(0);
  expect(failures).toEqual([]);
});

it("notes a turn that fails with its reason, and forgets neither how often nor why when the next goes well", async () => {
  await db().$executeRawUnsafe(`ALTER TABLE "OutboxMail" RENAME TO "OutboxMailAway"`);
  await expect(runTask("mail")).rejects.toThrow(/OutboxMail/);
  await expect(runTask("mail")).rejects.toThrow(/OutboxMail/);
  expect(await db().workerTask.findUnique({ where: { name: "mail" } })).toMatchObject({ failures: 2, lastError: expect.stringMatching(/OutboxMail/), failedAt: expect.any(Date) });
  await db().$executeRawUnsafe(`ALTER TABLE "OutboxMailAway" RENAME TO "OutboxMail"`);
  await runTask("mail");
  expect(await db().workerTask.findUnique({ where: { name: "mail" } })).toMatchObject({ failures: 0, lastError: expect.stringMatching(/OutboxMail/) });
});

it("takes away jobs that are long over: what is done after a week, what failed after a month", async () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const job = (key: string, state: string, finishedAt: string | null) => ({ kind: "run-task", key, state, finishedAt: finishedAt === null ? null : new Date(finishedAt), createdAt: new Date("2025-01-01T00:00:00Z") });
  await db().job.createMany({
    data: [
      job("done long ago", "done", "2026-03-03T11:59:00Z"), job("done", "done", "2026-03-03T12:01:00Z"), job("cancelled long ago", "cancelled", "2026-03-01T00:00:00Z"),
      job("failed long ago", "failed", "2026-02-08T11:59:00Z"), job("failed", "failed", "2026-02-08T12:01:00Z"), job("waits", "waiting", null), job("runs", "running", null),
    ],
  });
  expect(await keepHouse(now)).toMatchObject({ jobs: 3 });
  expect((await db().job.findMany({ orderBy: { key: "asc" } })).map((each) => each.key)).toEqual(["done", "failed", "runs", "waits"]);
  await db().job.deleteMany();
});

it("removes old invalidations and the marks of processes that died, and nothing newer", async () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const at = (text: string) => new Date(text);
  await db().cacheInvalidation.createMany({
    data: [
      { tags: ["old"], createdAt: at("2026-03-03T11:59:00Z") },
      { tags: ["new"], createdAt: at("2026-03-03T12:01:00Z") },
    ],
  });
  await db().heartbeat.createMany({ data: [{ process: "dead", at: at("2026-03-09T11:00:00Z") }, { process: "alive", at: now }] });
  expect(await keepHouse(now)).toMatchObject({ invalidations: 1, heartbeats: 1 });
  expect(await db().cacheInvalidation.findMany({ select: { tags: true } })).toEqual([{ tags: ["new"] }]);
  expect(await db().heartbeat.findMany({ select: { process: true } })).toEqual([{ process: "alive" }]);
});
