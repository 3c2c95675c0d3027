import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A process by number and by when it began, because numbers are used again. `started` is opaque, and empty where the
 * system does not tell.
 * @typedef {{pid: number, started: string}} ProcessIdentity
 */

/**
 * The identity of a running process.
 * @returns {ProcessIdentity}
 */
export function identify(pid = process.pid) {
  return { pid, started: startOf(pid) };
}

/**
 * Whether that very process still runs.
 * @param {ProcessIdentity} identity
 */
export function isAlive({ pid, started }) {
  return exists(pid) && (started === "" || startOf(pid) === started);
}

/**
 * Whether any process has this number.
 * @param {number} pid
 */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function startOf(pid) {
  try {
    if (process.platform === "linux") return `${bootId()}/${ticksOf(pid)}`;
    if (process.platform === "darwin") return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    // The process is gone, or the system does not say.
  }
  return "";
}

/** Field 22 of /proc/<pid>/stat: clock ticks from boot to the start. The name in field 2 may hold spaces. */
function ticksOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function bootId() {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}
