import { db } from "@/lib/db/client";
import type { TaskName } from "@/lib/house/types";
import { QueueRunner } from "./run-queue";

/**
 * A worker of its own process, for tests that kill it: takes one job of the queue given by DATABASE_URL, notes as its
 * progress that it began it, and never comes to an end.
 */
const LEASE_MS = 1_500;

export const endless = (owner: string) => new QueueRunner({
  owner, report: () => undefined, leaseMs: LEASE_MS,
  handlers: {
    "run-task": async ({ task }: { task: TaskName }, { id }) => {
      await db().setting.create({ data: { key: `began:${id}:${owner}`, value: task } });
      await new Promise(() => undefined);
    },
  },
});

if (process.argv[2] === "endless") endless(process.argv[3] ?? "");
