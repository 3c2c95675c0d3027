import type { Db } from "@/lib/db/client";
import { NEWEST_PER_KEY } from "@/lib/understand/stories/keys";
import { FIRST_MEMBERS, NEWEST_MEMBERS } from "@/lib/understand/stories/memory";
import type { StoryPaper } from "@/lib/understand/stories/types";
import type { Standing } from "./board";

/** An article that is to be placed. `times` says which change of it is meant. */
export type Due = { id: number; times: number };

/** An article as it is placed: what it says, where it stands, and what is kept of it; `fixed` where an edition or an admin put it there. */
export type Waiting = {
  id: number; title: string; text: string; html: string; lang: string; sourceId: number; sortAt: Date; visible: boolean; identity: string; canonicalUrl: string | null;
  storyId: number | null; reprintOfId: number | null; fixed: boolean; packed: Uint8Array | null; minute: number | null; keys: number[] | null;
};

/** Characters of a text, and of its markup, in which its words and links are looked for. */
const MOST_TEXT = 9_000;
const MOST_HTML = 40_000;
/** Days between two articles of one story, at most. An event that lasts longer goes on by what came in between. */
const WINDOW_DAYS = 14;
const WINDOW_MINUTES = WINDOW_DAYS * 24 * 60;
const MOST_FOUND = 48;
const LATEST_MINUTE = 2 ** 31 - 1;

/** A time as readings are sorted by: in minutes since 1970. */
export const minuteOf = (at: Date): number => Math.max(-LATEST_MINUTE, Math.min(LATEST_MINUTE, Math.floor(at.getTime() / 60_000)));

/** Those that wait, in order of arrival. */
export async function dueArticles(tx: Db, most: number): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`SELECT "articleId" AS "id", "times" FROM "PlacingCheck" ORDER BY "articleId" LIMIT ${most}`;
}

