import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { keptReason } from "@/lib/ingest/fetch/reasons";
import type { Credentials } from "@/lib/ingest/fetch/types";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { KEPT_VALUE, type FeedEdit } from "@/lib/sources/schema/feed-desk";
import { lockFeed, UNLEASED, type LockedFeed } from "./lock";

/** How long an admin waits to be told whether there is a feed at a new address. */
const PATIENCE_MS = 20_000;

const FIELDS = ["url", "title", "userAgent", "headers", "credentials", "fixedSeconds"] as const;
export type FeedField = (typeof FIELDS)[number];

/**
 * Says something anew of a feed. A new address is looked at before, and taken only if a feed is there, unless that is not
 * asked (`anyway`); a name and password in it are kept apart. What goes over the wire ends a look under way, and the feed
 * is looked at within seconds. The log names the fields.
 * @returns what changed; where nothing did, nothing is written
 * @throws AppError `not-found`; `conflict` where another feed has the address; `invalid` where no feed is at it
 */
export async function changeFeed(actor: AdminActor, id: number, given: FeedEdit, signal: AbortSignal): Promise<FeedField[]> {
  const edit = withoutSecrets(given);
  if (edit.url !== undefined && !edit.anyway) await expectFeed(id, edit, edit.url, signal);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const feed = await lockFeed(tx, id);
    const values = valuesOf(edit, feed);
    const fields = FIELDS.filter((name) => values[name] !== undefined && !same(values[name], current(feed)[name]));
    if (fields.length === 0) return [];
    if (fields.includes("url")) await expectFree(tx, id, values.url ?? "");
    await write(tx, feed, values, fields);
    await record(tx, actor, { action: "change-feeds", target: { type: "source", id: feed.sourceSlug }, reason: "organisation", detail: { act: "edit", feeds: 1, fields: [...fields].sort() } });
    return fields;
  });
}

function withoutSecrets({ url, ...edit }: FeedEdit): FeedEdit {
  if (url === undefined) return edit;
  const address = new URL(url);
  const found = address.username === "" ? {} : { credentials: { user: decodeURIComponent(address.username), password: decodeURIComponent(address.password) } };
  address.username = "";
  address.password = "";
  return { ...found, ...edit, url: address.href };
}

type Values = { url?: string; title?: string | null; userAgent?: string | null; headers?: Record<string, string>; credentials?: Credentials | null; fixedSeconds?: number | null };

function valuesOf({ anyway: _anyway, headers, ...edit }: FeedEdit, feed: LockedFeed): Values {
  return headers === undefined ? edit : { ...edit, headers: keptHeaders(headers, feed.headers) };
}

/** Values that were not shown stay. */
function keptHeaders(given: Readonly<Record<string, string>>, stored: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => {
    if (value !== KEPT_VALUE) return [[name, value]];
    const known = Object.entries(stored).find(([other]) => other.toLowerCase() === name.toLowerCase());
    return known ? [[name, known[1]]] : [];
  }));
}

const normal = (url: string) => (URL.canParse(url) ? new URL(url).href : url);
const current = ({ url, ownTitle: title, userAgent, headers, credentials, fixedSeconds }: LockedFeed): Required<Values> => ({ url: normal(url), title, userAgent, headers, credentials, fixedSeconds });
const same = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown) => (value !== null && typeof value === "object" ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)) : value);

async function expectFree(tx: Db, id: number, url: string): Promise<void> {
  const other = await tx.feed.findFirst({ where: { url, id: { not: id } }, select: { id: true, source: { select: { name: true } } } });
  if (other) throw new AppError("conflict", `The feed ${other.id} of ${other.source.name} has this address. Two would bring everything twice.`, { fields: { url: "Another feed has this address." } });
}

