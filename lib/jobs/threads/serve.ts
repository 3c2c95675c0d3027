import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "@/lib/errors";
import type { Answer, Answers, Note, Question, Refusal } from "./protocol";

/** What this thread is at, for whoever started it. */
export function note(place: number): void {
  Atomics.store(workerData as Note, 0, place);
}

/** Answers what this thread is asked, one question after the other. Called once, by its program. */
export function serve(answers: Answers): void {
  const port = parentPort;
  if (!port) throw new Error("This program is a thread of the worker's: start the worker instead.");
  const tell = (answer: Answer) => port.postMessage(answer);
  port.on("message", ({ id, name, given }: Question) => {
    try {
      tell({ id, value: answers[name]?.(given as never) });
    } catch (error) {
      tell({ id, refusal: refusalOf(error) });
    }
  });
  tell({ ready: true });
}

function refusalOf(error: unknown): Refusal {
  return { message: (error as Error).message, code: error instanceof AppError ? error.code : null };
}
