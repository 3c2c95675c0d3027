import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { kept, numbersOf, rowsAsJsonIn } from "@/lib/db/rows";
import { NEWEST_PER_KEY } from "@/lib/understand/stories/keys";
import { FIRST_MEMBERS, NEWEST_MEMBERS } from "@/lib/understand/stories/memory";
import type { StoryPaper } from "@/lib/understand/stories/types";
import type { Due } from "../checks";
import type { Standing } from "./board";

/** An article as it is read. */
export type Readable = { id: number; title: string; text: string; html: string; lang: string; sourceId: number; sortAt: Date; canonicalUrl: string | null };

/**
 * An article that waits: what it says, where it stands, and what is kept of it. `fixed` where an edition or an admin put
 * it there; `ruled` where people said something of it.
 */
export type Waiting = Readable & Due & {
  visible: boolean; storyId: number | null; reprintOfId: number | null; fixed: boolean; ruled: boolean; packed: Uint8Array | null; minute: number | null;
};

/** Characters of a text, and of its markup, in which its words and links are looked for. */
const MOST_TEXT = 9_000;
const MOST_HTML = 40_000;
/** Days between two articles of one story, at most. An event that lasts longer goes on by what came in between. */
export const WINDOW_MINUTES = 14 * 24 * 60;
export const MOST_FOUND = 48;
const LATEST_MINUTE = 2 ** 31 - 1;

/** A time as readings are sorted by: in minutes since 1970. */
export const minuteOf = (at: Date): number => Math.max(-LATEST_MINUTE, Math.min(LATEST_MINUTE, Math.floor(at.getTime() / 60_000)));

