import { createContext, Script } from "node:vm";

/** What `boundedBy` gives for a task that it stopped. */
export const STOPPED = Symbol("stopped");

const context = createContext({ task: () => undefined }) as { task: () => void };
const script = new Script("task()");

/**
 * Runs what is not our own and might not end, such as a library over a hostile page. It is stopped wherever it is, in a
 * regular expression too, so that nothing which it was changing may be used afterwards.
 * @param milliseconds of the clock, after which it is stopped
 * @throws whatever the task throws
 */
export function boundedBy<T>(milliseconds: number, task: () => T): T | typeof STOPPED {
  let found: T | typeof STOPPED = STOPPED;
  context.task = () => {
    found = task();
  };
  try {
    script.runInContext(context, { timeout: Math.max(1, Math.ceil(milliseconds)) });
    return found;
  } catch (error) {
    // It is an error of the other context and so no instance of our own.
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return STOPPED;
    throw error;
  } finally {
    context.task = () => undefined;
  }
}
