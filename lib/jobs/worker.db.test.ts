import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { startWorker } from "@/lib/jobs/worker";

useTestDatabase();

it("shows that it lives for as long as it does", async () => {
  const failures: string[] = [];
  const worker = startWorker((message) => failures.push(message));
  await vi.waitFor(async () => expect(await db().heartbeat.count()).toBe(1), 10_000);
  const [beat] = await db().heartbeat.findMany();
  expect(beat).toMatchObject({ process: expect.stringMatching(/^worker:/), detail: { pid: process.pid } });
  await worker.stop();
  expect(await db().heartbeat.count()).toBe(0);
  expect(failures).toEqual([]);
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
