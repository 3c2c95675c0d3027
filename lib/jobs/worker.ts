import os from "node:os";
import { publishDue } from "@/lib/comments/mutations";
import { beat, endBeat, keepHouse } from "@/lib/jobs/housekeeping";
import { publishLogHead } from "@/lib/jobs/log-head";
import { sendOutbox } from "@/lib/mail/outbox";

const MINUTE_MS = 60_000;

/** Something the worker does again and again. */
interface Job {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/** A running worker. */
export interface Worker {
  /** Finishes the job in hand and stops. */
  stop(): Promise<void>;
}

/**
 * Runs the background jobs, each on its own beat, until `stop`. A job that fails is reported and tried again at
 * its next turn; it never takes the worker with it.
 */
export function startWorker(report: (message: string) => void = console.error): Worker {
  const name = `worker:${os.hostname()}:${process.pid}`;
  const detail = { pid: process.pid, startedAt: new Date().toISOString() };
  const jobs: Job[] = [
    { name: "heartbeat", everyMs: MINUTE_MS / 2, run: () => beat(name, detail) },
    { name: "delayed comments", everyMs: MINUTE_MS / 20, run: () => publishDue() },
    { name: "mail", everyMs: MINUTE_MS / 4, run: () => sendOutbox() },
    { name: "log head", everyMs: 5 * MINUTE_MS, run: () => publishLogHead() },
    { name: "housekeeping", everyMs: 60 * MINUTE_MS, run: () => keepHouse() },
  ];
  const loops = jobs.map((job) => repeat(job, report));
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await endBeat(name).catch((error: Error) => report(`heartbeat: ${error.message}`));
    },
  };
}

function repeat(job: Job, report: (message: string) => void): Worker {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const turn = async () => {
    try {
      await job.run();
    } catch (error) {
      report(`The job "${job.name}" failed and will be tried again: ${(error as Error).message}`);
    }
    if (!stopped) timer = setTimeout(start, job.everyMs);
  };
  const start = () => (running = turn());
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
