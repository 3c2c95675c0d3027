import { TASKS, type TaskName } from "@/lib/house/types";
import { endBeat } from "@/lib/jobs/housekeeping";
import { QueueRunner } from "@/lib/jobs/run-queue";
import { TASK_TURNS, WORKER_NAME, runTask } from "@/lib/jobs/tasks";

/** A running worker. */
export interface Worker {
  /** Finishes the tasks in hand, gives back the jobs it cannot finish, and stops. */
  stop(): Promise<void>;
}

/**
 * Runs the repeated tasks, each on its own beat, and what is in the queue, until `stop`. A task that fails is reported
 * and tried again at its next turn; it never takes the worker with it.
 */
export function startWorker(report: (message: string) => void = console.error): Worker {
  const loops: Worker[] = TASKS.map((name) => repeat(name, report));
  loops.push(new QueueRunner({ owner: WORKER_NAME, report }));
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await endBeat(WORKER_NAME).catch((error: Error) => report(`heartbeat: ${error.message}`));
    },
  };
}

function repeat(name: TaskName, report: (message: string) => void): Worker {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const ending = new AbortController();
  const turn = async () => {
    try {
      await runTask(name, ending.signal);
    } catch (error) {
      report(`The task "${name}" failed and will be tried again: ${(error as Error).message}`);
    }
    if (!stopped) timer = setTimeout(start, TASK_TURNS[name].everyMs);
  };
  const start = () => (running = turn());
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      ending.abort(new Error("The worker stops."));
      await running;
    },
  };
}
