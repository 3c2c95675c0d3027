import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify, isAlive, type ProcessIdentity } from "@/lib/db/embedded/process-identity.mjs";

/**
 * Who uses a cluster: one file per process. The last to leave stops the server, so a command and a running
 * paper can share it in any order. Call these only while holding the cluster's lock.
 */
export function addLease(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), JSON.stringify(identify()), { mode: 0o600 });
}

/** Takes this process off the list. */
export function dropLease(folder: string): void {
  rmSync(path.join(folder, String(process.pid)), { force: true });
}

/** How many living processes use the cluster; those that died are forgotten. */
export function countLeases(folder: string): number {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const dead = files.filter((file) => !isHeld(file));
  for (const file of dead) rmSync(file, { force: true });
  return files.length - dead.length;
}

function isHeld(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity);
  } catch {
    return false;
  }
}
