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
  const { id, at, actor, action, targetType, target, reason, detail, textHash, previousHash } = act;
  return createHash("sha256").update(canonical({ id, at, actor, action, targetType, target, reason, detail, textHash, previousHash })).digest("hex");
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

/** What is wrong with a log, or that nothing is: up to which act it was read, and the head it has there. */
export type Verification = { ok: true; acts: number; head: string } | { ok: false; acts: number; at: number; why: "changed" | "missing" | "unlinked" | "no-such-head" };

/** Reads a log act by act, in order, and finds the first that was changed, removed or moved. */
export class ChainReader {
  #acts = 0;
  #head = GENESIS;
  #wrong: Extract<Verification, { ok: false }> | null = null;
  #found: boolean;

  /** @param until the head up to which to read; null for all of it */
  constructor(private readonly until: string | null) {
    this.#found = until === null || until === GENESIS;
  }

  /** Whether there is more to read: nothing was wrong, and the head has not been reached. */
  get wantsMore(): boolean {
    return this.#wrong === null && !(this.until !== null && this.#found);
  }

  read(act: LoggedAct): void {
    if (!this.wantsMore) return;
    const wrong = (why: "changed" | "missing" | "unlinked") => { this.#wrong = { ok: false, acts: this.#acts, at: this.#acts + 1, why }; };
    if (act.id !== this.#acts + 1) return wrong("missing");
    if (actHash(act) !== act.hash) return wrong("changed");
    if (act.previousHash !== this.#head) return wrong("unlinked");
    this.#acts += 1;
    this.#head = act.hash;
    if (act.hash === this.until) this.#found = true;
  }

  end(): Verification {
    if (this.#wrong) return this.#wrong;
    if (!this.#found) return { ok: false, acts: this.#acts, at: this.#acts, why: "no-such-head" };
    return { ok: true, acts: this.#acts, head: this.#head };
  }
}
