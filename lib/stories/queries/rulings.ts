import "server-only";
import type { Db } from "@/lib/db/client";
import type { Ruling, RulingKind } from "../rules/rulings";

type Row = { id: number; kind: string; articles: number[]; sides: number[] };

/**
 * What people decided about these articles, and about all that are linked to them by it: rulings in force with all their
 * articles, in the order in which they were made. Nearly every article has none, which costs one look at an index.
 */
export async function rulingsOf(tx: Db, articleIds: readonly number[]): Promise<Ruling[]> {
  // Only what is together leads on: who is set apart from somebody says nothing of those beside them.
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE linked("articleId") AS (
      SELECT unnest(${[...articleIds]}::int[])
      UNION
      SELECT o."articleId" FROM linked l JOIN "StoryRulingMember" m ON m."articleId" = l."articleId"
        JOIN "StoryRuling" r ON r."id" = m."rulingId" AND r."kind" = 'together' AND r."undoneById" IS NULL
        JOIN "StoryRulingMember" o ON o."rulingId" = r."id"
    )
    SELECT r."id", r."kind", array_agg(m."articleId" ORDER BY m."articleId") AS "articles", array_agg(m."side"::int ORDER BY m."articleId") AS "sides"
    FROM "StoryRuling" r JOIN "StoryRulingMember" m ON m."rulingId" = r."id"
    WHERE r."undoneById" IS NULL AND r."id" IN (SELECT n."rulingId" FROM "StoryRulingMember" n JOIN linked USING ("articleId"))
    GROUP BY r."id" ORDER BY r."id"`;
  return rows.map(({ id, kind, articles, sides }) => ({ id, kind: kind as RulingKind, sides: new Map(articles.map((article, at) => [article, sides[at] ?? 0])) }));
}