/** They were placed. Those that changed in the meantime stay. */
export async function placed(tx: Db, due: readonly Due[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "PlacingCheck" c USING unnest(${due.map(({ id }) => id)}::int[], ${due.map(({ times }) => times)}::int[]) AS d("id", "times")
    WHERE c."articleId" = d."id" AND c."times" = d."times"`;
}

/** Articles in order of time, which nobody else moves until the transaction ends; those that are gone are left out. */
export async function lockWaiting(tx: Db, ids: readonly number[]): Promise<Waiting[]> {
  await tx.$queryRaw`SELECT "id" FROM "Article" WHERE "id" = ANY(${[...ids]}::int[]) ORDER BY "id" FOR NO KEY UPDATE`;
  return tx.$queryRaw<Waiting[]>`
    SELECT a."id", a."title", coalesce(left(b."text", ${MOST_TEXT}::int), '') AS "text", coalesce(left(b."html", ${MOST_HTML}::int), '') AS "html",
      a."lang", a."sourceId", a."sortAt", a."status" = 'visible' AS "visible", a."identity", a."canonicalUrl", a."storyId", a."reprintOfId",
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'story' AND f."origin" IN ('edition', 'admin')) AS "fixed",
      r."reading" AS "packed", r."minute", r."keys"
    FROM "Article" a LEFT JOIN "ArticleBody" b ON b."articleId" = a."id" LEFT JOIN "ArticleReading" r ON r."articleId" = a."id"
    WHERE a."id" = ANY(${[...ids]}::int[]) ORDER BY a."sortAt", a."id"`;
}

const LINK = /<a\s[^>]*?href="(https?:\/\/[^"]{4,400})"/g;

/** An article as it is read; of its links those that lead to others' pages. */
export function paperOf({ title, text, html, lang, sourceId, sortAt, canonicalUrl }: Waiting): StoryPaper {
  const own = hostOf(canonicalUrl);
  const links = Array.from(html.matchAll(LINK), ([, address]) => (address ?? "").replaceAll("&amp;", "&")).filter((address) => hostOf(address) !== own);
  return { title, text, lang, source: sourceId, at: sortAt.getTime(), links: [...new Set(links)] };
}

function hostOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).hostname : null;
}

export type NewReading = { id: number; minute: number; keys: readonly number[]; packed: Uint8Array };

/** Keeps readings in place of those that were, so that others find these articles; none of those that are hidden. */
export async function keepReadings(tx: Db, readings: readonly NewReading[], gone: readonly number[]): Promise<void> {
  const old = [...gone, ...readings.map(({ id }) => id)];
  if (old.length > 0) await tx.articleReading.deleteMany({ where: { articleId: { in: old } } });
  if (readings.length > 0) {
    await tx.articleReading.createMany({ data: readings.map(({ id, minute, keys, packed }) => ({ articleId: id, minute, keys: [...keys], reading: new Uint8Array(packed) })) });
  }
}

/** What an article is looked for by. */
export type Search = { id: number; minute: number; keys: readonly number[] };

/** Which articles of their days have most keys in common with each of these, those with most first. */
export async function nearArticles(tx: Db, searches: readonly Search[]): Promise<Map<number, number[]>> {
  const pairs = await tx.$queryRaw<{ id: number; others: number[] }[]>`
    SELECT "id", array_agg("other" ORDER BY "nth") AS "others" FROM (
      SELECT k."id", f."articleId" AS "other", row_number() OVER (PARTITION BY k."id" ORDER BY count(*) DESC, f."articleId" DESC) AS "nth"
      FROM unnest(${searches.flatMap(({ id, keys }) => keys.map(() => id))}::int[], ${searches.flatMap(({ minute, keys }) => keys.map(() => minute))}::int[],
        ${searches.flatMap(({ keys }) => keys)}::int[]) AS k("id", "minute", "key")
      CROSS JOIN LATERAL (
        (SELECT "articleId" FROM "ReadingKey" WHERE "key" = k."key" AND "minute" BETWEEN k."minute" - ${WINDOW_MINUTES}::int AND k."minute" ORDER BY "minute" DESC, "articleId" DESC LIMIT ${NEWEST_PER_KEY})
        UNION ALL
        (SELECT "articleId" FROM "ReadingKey" WHERE "key" = k."key" AND "minute" > k."minute" AND "minute" <= k."minute" + ${WINDOW_MINUTES}::int ORDER BY "minute", "articleId" LIMIT ${NEWEST_PER_KEY})
      ) f
      WHERE f."articleId" <> k."id" GROUP BY 1, 2
    ) n WHERE "nth" <= ${MOST_FOUND} GROUP BY 1`;
  return new Map(pairs.map(({ id, others }) => [id, others]));
}

/** Where visible articles stand. */
export async function standings(tx: Db, ids: readonly number[]): Promise<Standing[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<Standing[]>`SELECT "id", "storyId", "sortAt" AS "at" FROM "Article" WHERE "id" = ANY(${[...ids]}::int[]) AND "status" = 'visible'`;
}

/** All printings of the pieces that these articles are printings of. */
export async function printings(tx: Db, pieces: readonly number[]): Promise<(Standing & { piece: number })[]> {
  return tx.$queryRaw<(Standing & { piece: number })[]>`
    SELECT "id", "storyId", "sortAt" AS "at", coalesce("reprintOfId", "id") AS "piece" FROM "Article" WHERE "status" = 'visible' AND ("id" = ANY(${[...pieces]}::int[]) OR "reprintOfId" = ANY(${[...pieces]}::int[]))`;
}

/** A story as it stands, and the articles that speak for it: its first and its newest of which readings are kept. */
export type Sampled = { id: number; size: number; firstAt: Date | null; lastAt: Date | null; members: number[]; times: Date[] };

export async function sampledStories(tx: Db, ids: readonly number[]): Promise<Sampled[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<Sampled[]>`
    SELECT s."id", s."articleCount" AS "size", s."firstAt", s."lastAt", m."members", m."times"
    FROM "Story" s CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(n."id" ORDER BY n."sortAt", n."id"), '{}') AS "members", coalesce(array_agg(n."sortAt" ORDER BY n."sortAt", n."id"), '{}') AS "times" FROM (
        (SELECT a."id", a."sortAt" FROM "Article" a JOIN "ArticleReading" r ON r."articleId" = a."id" WHERE a."storyId" = s."id" AND a."status" = 'visible' ORDER BY a."sortAt" DESC, a."id" DESC LIMIT ${NEWEST_MEMBERS})
        UNION
        (SELECT a."id", a."sortAt" FROM "Article" a JOIN "ArticleReading" r ON r."articleId" = a."id" WHERE a."storyId" = s."id" AND a."status" = 'visible' ORDER BY a."sortAt", a."id" LIMIT ${FIRST_MEMBERS})
      ) n
    ) m WHERE s."id" = ANY(${[...ids]}::int[])`;
}

/** Readings as they are kept. */
export async function keptReadings(tx: Db, ids: readonly number[]): Promise<{ id: number; packed: Uint8Array }[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<{ id: number; packed: Uint8Array }[]>`SELECT "articleId" AS "id", "reading" AS "packed" FROM "ArticleReading" WHERE "articleId" = ANY(${[...ids]}::int[])`;
}