const inMilliseconds = (time: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${time}) * 1000)::float8`;
const MILLISECONDS = inMilliseconds(Prisma.sql`a."sortAt"`);

const READABLE = Prisma.sql`a."title", coalesce(left(b."text", ${Prisma.raw(String(MOST_TEXT))}), '') AS "text", coalesce(left(b."html", ${Prisma.raw(String(MOST_HTML))}), '') AS "html",
  a."lang", a."sourceId", a."sortAt", a."canonicalUrl"`;

/** Those that have waited longest, in order of arrival, but for some that are left alone, with the number of the last reading that was made; of those that are gone only their ids. */
export async function waitingArticles(tx: Db, most: number, leftAlone: readonly number[]): Promise<{ due: Due[]; waiting: Waiting[]; last: number }> {
  const rows = await tx.$queryRaw<(Waiting & { last: number })[]>(kept(Prisma.sql`
    SELECT c."articleId" AS "id", c."times", ${READABLE}, a."status" = 'visible' AS "visible", a."storyId", a."reprintOfId", r."reading" AS "packed", r."minute",
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'story' AND f."origin" IN ('edition', 'admin')) AS "fixed",
      EXISTS (SELECT 1 FROM "StoryRulingMember" m WHERE m."articleId" = a."id") AS "ruled",
      (SELECT coalesce(max("number"), 0) FROM "ArticleReading") AS "last"
    FROM (SELECT "articleId", "times" FROM "PlacingCheck" WHERE "articleId" <> ALL(${numbersOf(leftAlone)}::int[]) ORDER BY "articleId" LIMIT ${most}) c
      LEFT JOIN "Article" a ON a."id" = c."articleId" LEFT JOIN "ArticleBody" b ON b."articleId" = a."id" LEFT JOIN "ArticleReading" r ON r."articleId" = a."id"`));
  const waiting = rows.filter(({ title }) => title !== null).sort((a, b) => a.sortAt.getTime() - b.sortAt.getTime() || a.id - b.id);
  return { due: rows.map(({ id, times }) => ({ id, times })), waiting, last: rows[0]?.last ?? 0 };
}

/** Articles that came within some time, in order of time, as many as are asked for. */
export async function readableArticles(tx: Db, ids: readonly number[]): Promise<Readable[]> {
  return tx.$queryRaw<Readable[]>`SELECT a."id", ${READABLE} FROM "Article" a LEFT JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE a."id" = ANY(${[...ids]}::int[]) ORDER BY a."sortAt", a."id"`;
}

const LINK = /<a\s[^>]*?href="(https?:\/\/[^"]{4,400})"/g;

/** An article as it is read; of its links those that lead to others' pages. */
export function paperOf({ title, text, html, lang, sourceId, sortAt, canonicalUrl }: Readable): StoryPaper {
  const own = hostOf(canonicalUrl);
  const links = Array.from(html.matchAll(LINK), ([, address]) => (address ?? "").replaceAll("&amp;", "&")).filter((address) => hostOf(address) !== own);
  return { title, text, lang, source: sourceId, at: sortAt.getTime(), links: [...new Set(links)] };
}

function hostOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).hostname : null;
}

export type NewReading = { id: number; minute: number; keys: readonly number[]; packed: Uint8Array };

/**
 * Keeps readings, so that others find these articles.
 * @param gone articles whose readings were kept and go, be it that others take their place
 * @returns the number of each, by article
 */
export async function keepReadings(tx: Db, readings: readonly NewReading[], gone: readonly number[]): Promise<Map<number, number>> {
  if (gone.length > 0) await tx.articleReading.deleteMany({ where: { articleId: { in: [...gone] } } });
  if (readings.length === 0) return new Map();
  const given = readings.map(({ id, minute, keys, packed }) => ({ id, minute, keys, packed: Buffer.from(packed).toString("base64") }));
  const rows = await tx.$queryRaw<{ id: number; number: number }[]>(kept(Prisma.sql`
    INSERT INTO "ArticleReading" ("articleId", "minute", "keys", "reading")
    SELECT r."id", r."minute", r."keys", decode(r."packed", 'base64') FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS r("id" int, "minute" int, "keys" int[], "packed" text)
    RETURNING "articleId" AS "id", "number"`));
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** What an article is looked for by, and the piece that it is a printing of. */
export type Search = { id: number; minute: number; keys: readonly number[]; piece: number };

/** An article beside another: one that has keys in common with it, or (`kin`) another printing of its piece. `at`: in ms. */
export type Beside = { id: number; other: number; storyId: number | null; at: number; kin: boolean };

/**
 * The visible articles of their days that have most keys in common with each of these, those with most first, and all
 * printings of the same pieces.
 */
export async function besideArticles(tx: Db, searches: readonly Search[]): Promise<Beside[]> {
  return rowsAsJsonIn<Beside>(tx, Prisma.sql`
    SELECT n."id", n."other", a."storyId", ${MILLISECONDS} AS "at", n."kin" FROM (
      SELECT k."id", f."articleId" AS "other", false AS "kin", row_number() OVER (PARTITION BY k."id" ORDER BY count(*) DESC, f."articleId" DESC) AS "nth"
      FROM unnest(${numbersOf(searches.flatMap(({ id, keys }) => keys.map(() => id)))}::int[], ${numbersOf(searches.flatMap(({ minute, keys }) => keys.map(() => minute)))}::int[],
        ${numbersOf(searches.flatMap(({ keys }) => keys))}::int[]) AS k("id", "minute", "key")
      CROSS JOIN LATERAL (
        (SELECT "articleId" FROM "ReadingKey" WHERE "key" = k."key" AND "minute" BETWEEN k."minute" - ${WINDOW_MINUTES}::int AND k."minute" ORDER BY "minute" DESC, "articleId" DESC LIMIT ${NEWEST_PER_KEY})
        UNION ALL
        (SELECT "articleId" FROM "ReadingKey" WHERE "key" = k."key" AND "minute" > k."minute" AND "minute" <= k."minute" + ${WINDOW_MINUTES}::int ORDER BY "minute", "articleId" LIMIT ${NEWEST_PER_KEY})
      ) f
      WHERE f."articleId" <> k."id" GROUP BY 1, 2
      UNION ALL
      SELECT p."id", q."id", true, 0 FROM unnest(${numbersOf(searches.map(({ id }) => id))}::int[], ${numbersOf(searches.map(({ piece }) => piece))}::int[]) AS p("id", "piece")
      CROSS JOIN LATERAL (SELECT p."piece" AS "id" UNION SELECT "id" FROM "Article" WHERE "reprintOfId" = p."piece") q WHERE q."id" <> p."id"
    ) n JOIN "Article" a ON a."id" = n."other" AND a."status" = 'visible'
    WHERE n."nth" <= ${MOST_FOUND} ORDER BY n."id", n."nth"`);
}

/** Where visible articles stand. */
export async function standings(tx: Db, ids: readonly number[]): Promise<Standing[]> {
  return rowsAsJsonIn<Standing>(tx, Prisma.sql`SELECT a."id", a."storyId", ${MILLISECONDS} AS "at" FROM "Article" a WHERE a."id" = ANY(${numbersOf(ids)}::int[]) AND a."status" = 'visible'`);
}

/** An article that speaks for a story, or for itself alone: its reading, by the number under which it is kept. `packed` is null for those in `known`. Times in ms. */
export type Sample = { story: number | null; size: number; firstAt: number | null; lastAt: number | null; id: number; at: number; number: number; packed: Uint8Array | null };

/** Of each story its first and its newest articles of which readings are kept, in order of time; and some articles more. */
export async function samples(tx: Db, stories: readonly number[], alone: readonly number[], known: readonly number[]): Promise<Sample[]> {
  const member = (order: Prisma.Sql, most: number) => Prisma.sql`
    (SELECT a."id", a."sortAt" FROM "Article" a JOIN "ArticleReading" r ON r."articleId" = a."id" WHERE a."storyId" = s."id" AND a."status" = 'visible' ORDER BY ${order} LIMIT ${most})`;
  const rows = await rowsAsJsonIn<Omit<Sample, "packed"> & { packed: string | null }>(tx, Prisma.sql`
    SELECT n."story", n."size", ${inMilliseconds(Prisma.sql`n."firstAt"`)} AS "firstAt", ${inMilliseconds(Prisma.sql`n."lastAt"`)} AS "lastAt", n."id", ${inMilliseconds(Prisma.sql`n."at"`)} AS "at",
      r."number", CASE WHEN r."number" <> ALL(${numbersOf(known)}::int[]) THEN encode(r."reading", 'base64') END AS "packed" FROM (
      SELECT s."id" AS "story", s."articleCount" AS "size", s."firstAt", s."lastAt", m."id", m."sortAt" AS "at" FROM "Story" s CROSS JOIN LATERAL (
        ${member(Prisma.sql`a."sortAt" DESC, a."id" DESC`, NEWEST_MEMBERS)} UNION ${member(Prisma.sql`a."sortAt", a."id"`, FIRST_MEMBERS)}
      ) m WHERE s."id" = ANY(${numbersOf(stories)}::int[])
      UNION ALL SELECT NULL, 1, NULL, NULL, a."id", a."sortAt" FROM "Article" a WHERE a."id" = ANY(${numbersOf(alone)}::int[])
    ) n JOIN "ArticleReading" r ON r."articleId" = n."id" ORDER BY n."story", n."at", n."id"`);
  return rows.map(({ packed, ...row }) => ({ ...row, packed: packed === null ? null : Buffer.from(packed, "base64") }));
}
