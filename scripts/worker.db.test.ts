import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { processArguments } from "./paper";
import { ensureBundled } from "./setup/bundle.mjs";

const database = useTestDatabase();

it("starts as it is compiled, shows that it lives, and leaves nothing at a polite end", async () => {
  await ensureBundled();
  const env = { ...process.env, DATABASE_URL: database.url(), NODE_ENV: "production" as const };
  const worker = spawn(process.execPath, processArguments("worker"), { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(worker, "exit");
  try {
    await vi.waitFor(async () => expect((await db().heartbeat.findMany()).map((beat) => beat.process)).toEqual([expect.stringMatching(`:${worker.pid}$`)]), { timeout: 20_000 });
  } finally {
    worker.kill("SIGTERM");
  }
  expect(await ended).toEqual([0, null]);
  expect(await db().heartbeat.count()).toBe(0);
});