/** @throws AppError `invalid`: nothing is there, or no feed */
async function expectFeed(id: number, edit: FeedEdit, url: string, signal: AbortSignal): Promise<void> {
  const stored = await db().feed.findUnique({ where: { id }, select: { url: true, userAgent: true, headers: true, credentials: true } });
  if (!stored || normal(stored.url) === url) return;
  await expectFree(db(), id, url);
  const [{ fetchSource, HURRIED }, { readFeed }] = await Promise.all([import("@/lib/jobs/fetch"), import("@/lib/ingest/feeds/read")]);
  // A password is for the host that it was given for.
  const own = sameHost(stored.url, url);
  const headers = edit.headers ? keptHeaders(edit.headers, own ? (stored.headers as Record<string, string>) : {}) : own ? (stored.headers as Record<string, string>) : {};
  const credentials = edit.credentials !== undefined ? edit.credentials : own ? (stored.credentials as Credentials | null) : null;
  const fetched = await fetchSource({ url, userAgent: edit.userAgent ?? stored.userAgent, headers, credentials, wanted: "feed", limits: { totalMs: PATIENCE_MS }, turn: HURRIED }, signal);
  try {
    if (fetched.kind === "body") return void readFeed(fetched.bytes, fetched);
  } catch (error) {
    throw notThere(error instanceof AppError ? error.message : "What is there could not be read.");
  }
  throw notThere(fetched.kind === "failed" ? fetched.words : "Nothing came.");
}

function notThere(words: string): AppError {
  return new AppError("invalid", `No feed was found at this address. ${words}`, { fields: { address: words } });
}

function sameHost(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host;
}

async function write(tx: Db, feed: LockedFeed, values: Values, fields: readonly FeedField[]): Promise<void> {
  const { title, ...rest } = Object.fromEntries(fields.map((name) => [name, values[name]])) as Values;
  const { credentials, ...columns } = rest;
  const moved = fields.includes("url");
  const onWire = fields.some((name) => name !== "title" && name !== "fixedSeconds");
  // The answer may be another one now, so nothing of the last is asked after.
  const anew = { ...UNLEASED, etag: null, lastModified: null, bodyHash: null, errorCount: 0, movedTo: null, movedSince: null, movedCount: 0, nextWhy: keptReason("changed"), ...due(feed, moved), ...(moved && feed.state === "gone" ? { state: "active" } : {}) };
  // Neither a password nor a header that was given for another host goes to this one by itself.
  const foreign = moved && values.url !== undefined && !sameHost(feed.url, values.url);
  const dropped = foreign ? { ...(fields.includes("credentials") ? {} : { credentials: Prisma.DbNull }), ...(fields.includes("headers") ? {} : { headers: {} }) } : {};
  await tx.feed.update({
    where: { id: feed.id },
    data: {
      ...columns, ...(title === undefined ? {} : { ownTitle: title }), ...(credentials === undefined ? {} : { credentials: credentials ?? Prisma.DbNull }),
      // The hub that the old address offered is to forget us; the first reading says what the new one offers.
      ...(onWire ? { ...anew, ...dropped } : {}), ...(moved ? { hub: null, hubTopic: null, statedMove: null } : {}),
    },
  });
  if (fields.includes("fixedSeconds") && !onWire) await setFixed(tx, [feed.id], values.fixedSeconds ?? null);
}

function due({ state }: LockedFeed, moved: boolean): { nextCheckAt?: Date } {
  return state === "active" || (moved && state === "gone") ? { nextCheckAt: new Date() } : {};
}

/**
 * Gives feeds an interval of their own, or takes it away (null). Where the last look went well the next one is so long
 * after it; a look under way begins anew, since it would end by the old one.
 * @returns how many had another
 */
export async function setFixed(tx: Db, ids: readonly number[], seconds: number | null): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Feed" SET "fixedSeconds" = ${seconds}::int, "leaseOwner" = NULL, "leaseUntil" = NULL, "nextWhy" = CASE WHEN "errorCount" = 0 THEN ${keptReason("interval")} ELSE "nextWhy" END,
      "nextCheckAt" = CASE WHEN "errorCount" > 0 OR "nextCheckAt" IS NULL THEN "nextCheckAt"
        WHEN ${seconds}::int IS NULL THEN LEAST("nextCheckAt", now() + interval '1 hour')
        ELSE coalesce("lastCheckedAt", now()) + make_interval(secs => ${seconds ?? 0}::float) END
    WHERE "id" = ANY(${[...ids]}::int[]) AND "fixedSeconds" IS DISTINCT FROM ${seconds}::int`;
}
