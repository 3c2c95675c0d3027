import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { fetchSource } from "@/lib/jobs/fetch";
import { callbackAddress } from "@/lib/websub/callback";
import { LEASE_ASKED, patience, retryIn } from "@/lib/websub/times";

/** A subscription that is due at its hub, and nobody else's to ask for until then: see `takeDue`. */
export type Due = { id: number; hub: string; topic: string; token: string; secret: string; wanted: boolean; errors: number; askedAt: Date };

/** Longer than any request may take: until then another worker leaves it alone. */
const HELD_SECONDS = 150;
/**
 * Between two requests to one hub: it is there to be asked by machines, for many feeds, and asks us back for each. Five a
 * second have a thousand feeds of one hub subscribed to in four minutes, and ask no more of a small one than a page with its pictures.
 */
const HUB_GAP_MS = 200;
/** A turn at a hub that many feeds share may be far off. */
const LONGEST_MS = 120_000;
/** Seconds that a hub may ask to be left alone. */
const LONGEST_REST = 7 * 86_400;
const UNVERIFIED = "The hub took the request and has not verified it since.";

/** Takes subscriptions whose hubs are to be asked, the longest due first. Each is put off first, so that who is killed while asking loses nothing. */
export async function takeDue(most: number): Promise<Due[]> {
  return preparedRows<Due>(Prisma.sql`
    UPDATE "HubSubscription" SET "askedAt" = now(), "nextAt" = now() + make_interval(secs => ${HELD_SECONDS}), "errors" = "errors" + ("askedAt" IS NOT NULL)::int,
      "lastProblem" = CASE WHEN "askedAt" IS NOT NULL THEN coalesce("lastProblem", ${UNVERIFIED}) ELSE "lastProblem" END,
      "state" = CASE WHEN "feedId" IS NULL THEN 'ended' WHEN "state" = 'verified' THEN 'verified' ELSE 'asked' END
    WHERE "id" IN (SELECT "id" FROM "HubSubscription" WHERE "nextAt" <= now() ORDER BY "nextAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING "id", "hub", "topic", "token", "secret", "feedId" IS NOT NULL AS "wanted", "errors", "askedAt"`);
}

/**
 * Asks a hub to begin, renew or end a subscription (WebSub, W3C Recommendation, section 5.1), and notes what it said.
 * That it took the request says nothing yet: it comes back to verify it, perhaps before it has answered.
 * @returns whether it took it
 */
export async function askHub(due: Due, origin: string, signal: AbortSignal): Promise<boolean> {
  const form = {
    "hub.callback": callbackAddress(origin, due.token), "hub.mode": due.wanted ? "subscribe" : "unsubscribe", "hub.topic": due.topic,
    ...(due.wanted ? { "hub.lease_seconds": String(LEASE_ASKED), "hub.secret": due.secret } : {}),
    // Hubs of PubSubHubbub 0.3 want to be told; those of WebSub do not look.
    "hub.verify": "async",
  };
  const answer = await fetchSource({ url: due.hub, form, wanted: "anything", turn: { hubGapMs: HUB_GAP_MS }, limits: { bodyBytes: 100_000, wireBytes: 100_000 } }, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])).catch((error: unknown) => {
    signal.throwIfAborted();
    return { kind: "failed" as const, reason: "timeout" as const, status: null, words: `The hub was not reached in time: ${(error as Error).message}`, retryAfter: null };
  });
  if (answer.kind === "failed") {
    if (answer.retryAfter !== null) await restHub(due, answer.retryAfter);
    // A hub that rests was not asked for this one.
    if (answer.reason === "rate-limited" && answer.status === null) await unasked(due, answer.retryAfter ?? 0);
    else await failed(due, answer.words, answer.retryAfter);
  }
  else await taken(due);
  return answer.kind !== "failed";
}

/** A hub that asks to be left alone is left alone for all feeds; what it verified stays so. */
async function restHub({ hub, id }: Due, seconds: number): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "HubSubscription" SET "nextAt" = now() + make_interval(secs => ${Math.min(seconds, LONGEST_REST)}::float * (1 + random() / 10))
    WHERE "id" IN (SELECT "id" FROM "HubSubscription" WHERE "hub" = ${hub} AND "id" <> ${id} AND "askedAt" IS NULL AND "nextAt" <= now() + make_interval(secs => ${Math.min(seconds, LONGEST_REST)}::float) ORDER BY "id" FOR UPDATE SKIP LOCKED)`);
}

async function unasked(due: Due, seconds: number): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "HubSubscription" SET "askedAt" = NULL, "nextAt" = now() + make_interval(secs => ${Math.min(seconds, LONGEST_REST)}::float * (1 + random() / 10)),
      "state" = CASE WHEN "state" = 'asked' THEN CASE WHEN "errors" = 0 THEN 'new' ELSE 'failed' END ELSE "state" END
    WHERE ${STILL(due)}`);
}

/** Unless it has been verified by now, or asked for again. */
const STILL = (due: Due) => Prisma.sql`"id" = ${due.id} AND "askedAt" = ${due.askedAt}`;

async function taken(due: Due): Promise<void> {
  await preparedRows(Prisma.sql`UPDATE "HubSubscription" SET "nextAt" = now() + make_interval(secs => ${patience(due.errors)}::float) WHERE ${STILL(due)}`);
}

async function failed(due: Due, words: string, retryAfter: number | null): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "HubSubscription" SET "askedAt" = NULL, "errors" = "errors" + 1, "lastProblem" = ${words.slice(0, 1_000)}, "state" = CASE WHEN "state" = 'asked' THEN 'failed' ELSE "state" END,
      "nextAt" = now() + make_interval(secs => ${retryIn(due.errors, retryAfter, Math.random())}::float)
    WHERE ${STILL(due)}`);
}
