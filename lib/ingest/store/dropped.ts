import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import type { RuleEntry } from "@/lib/source-rules/types";
import { storableJson } from "./json";

/** An entry that rules dropped before: while it says the same and the rules are the same, it stays away unread. */
export type KnownDrop = { key: string; hash: string; ruleId: number | null; stale: boolean };

/** An entry that rules drop now. `said` is what they saw of it; `ruleId` null is that none of the rules that keep matched. */
export type Drop = { key: string; hash: string; ruleId: number | null; said: RuleEntry };

/** As entries of feeds: `seenAt` is true to the week, and what left its feed is remembered for so long. */
const SEEN_DAYS = 7;
const KEPT_DAYS = 90;
/** Of so many of a feed it is kept what they said, so that rules can be tried on them. */
const SAID_OF = 100;

/** Of these entries of a feed those that rules of this version dropped. */
export async function knownDrops(feedId: number, rules: string, keys: readonly string[]): Promise<Map<string, KnownDrop>> {
  const rows = await preparedRows<KnownDrop>(Prisma.sql`
    SELECT "key", "hash", "ruleId", "seenAt" < now() - make_interval(days => ${SEEN_DAYS}) AS "stale"
    FROM "DroppedEntry" WHERE "feedId" = ${feedId} AND "rules" = ${rules}::uuid AND "key" = ANY(${[...keys]}::uuid[])`);
  return new Map(rows.map((row) => [row.key, row]));
}

/** Remembers entries that rules of this version dropped; what the oldest of many said is forgotten. */
export async function rememberDrops(feedId: number, rules: string, drops: readonly Drop[]): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "DroppedEntry" ("feedId", "key", "hash", "rules", "ruleId", "said", "seenAt")
    SELECT ${feedId}, "key", "hash", ${rules}::uuid, "ruleId", "said", now() FROM jsonb_to_recordset(${storableJson(drops)}::jsonb) AS g("key" uuid, "hash" uuid, "ruleId" int, "said" jsonb)
    WHERE EXISTS (SELECT 1 FROM "Feed" WHERE "id" = ${feedId})
    ON CONFLICT ("feedId", "key") DO UPDATE SET "hash" = EXCLUDED."hash", "rules" = EXCLUDED."rules", "ruleId" = EXCLUDED."ruleId", "said" = EXCLUDED."said", "seenAt" = EXCLUDED."seenAt"`;
  await db().$executeRaw`
    UPDATE "DroppedEntry" SET "said" = NULL WHERE "feedId" = ${feedId} AND "said" IS NOT NULL
      AND "key" IN (SELECT "key" FROM "DroppedEntry" WHERE "feedId" = ${feedId} AND "said" IS NOT NULL ORDER BY "droppedAt" DESC, "key" OFFSET ${SAID_OF})`;
}

/** Notes that a feed still holds entries that it has long been known to hold. */
export async function touchDrops(feedId: number, keys: readonly string[]): Promise<void> {
  await preparedRows(Prisma.sql`UPDATE "DroppedEntry" SET "seenAt" = now() WHERE "feedId" = ${feedId} AND "key" = ANY(${[...keys]}::uuid[])`);
}

/** Forgets entries that came in after all, and those that left their feed long ago. */
export async function forgetDrops(feedId: number): Promise<void> {
  await preparedRows(Prisma.sql`
    DELETE FROM "DroppedEntry" d WHERE d."feedId" = ${feedId}
      AND (d."seenAt" < now() - make_interval(days => ${KEPT_DAYS}) OR EXISTS (SELECT 1 FROM "FeedEntry" e WHERE e."feedId" = d."feedId" AND e."key" = d."key"))`);
}
