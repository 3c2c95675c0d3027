import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive, type ProcessIdentity } from "@/lib/db/embedded/process-identity";

interface Holder extends ProcessIdentity {
  token: string;
}

const POLL_MS = 50;

/**
 * Runs `body` while no other process holds the lock file. The lock of a process that died is taken over.
 * @param waitMs how long to wait for a living holder
 * @throws Error naming the holder when the wait is over
 */
export async function withLock<T>(file: string, body: () => Promise<T>, waitMs = 180_000): Promise<T> {
  const mine: Holder = { ...identify(), token: randomUUID() };
  const deadline = Date.now() + waitMs;
  while (!tryTake(file, mine)) {
    const holder = read(file);
    if (holder && Date.now() > deadline) {
      throw new Error(`Process ${holder.pid} has held ${file} for long. Wait for it or end it, then run the command again.`);
    }
    await sleep(POLL_MS);
  }
  try {
    return await body();
  } finally {
    if (read(file)?.token === mine.token) rmSync(file, { force: true });
  }
}

function tryTake(file: string, mine: Holder): boolean {
  if (create(file, mine)) return true;
  const holder = read(file);
  if (holder && isAlive(holder)) return false;
  setAside(file, holder);
  return create(file, mine);
}

/** A link appears with its content or not at all, so no reader meets half a lock. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead process's lock away; a living one that took its place meanwhile is put back. */
function setAside(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const moved = read(aside);
    if (moved && moved.token !== dead?.token && isAlive(moved)) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
