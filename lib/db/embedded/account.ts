import { readFileSync, statSync, type Stats } from "node:fs";
import path from "node:path";

/** The account PostgreSQL runs under; it refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account for a server that root starts over `directory`: the owner of what is already there, so that
 * a clone which belongs to a person stays theirs; else `nobody`. Undefined when this process is not root.
 */
export function serverAccount(directory: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(nearest(directory));
  return owner.uid !== 0 && canReach(directory, owner) ? { uid: owner.uid, gid: owner.gid } : nobody();
}

/** Whether the account may pass through every folder above `target` (and into it, where it exists). */
export function canReach(target: string, account: Account): boolean {
  for (let folder = nearest(target); ; folder = path.dirname(folder)) {
    const stat = statSync(folder);
    if (stat.isDirectory() && !mayEnter(stat, account)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function mayEnter(stat: Stats, { uid, gid }: Account): boolean {
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/** The path itself, or the closest folder above it that exists. */
function nearest(target: string): string {
  let folder = path.resolve(target);
  while (!statSync(folder, { throwIfNoEntry: false })) folder = path.dirname(folder);
  return folder;
}

function nobody(): Account {
  const fields = passwd().find((line) => line.startsWith("nobody:"))?.split(":");
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  // macOS gives nobody -2; as an unsigned number that is no uid a process can take.
  return uid > 0 && gid > 0 ? { uid, gid } : { uid: 65534, gid: 65534 };
}

function passwd(): string[] {
  try {
    return readFileSync("/etc/passwd", "utf8").split("\n");
  } catch {
    return [];
  }
}
