import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { identify, isAlive } from "@/lib/db/embedded/process-identity.mjs";

const POLL_MS = 1_000;
// npm, the shell it runs a script in, and that is all.
const GENERATIONS = 2;

/**
 * Calls `gone` when the npm that runs this script dies (killed, or with its terminal). A process that was started
 * without npm may outlive whoever started it.
 */
export function watchNpm(gone: () => void): void {
  const npm = process.env.npm_lifecycle_event ? findNpm() : undefined;
  if (!npm) return;
  const identity = identify(npm);
  const timer = setInterval(() => {
    if (isAlive(identity)) return;
    clearInterval(timer);
    gone();
  }, POLL_MS);
  timer.unref();
}

function findNpm(): number | undefined {
  let pid = process.ppid;
  for (let generation = 0; generation < GENERATIONS && pid > 1; generation++) {
    const { parent, command } = describe(pid);
    if (/\bnpm\b/.test(command)) return pid;
    pid = parent;
  }
  return undefined;
}

function describe(pid: number): { parent: number; command: string } {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      return { parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") };
    }
    const [parent = "0", ...command] = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" }).trim().split(/\s+/);
    return { parent: Number(parent), command: command.join(" ") };
  } catch {
    return { parent: 0, command: "" };
  }
}
