import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { isAloneWith } from "@/lib/db/locks";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/db/generated/client";

/** Articles that are asked for in one statement. */
const BATCH = 20_000;
/** In an archive of a million articles counting takes minutes. */
const MOST_MS = 30 * 60_000;

/**
 * Lets all visible articles wait to be taken into the index anew; until then they are found as they are known.
 * @param progress is told how many articles were looked at, of how many
 * @returns how many wait
 */
export async function reindexAll(progress: (done: number, total: number) => void = () => undefined): Promise<number> {
  const total = await db().article.count({ where: { status: "visible" } });
  let done = 0;
  for (let after = 0; ;) {
    const [step] = await db().$queryRaw<{ last: number | null; count: number }[]>(Prisma.sql`
      WITH part AS (SELECT "id" FROM "Article" WHERE "id" > ${after} AND "status" = 'visible' ORDER BY "id" LIMIT ${BATCH}),
      asked AS (INSERT INTO "SearchCheck" ("articleId") SELECT "id" FROM part ON CONFLICT ("articleId") DO UPDATE SET "times" = "SearchCheck"."times" + 1 RETURNING 1)
      SELECT max("id") AS "last", (SELECT count(*)::int FROM asked) AS "count" FROM part`);
    if (!step || step.last === null) break;
    after = step.last;
    done += step.count;
    progress(done, Math.max(total, done));
  }
  return db().searchCheck.count();
}

/**
 * Counts words and days anew from what is indexed: they are counted when an article comes and not when it goes. Nothing is
 * indexed meanwhile; searches go on.
 */
export async function recountWords(): Promise<void> {
  await db().$transaction(async (tx) => {
    if (!(await isAloneWith(tx, "search"))) throw new AppError("conflict", "The worker is indexing. Try again in a moment.");
    await tx.$executeRaw`
      WITH found AS (SELECT "word", "ndoc" FROM ts_stat('SELECT "terms" FROM "SearchEntry"') WHERE "word" !~ '^[@*]'),
      counted AS (
        INSERT INTO "SearchTerm" AS t ("term", "shown", "articles", "titles")
        SELECT f."word", CASE WHEN f."word" LIKE '#%' THEN '' ELSE f."word" END, f."ndoc", coalesce(i."ndoc", 0) FROM found f LEFT JOIN found i ON i."word" = '^' || f."word" WHERE f."word" NOT LIKE '^%' ORDER BY 1
        ON CONFLICT ("term") DO UPDATE SET "articles" = EXCLUDED."articles", "titles" = EXCLUDED."titles"
      )
      DELETE FROM "SearchTerm" t WHERE NOT EXISTS (SELECT FROM found f WHERE f."word" = t."term")`;
    await tx.searchDay.deleteMany();
    await tx.$executeRaw`INSERT INTO "SearchDay" ("day", "articles") SELECT floor(extract(epoch FROM "sortAt") / 86400)::int, count(*)::int FROM "SearchEntry" GROUP BY 1`;
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.search] } });
  }, { timeout: MOST_MS, maxWait: MOST_MS });
}

/** What search knows: articles, words, days from the first to the last, and how many wait to be taken in. */
export type SearchFigures = { articles: number; visible: number; words: number; waiting: number; first: string | null; last: string | null; megabytes: number };

/** How large the index is, and what waits for it. Counts every article: for owners, not for pages. */
export async function searchFigures(): Promise<SearchFigures> {
  const [row] = await db().$queryRaw<SearchFigures[]>`
    SELECT (SELECT count(*)::int FROM "SearchEntry") AS "articles", (SELECT count(*)::int FROM "Article" WHERE "status" = 'visible') AS "visible",
      (SELECT count(*)::int FROM "SearchTerm" WHERE "shown" <> '') AS "words", (SELECT count(*)::int FROM "SearchCheck") AS "waiting",
      (SELECT to_char(min("sortAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM "SearchEntry") AS "first", (SELECT to_char(max("sortAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM "SearchEntry") AS "last",
      (round((pg_total_relation_size('"SearchEntry"') + pg_total_relation_size('"SearchTerm"') + pg_total_relation_size('"SearchDay"')) / 1048576.0, 1))::float8 AS "megabytes"`;
  return row!;
}
