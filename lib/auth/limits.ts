import { createHash } from "node:crypto";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { clientNetwork } from "./client-address";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often something may be tried, by account and by network. By account: few, for a person knows their password.
 * By network: more, for a household or an office shares one.
 */
const LIMITS = {
  "sign-in": { account: [10, 15 * MINUTE], network: [50, 15 * MINUTE] },
  "sign-up": { account: [5, HOUR], network: [20, HOUR] },
  link: { account: [5, HOUR], network: [20, HOUR] },
  reset: { account: [5, HOUR], network: [20, HOUR] },
  // Texts of guests, kept while they sign in: counted by network alone.
  keep: { account: [60, HOUR], network: [60, HOUR] },
  code: { account: [10, HOUR], network: [30, HOUR] },
  // Looks at addresses, each up to twelve requests from this machine: counted by admin alone.
  look: { account: [30, 10 * MINUTE], network: [30, 10 * MINUTE] },
} as const;

export type Limited = keyof typeof LIMITS;
type By = "account" | "network";

/** What the library asks of a client of node-postgres, by our own client: no second pool of connections. */
const storeClient = {
  async query({ text, values }: { text: string; values: (string | number | null)[] }) {
    const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>(typed(text), ...values.map((value) => (typeof value === "number" ? String(value) : value)));
    return { rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })), rowCount: rows.length };
  },
};

/** Every parameter but the key is a number, sent as text, for Prisma would send a large one as something else. */
function typed(text: string): string {
  return text.replace(/\$(\d)/g, (whole, number: string) => (number === "1" ? whole : `${whole}::text::bigint`));
}

const limiters = new Map<string, RateLimiterPostgres>();

function limiter(what: Limited, by: By): RateLimiterPostgres {
  const name = `${what}:${by}`;
  const known = limiters.get(name);
  if (known) return known;
  const [points, duration] = LIMITS[what][by];
  const made = new RateLimiterPostgres({ storeClient, storeType: "client", tableName: "RateLimit", tableCreated: true, clearExpiredByTimeout: false, keyPrefix: name, points, duration });
  limiters.set(name, made);
  return made;
}

/** An attempt that has been counted. */
export interface Attempt {
  /** Takes it back, for what succeeds is no guess. */
  succeeded(): Promise<void>;
}

/**
 * Counts an attempt by account and by network before it is made, so that many at once cannot slip through.
 * @param account an e-mail address or code, known here or not
 * @throws TooMany when either has been used up
 */
export async function countAttempt(what: Limited, account: string, headers: Headers): Promise<Attempt> {
  const keys: Record<By, string> = { account: nameless(account), network: nameless(clientNetwork(headers)) };
  for (const by of ["network", "account"] as const) await consume(what, by, keys[by]);
  return {
    async succeeded() {
      await limiter(what, "account").delete(keys.account);
      await limiter(what, "network").reward(keys.network, 1);
    },
  };
}

/**
 * Counts by account alone what only somebody who is signed in can do.
 * @throws TooMany
 */
export async function countOwn(what: Limited, userId: string): Promise<void> {
  await consume(what, "account", nameless(userId));
}

/** What is counted names nobody in the table. */
function nameless(text: string): string {
  return createHash("sha256").update(text.trim().toLowerCase()).digest("base64url");
}

async function consume(what: Limited, by: By, key: string): Promise<void> {
  try {
    await limiter(what, by).consume(key, 1);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new TooMany((refused as RateLimiterRes).msBeforeNext);
  }
}

/** The refusal of an attempt, with how long to wait. */
export class TooMany extends Said {
  readonly retryAfterSeconds: number;

  constructor(milliseconds: number) {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
    super("rate-limited", (words) => words.tooMany(seconds <= 90 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / MINUTE))));
    this.retryAfterSeconds = seconds;
  }
}

/** Forgets every count of one account, for there is no such account any more. */
export async function forgetAttemptsOf(account: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: { endsWith: `:${nameless(account)}` } } });
}

/** Forgets counts that no longer hold. */
export async function forgetOldAttempts(now = new Date()): Promise<number> {
  return (await db().rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } })).count;
}
