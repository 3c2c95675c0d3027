import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FuzzMessage, FuzzOrder, FuzzSeed } from "./fuzz-child";

/** How many broken feeds are read. */
const RUNS = 24_000;
/** A reading that takes longer than this hangs, however busy the machine. */
const HANG_SECONDS = 20;

type FuzzReport = { lines: string[]; figures: Record<string, unknown> };

/**
 * Reads broken copies of feeds in a process of its own, which is stopped when one reading hangs.
 * Whatever is not a draft or one of our own errors is a failure, told with the seed that makes it again.
 */
export async function fuzz(feeds: FuzzSeed[]): Promise<FuzzReport> {
  const failures: string[] = [];
  let done = 0;
  let [read, refused, slowest] = [0, 0, 0];
  while (done < RUNS) {
    const end = await runChild({ feeds, first: done, last: RUNS }, (message) => {
      if (message.failure) failures.push(message.failure);
      ({ read, refused } = { read: read + message.read, refused: refused + message.refused });
      slowest = Math.max(slowest, message.slowest);
    });
    if (end.hung !== null) failures.push(`run ${end.hung} hangs`);
    done = end.next;
    if (failures.length > 50) break;
  }
  const lines = [`fuzz: ${done} broken feeds: ${read} read, ${refused} refused, ${failures.length} crashed or hung, slowest ${Math.round(slowest)} ms`, ...failures.slice(0, 20).map((failure) => `  ${failure}`)];
  return { lines, figures: { runs: done, read, refused, failures: failures.length, slowestMs: slowest } };
}

/** One process until it is through or hangs; `next` is where to go on. */
function runChild(order: FuzzOrder, onMessage: (message: FuzzMessage) => void): Promise<{ next: number; hung: number | null }> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./fuzz-child.ts", import.meta.url)), { serialization: "advanced" });
    let reached = order.first;
    let hung = false;
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        child.kill("SIGKILL");
      }, HANG_SECONDS * 1000);
    };
    child.on("message", (message: FuzzMessage) => {
      reached = message.next;
      onMessage(message);
      watch();
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (!hung && code !== 0) return reject(new Error(`The process that reads broken feeds ended with ${code} near run ${reached}.`));
      resolve({ next: hung ? reached + 1 : order.last, hung: hung ? reached : null });
    });
    watch();
    child.send(order);
  });
}
