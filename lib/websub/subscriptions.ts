import { createHash } from "node:crypto";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { deniedFor, leaseOf, renewIn } from "./times";

/** A subscription that a hub calls for. */
export type Called = { id: number; secret: string; verified: boolean };

/** Finds a subscription by the secret part of its address. Null where there is none, or where it has been ended. */
export async function calledBy(token: string): Promise<Called | null> {
  const [row] = await preparedRows<Called>(Prisma.sql`
    SELECT "id", "secret", "state" = 'verified' AS "verified" FROM "HubSubscription" WHERE "token" = ${token} AND "feedId" IS NOT NULL AND "state" <> 'ended'`);
  return row ?? null;
}

const seconds = (span: number) => Prisma.sql`make_interval(secs => ${span}::float)`;

/**
 * A hub asks whether we want a subscription, or want it no more.
 * @param leaseSaid `hub.lease_seconds`, as it came
 * @returns whether that is what was asked for. Asked once more, the answer is the same
 */
export async function confirm(token: string, mode: string, topic: string, leaseSaid: string | null): Promise<boolean> {
  if (mode === "unsubscribe") {
    return (await preparedRows(Prisma.sql`
      UPDATE "HubSubscription" SET "leaseUntil" = LEAST("leaseUntil", now()), "askedAt" = NULL
      WHERE "token" = ${token} AND "topic" = ${topic} AND "feedId" IS NULL RETURNING "id"`)).length > 0;
  }
  if (mode !== "subscribe") return false;
  const lease = leaseOf(leaseSaid);
  return (await preparedRows(Prisma.sql`
    UPDATE "HubSubscription" SET "state" = 'verified', "verifiedAt" = now(), "leaseUntil" = now() + ${seconds(lease)}, "nextAt" = now() + ${seconds(renewIn(lease, Math.random()))},
      "askedAt" = NULL, "errors" = 0, "lastProblem" = NULL
    WHERE "token" = ${token} AND "topic" = ${topic} AND "feedId" IS NOT NULL AND ("askedAt" IS NOT NULL OR "state" = 'verified') RETURNING "id"`)).length > 0;
}

const MOST_REASON = 300;

/** A hub says that it takes no subscription, or ends one. Looks go on as if there were no hub. @returns whether there is such a one */
export async function deny(token: string, topic: string, reason: string | null): Promise<boolean> {
  const words = `The hub refused the subscription${reason ? `: ${reason.replaceAll(/\s+/g, " ").replaceAll("\0", "").slice(0, MOST_REASON)}` : "."}`;
  const waits = [0, 1, 2, 3].map(deniedFor);
  return (await preparedRows(Prisma.sql`
    WITH denied AS (
      UPDATE "HubSubscription" SET "state" = 'denied', "askedAt" = NULL, "leaseUntil" = NULL, "errors" = "errors" + 1, "lastProblem" = ${words},
        "nextAt" = now() + make_interval(secs => (${waits}::float[])[LEAST("errors", 3) + 1])
      WHERE "token" = ${token} AND "topic" = ${topic} AND "feedId" IS NOT NULL AND "state" IN ('asked', 'verified', 'denied', 'failed') RETURNING "feedId"
    ), due AS (UPDATE "Feed" SET "nextCheckAt" = LEAST("nextCheckAt", now()) WHERE "id" IN (SELECT "feedId" FROM denied) AND "state" = 'active')
    SELECT "feedId" FROM denied`)).length > 0;
}

/** Of one subscription as much may wait to be stored; beyond that its feed is looked at instead. */
const MOST_WAITING = 8;

/** Keeps what a hub sent, signed, until a worker stores it. What is empty, or too much to keep, has the feed looked at. */
export async function keepPush(id: number, body: Buffer, contentType: string | null): Promise<void> {
  const hash = createHash("sha256").update(body).digest("hex");
  await preparedRows(Prisma.sql`
    WITH heard AS (
      UPDATE "HubSubscription" SET "lastPushAt" = now(), "lastProblem" = NULL WHERE "id" = ${id} AND "state" = 'verified' RETURNING "id", "feedId"
    ), room AS (
      SELECT h."id", h."feedId", ${body.length > 0} AND (SELECT count(*) FROM "HubPush" p WHERE p."subscriptionId" = h."id") < ${MOST_WAITING} AS "free" FROM heard h
    ), kept AS (
      INSERT INTO "HubPush" ("subscriptionId", "contentType", "body", "bodyHash") SELECT "id", ${contentType?.slice(0, 200) ?? null}, ${body}::bytea, ${hash} FROM room WHERE "free"
      ON CONFLICT ("subscriptionId", "bodyHash") DO NOTHING
    )
    UPDATE "Feed" f SET "nextCheckAt" = LEAST(f."nextCheckAt", now()) FROM room r WHERE f."id" = r."feedId" AND NOT r."free" AND f."state" = 'active'`);
}

/** Notes that what came was not signed as agreed, once. */
export async function noteUnsigned(id: number): Promise<void> {
  await preparedRows(Prisma.sql`UPDATE "HubSubscription" SET "lastProblem" = ${UNSIGNED} WHERE "id" = ${id} AND "lastProblem" IS DISTINCT FROM ${UNSIGNED}`);
}

const UNSIGNED = "Something came that the hub had not signed as agreed, and was left aside. If that goes on, ask whoever runs the hub.";
