import { db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { sourceTags } from "./publish";

/** How many of a source's latest articles are looked at. */
const LATEST = 200;
/** A picture is its source's sign where at least so many of these carry it, a twelfth of those with any, on several days: one event has many pieces too. */
const LEAST = { articles: 5, share: 12, days: 3 } as const;
/** Signs that are remembered of one source, the latest first. */
const MOST_SIGNS = 50;
/** Pages bring pictures some time after their articles. */
const MARGIN_MS = 2 * 3_600_000;
const FIRST_MS = 24 * 3_600_000;

let lookedAt: number | null = null;

/** What a turn did: sources whose signs changed. */
export type SignsFound = { sources: number };

/**
 * Looks at the sources that articles came from lately for pictures that stand for the source and not for what is told:
 * logos, and what a site shows where it has no picture. Articles then show none.
 */
export async function findRepeatedPictures(now = Date.now()): Promise<SignsFound> {
  const since = new Date((lookedAt ?? now - FIRST_MS) - MARGIN_MS);
  const changed = await retrying(() => db().$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      WITH lately AS MATERIALIZED (SELECT DISTINCT "sourceId" FROM "Article" WHERE "firstSeenAt" > ${since}),
      shown AS (
        SELECT l."sourceId", a."imageUrl", a."sortAt" FROM lately l CROSS JOIN LATERAL (
          SELECT "imageUrl", "sortAt" FROM "Article" WHERE "sourceId" = l."sourceId" AND "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT ${LATEST}
        ) a WHERE a."imageUrl" IS NOT NULL
      ),
      counted AS (
        SELECT "sourceId", "imageUrl", count(*) AS "times", count(DISTINCT ("sortAt" AT TIME ZONE 'UTC')::date) AS "days", sum(count(*)) OVER (PARTITION BY "sourceId") AS "of"
        FROM shown GROUP BY "sourceId", "imageUrl"
      ),
      found AS (
        SELECT "sourceId", array_agg("imageUrl" ORDER BY "times" DESC, "imageUrl") AS "signs" FROM counted
        WHERE "times" >= ${LEAST.articles} AND "times" * ${LEAST.share} >= "of" AND "days" >= ${LEAST.days} GROUP BY "sourceId"
      )
      UPDATE "Source" s SET "repeatedPictures" = (
        f."signs" || ARRAY(SELECT known FROM unnest(s."repeatedPictures") WITH ORDINALITY AS k(known, n) WHERE NOT (known = ANY(f."signs")) ORDER BY n)
      )[1:${MOST_SIGNS}]
      FROM found f WHERE s."id" = f."sourceId" AND NOT (s."repeatedPictures" @> f."signs")
      RETURNING s."slug"`;
    const slugs = rows.map(({ slug }) => slug);
    if (slugs.length > 0) await tx.cacheInvalidation.create({ data: { tags: sourceTags(slugs) } });
    return slugs.length;
  }));
  lookedAt = now;
  return { sources: changed };
}
