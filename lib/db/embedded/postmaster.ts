import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { exists } from "@/lib/db/embedded/process-identity.mjs";

/** The server that runs over a data folder, by its own pid file. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The running server of a data folder, or null. A pid file whose number now belongs to some other program
 * (after a crash, in a container, after a reboot) is removed, for PostgreSQL itself would refuse to start.
 */
export function findPostmaster(data: string): Postmaster | null {
  const file = path.join(data, "postmaster.pid");
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return null;
  if (runsOver(pid, data)) return { pid, port: Number(lines[3] ?? 0) };
  rmSync(file, { force: true });
  return null;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Whether a process is a PostgreSQL server of this folder; yes where the system does not tell. */
function runsOver(pid: number, data: string): boolean {
  try {
    // A server works from inside its data folder.
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    if (process.platform === "win32") return true;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes("postgres");
  } catch {
    return exists(pid) && process.platform !== "linux";
  }
}
