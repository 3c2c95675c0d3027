// Plain JavaScript, for it also keeps apart two commands that install the packages.
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive } from "./process-identity.mjs";

/**
 * Who holds a lock, and what it noted there.
 * @typedef {import("./process-identity.mjs").ProcessIdentity & {token: string, note?: string}} Holder
 */

const POLL_MS = 50;

/**
 * Runs `body` while no other process holds the lock file. The lock of a process that died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} body
 * @param {number} waitMs how long to wait for a living holder
 * @param {(holder: Holder) => void} onWait called once, when there is somebody to wait for
 * @returns {Promise<T>}
 * @throws Error naming the holder when the wait is over
 */
export async function withLock(file, body, waitMs = 180_000, onWait = () => undefined) {
  const mine = newHolder();
  const deadline = Date.now() + waitMs;
  let waiting = false;
  while (!tryTake(file, mine)) {
    const holder = read(file);
    if (holder && !waiting) onWait(holder);
    waiting ||= holder !== undefined;
    if (holder && Date.now() > deadline) {
      throw new Error(`Process ${holder.pid} has held ${file} for long. Wait for it or end it, then run the command again.`);
    }
    await sleep(POLL_MS);
  }
  try {
    return await body();
  } finally {
    release(file, mine);
  }
}

/**
 * Takes a lock for as long as this process likes, unless a living process holds it.
 * @param {string} file
 * @param {string} note what others are told
 * @returns {(() => void) | null} what gives it back; null when another holds it
 */
export function takeLock(file, note) {
  const mine = newHolder(note);
  return tryTake(file, mine) ? () => release(file, mine) : null;
}

/**
 * The living process that holds a lock, if one does.
 * @param {string} file
 * @returns {Holder | undefined}
 */
export function holderOf(file) {
  const holder = read(file);
  return holder && isAlive(holder) ? holder : undefined;
}

/** @returns {Holder} */
function newHolder(note) {
  return { ...identify(), token: randomUUID(), note };
}

function release(file, mine) {
  if (read(file)?.token === mine.token) rmSync(file, { force: true });
}

function tryTake(file, mine) {
  if (create(file, mine)) return true;
  const holder = read(file);
  if (holder && isAlive(holder)) return false;
  setAside(file, holder);
  return create(file, mine);
}

/** A link appears with its content or not at all, so no reader meets half a lock. */
function create(file, holder) {
  const draft = `${file}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead process's lock away; a living one that took its place meanwhile is put back. */
function setAside(file, dead) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const moved = read(aside);
    if (moved && moved.token !== dead?.token && isAlive(moved)) linkSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @returns {Holder | undefined} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
