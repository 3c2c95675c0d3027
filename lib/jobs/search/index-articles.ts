import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { isAloneWith } from "@/lib/db/locks";
import { retrying } from "@/lib/db/retrying";
import { rowsAsJsonIn } from "@/lib/db/rows";
import { Prisma } from "@/lib/db/generated/client";
import { dueIn, lookedAt, takeBatches } from "@/lib/jobs/checks";
import { searchText, type SearchText } from "@/lib/search/rules/entry";
import { dayOf } from "@/lib/search/rules/marks";

/** Articles looked at in one transaction. */
const BATCH = 200;
/** A turn of the task ends after this; what is left is for the next. */
const TURN_MS = 20_000;
/** Characters of a text that are read (lib/search/rules/entry reads no more). */
const MOST_TEXT = 120_000;

/** What a turn did, and how many articles wait. */
export type Indexed = { looked: number; waiting: number };

/**
 * Makes what search knows of all articles that are new or changed, the latest first, so that an old archive keeps nothing
 * new waiting. Each batch is one transaction, and one worker indexes at a time. Doing it again changes nothing.
 * @param signal ends it after the batch in hand
 */
export async function indexArticles(signal?: AbortSignal): Promise<Indexed> {
  let looked = 0;
  await takeBatches({ size: BATCH, turnMs: TURN_MS }, signal, async () => {
    const batch = await retrying(() => db().$transaction(indexBatch, { timeout: 60_000 }));
    looked += batch;
    return batch;
  });
  if (looked > 0) await db().$executeRaw`SELECT gin_clean_pending_list('"SearchEntry_terms"')`;
  return { looked, waiting: await db().searchCheck.count() };
}

type Read = {
  id: number; title: string; standfirst: string | null; text: string; sourceName: string; sourceId: number; lang: string; kind: string; topics: number[]; sortAt: string; reprint: boolean;
};
type Made = Read & SearchText;

async function indexBatch(tx: Db): Promise<number> {
  const due = (await isAloneWith(tx, "search")) ? await dueIn(tx, "SearchCheck", BATCH, "latest") : [];
  if (due.length === 0) return 0;
  const read = await readArticles(tx, due.map(({ id }) => id));
  const visible = new Set(read.map(({ id }) => id));
  await tx.searchEntry.deleteMany({ where: { articleId: { in: due.flatMap(({ id }) => (visible.has(id) ? [] : id)) } } });
  const made = read.map((article): Made => ({ ...article, ...searchText({ ...article, sortAt: new Date(article.sortAt) }) }));
  const written = await writeEntries(tx, made);
  await count(tx, made.filter(({ id }) => written.get(id) === true));
  // One that somebody was changing stays for the next turn, and so does one that changed since it was read.
  const done = due.filter(({ id }) => !visible.has(id) || written.has(id));
  await tx.$executeRaw(lookedAt("SearchCheck", done));
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.search] } });
  return done.length;
}

async function readArticles(tx: Db, ids: readonly number[]): Promise<Read[]> {
  return rowsAsJsonIn<Read>(tx, Prisma.sql`
    SELECT a."id", a."title", a."standfirst", coalesce(left(b."text", ${MOST_TEXT}::int), '') AS "text", s."name" AS "sourceName", a."sourceId", a."lang", a."kind", a."sortAt",
      a."reprintOfId" IS NOT NULL AS "reprint", ARRAY(SELECT "topicId" FROM "ArticleTopic" t WHERE t."articleId" = a."id" ORDER BY "position") AS "topics"
    FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" LEFT JOIN "ArticleBody" b ON b."articleId" = a."id"
    WHERE a."id" = ANY(${[...ids]}::int[]) AND a."status" = 'visible' ORDER BY a."id"`);
}

/**
 * Writes what search knows of these articles, of those at least that nobody is changing: one that is being hidden must not
 * be found again by a look that began before.
 * @returns for each that was written whether it is new
 */
async function writeEntries(tx: Db, made: readonly Made[]): Promise<Map<number, boolean>> {
  const entries = made.map(({ id, sortAt, sourceId, kind, lang, topics, reprint, length, terms }) => ({ id, sortAt, sourceId, kind, lang, topics, reprint, length, terms }));
  const rows = await tx.$queryRaw<{ id: number; added: boolean }[]>`
    WITH live AS (SELECT "id" FROM "Article" WHERE "id" = ANY(${made.map(({ id }) => id)}::int[]) AND "status" = 'visible' FOR SHARE SKIP LOCKED)
    INSERT INTO "SearchEntry" AS e ("articleId", "sortAt", "sourceId", "kind", "lang", "topics", "reprint", "length", "terms")
    SELECT r."id", r."sortAt", r."sourceId", r."kind", r."lang", r."topics", r."reprint", r."length", r."terms"::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS r("id" int, "sortAt" timestamptz, "sourceId" int, "kind" text, "lang" text, "topics" int[], "reprint" boolean, "length" int, "terms" text)
    JOIN live USING ("id") ORDER BY r."id"
    ON CONFLICT ("articleId") DO UPDATE SET "sortAt" = EXCLUDED."sortAt", "sourceId" = EXCLUDED."sourceId", "kind" = EXCLUDED."kind", "lang" = EXCLUDED."lang",
      "topics" = EXCLUDED."topics", "reprint" = EXCLUDED."reprint", "length" = EXCLUDED."length", "terms" = EXCLUDED."terms"
    RETURNING e."articleId" AS "id", e.xmax = 0 AS "added"`;
  return new Map(rows.map(({ id, added }) => [id, added]));
}

/** Counts the words and days of articles that are new. They are guides, so what goes is not counted back. */
async function count(tx: Db, added: readonly Made[]): Promise<void> {
  const words = new Map<string, { shown: string; articles: number; titles: number }>();
  const days = new Map<number, number>();
  for (const article of added) {
    const day = dayOf(new Date(article.sortAt));
    days.set(day, (days.get(day) ?? 0) + 1);
    for (const [term, { shown, title }] of article.words) {
      const known = words.get(term) ?? { shown, articles: 0, titles: 0 };
      known.articles += 1;
      if (title) known.titles += 1;
      words.set(term, known);
    }
  }
  const terms = [...words];
  await tx.$executeRaw`
    INSERT INTO "SearchTerm" AS t ("term", "shown", "articles", "titles")
    SELECT * FROM unnest(${terms.map(([term]) => term)}::text[], ${terms.map(([, { shown }]) => shown)}::text[], ${terms.map(([, { articles }]) => articles)}::int[], ${terms.map(([, { titles }]) => titles)}::int[]) AS r("term", "shown", "articles", "titles")
    ORDER BY "term"
    ON CONFLICT ("term") DO UPDATE SET "articles" = t."articles" + EXCLUDED."articles", "titles" = t."titles" + EXCLUDED."titles"`;
  await tx.$executeRaw`
    INSERT INTO "SearchDay" AS d ("day", "articles") SELECT * FROM unnest(${[...days.keys()]}::int[], ${[...days.values()]}::int[]) AS r("day", "articles") ORDER BY "day"
    ON CONFLICT ("day") DO UPDATE SET "articles" = d."articles" + EXCLUDED."articles"`;
}
