import { createHash, createHmac } from "node:crypto";
import type { Action, TargetType } from "../types";

/** What the log says of one act. Times are ISO 8601 in UTC with milliseconds. */
export type LoggedAct = {
  id: number;
  at: string;
  actor: string;
  action: Action;
  targetType: TargetType;
  target: string;
  reason: string;
  detail: Readonly<Record<string, unknown>>;
  textHash: string | null;
  previousHash: string;
  hash: string;
};

/** What the first act has in place of a hash before it. */
export const GENESIS = "0".repeat(64);

/**
 * The hash of an act: SHA-256 of its canonical JSON (RFC 8785 for what occurs here: keys in order of code units, no
 * spaces) without the hash itself. It holds the hash of the act before, so it vouches for the whole log up to it.
 */
export function actHash(act: Omit<LoggedAct, "hash">): string {
  return createHash("sha256").update(hashedText(act)).digest("hex");
}

/** What the hash of an act is made of, as UTF-8. */
export function hashedText(act: Omit<LoggedAct, "hash">): string {
  const { id, at, actor, action, targetType, target, reason, detail, textHash, previousHash } = act;
  return canonical({ id, at, actor, action, targetType, target, reason, detail, textHash, previousHash });
}

/** The keyed hash of a removed text. Who has the text can prove what was removed while the key is kept; nobody can read it back. */
export function textHash(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** JSON with its keys in order and no spaces: one text for one value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

/** An act as one line of the log's file. */
export function actLine(act: LoggedAct): string {
  return `${canonical(act)}\n`;
}

const FIELDS: Readonly<Record<keyof LoggedAct, (value: unknown) => boolean>> = {
  id: Number.isSafeInteger, at: isText, actor: isText, action: isText, targetType: isText, target: isText, reason: isText,
  detail: (value) => typeof value === "object" && value !== null && !Array.isArray(value), textHash: (value) => value === null || isText(value),
  previousHash: isText, hash: isText,
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The act that a line of the log's file holds, or null where it holds anything else, such as an act with more fields. */
export function readActLine(line: string): LoggedAct | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const act = value as Record<string, unknown>;
  const whole = Object.entries(FIELDS).every(([name, fits]) => fits(act[name])) && Object.keys(act).every((name) => Object.hasOwn(FIELDS, name));
  return whole ? (act as LoggedAct) : null;
}

/** A head as it may be noted: the whole hash, or at least its first sixteen digits. */
export const HEAD = /^[0-9a-f]{16,64}$/;

/** What is wrong with a log, or that nothing is: up to which act it was read, and the head it has there. */
export type Verification = { ok: true; acts: number; head: string } | { ok: false; acts: number; at: number; why: "changed" | "missing" | "unlinked" | "unreadable" | "no-such-head" };

/** Reads a log act by act, in order, and finds the first that was changed, removed or moved. */
export class ChainReader {
  #acts = 0;
  #head = GENESIS;
  #wrong: Extract<Verification, { ok: false }> | null = null;
  #found: boolean;

  /** @param until the head up to which to read, or its first digits; null for all of it */
  constructor(private readonly until: string | null) {
    this.#found = until === null || GENESIS.startsWith(until);
  }

  /** Whether there is more to read: nothing was wrong, and the head has not been reached. */
  get wantsMore(): boolean {
    return this.#wrong === null && !(this.until !== null && this.#found);
  }

  /** @param act null for what cannot be read as one */
  read(act: LoggedAct | null): void {
    if (!this.wantsMore) return;
    const wrong = (why: "changed" | "missing" | "unlinked" | "unreadable") => { this.#wrong = { ok: false, acts: this.#acts, at: this.#acts + 1, why }; };
    if (act === null) return wrong("unreadable");
    if (act.id !== this.#acts + 1) return wrong("missing");
    if (actHash(act) !== act.hash) return wrong("changed");
    if (act.previousHash !== this.#head) return wrong("unlinked");
    this.#acts += 1;
    this.#head = act.hash;
    if (this.until !== null && act.hash.startsWith(this.until)) this.#found = true;
  }

  end(): Verification {
    if (this.#wrong) return this.#wrong;
    if (!this.#found) return { ok: false, acts: this.#acts, at: this.#acts, why: "no-such-head" };
    return { ok: true, acts: this.#acts, head: this.#head };
  }
}
