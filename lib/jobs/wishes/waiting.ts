import { db } from "@/lib/db/client";

/** A source whose site is to be asked: its home page where it is known, and the first of its feeds that answers. */
export type Due = { sourceId: number; slug: string; homepage: string | null; feedUrl: string; siteUrl: string | null };

/** Of sources of which a feed answers, those whose site was not asked for two weeks. */
export async function dueSources(now: Date, most: number): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    SELECT s."id" AS "sourceId", s."slug", s."homepage", f."url" AS "feedUrl", f."siteUrl" FROM "Source" s LEFT JOIN "WishesFile" w ON w."sourceId" = s."id"
      CROSS JOIN LATERAL (SELECT "url", "siteUrl" FROM "Feed" WHERE "sourceId" = s."id" AND "state" = 'active' AND "lastSuccessAt" IS NOT NULL ORDER BY "id" LIMIT 1) f
    WHERE s."status" = 'active' AND NOT s."demo" AND (w."sourceId" IS NULL OR w."nextAskAt" <= ${now})
    ORDER BY w."nextAskAt" NULLS FIRST, s."id" LIMIT ${most}`;
}

/** Whether there is any. */
export async function anyWishesDue(): Promise<boolean> {
  return (await dueSources(new Date(), 1)).length > 0;
}
