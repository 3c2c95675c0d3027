import { readdirSync, readFileSync } from "node:fs";

/** Proportional set size of a process and all it started, in MB; null where the system does not tell (outside Linux). */
export function processTreeMegabytes(pid: number): number | null {
  try {
    const pids = [pid, ...descendants(pid)];
    const kilobytes = pids.map((each) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, "utf8"))?.[1] ?? 0));
    return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
  } catch {
    return null;
  }
}

/** Processor time that a process and all it started have used, ended ones too, in milliseconds; null where the system does not tell. */
export function processTreeMilliseconds(pid: number): number | null {
  try {
    // Ticks of a hundredth of a second, after the name's closing parenthesis: in user and in system mode, and of children that ended.
    const ticks = [pid, ...descendants(pid)].map((each) => {
      const stat = readFileSync(`/proc/${each}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    });
    return ticks.reduce((sum, value) => sum + value, 0) * 10;
  } catch {
    return null;
  }
}

function descendants(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== null) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const queue = [pid];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const children = parents.get(next) ?? [];
    found.push(...children);
    queue.push(...children);
  }
  return found;
}

/** Which process started another; null where it has ended. */
export function parentOf(pid: number): number | null {
  try {
    // the name in parentheses may hold anything, so the fields are counted after its end
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null; // it ended while we looked
  }
}
