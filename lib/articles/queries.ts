import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { excerptHtml } from "@/lib/format/excerpt";
import { lettersShown } from "@/lib/sources/queries/letters-shown";
import { decodeCursor, encodeCursor } from "./cursor";
import { ASKED_ALWAYS, CORRECTABLE, NO_NOTE, UPHELD } from "./types/desk";
import type { ArticleCard, ArticleList, ArticlePage, Printing, WholeArticle } from "./types";

/** Articles on one page of a list. */
export const LIST_PAGE_SIZE = 20;

/** A card's columns as `cardColumns` reads them; times have an offset of their own. */
type CardRow = Omit<ArticleCard, "picture" | "source"> & {
  source: ArticleCard["source"] & { bare: boolean };
  imageUrl: string | null;
  imageAlt: string | null;
  imageCaption: string | null;
  imageCredit: string | null;
  imageWidth: number | null;
  imageHeight: number | null;
};

const chipParts = (row: "a" | "p") => Prisma.sql`'slug', s."slug", 'name', s."name", 'country', s."country", 'demo', s."demo",
    'control', CASE WHEN s."pastControls" = '[]' THEN s."control" ELSE control_at(s."control", s."pastControls", ${Prisma.raw(row)}."sortAt") END`;

/** The source of an article in a row called so, with who controlled it when the article appeared. */
export const sourceChip = (row: "a" | "p") => Prisma.sql`
  (SELECT json_build_object(${chipParts(row)}) FROM "Source" s WHERE s."id" = ${Prisma.raw(row)}."sourceId")`;

/** The same of a card's article; `bare` where its publisher opted out of everything but headline and link. */
const cardChip = Prisma.sql`
  (SELECT json_build_object(${chipParts("a")}, 'bare', s."wishes"->'optOut' IS NOT NULL) FROM "Source" s WHERE s."id" = a."sourceId")`;

/** Another printing of a piece, from a row called p. */
const printing = Prisma.sql`
  json_build_object('id', p."id", 'slug', p."slug", 'title', p."title", 'lang', p."lang", 'publishedAt', p."publishedAt",
    'publishedPrecision', p."publishedPrecision", 'source', ${sourceChip("p")})`;

/** Reprints that are counted, and that a page names. */
const MOST_REPRINTS = Prisma.raw("50");

/** From this share on it is said that a text stood before in another. */
const LEAST_SHARE = Prisma.raw("0.1");

/** How many pixels wide and high a picture is at least that stands over an article, where it is known. */
const LEAST_PICTURE = { width: Prisma.raw("120"), height: Prisma.raw("80") };

/** Whether an article's picture is one of it: neither its source's sign nor an icon. */
const stands = Prisma.sql`a."imageUrl" IS NOT NULL
  AND NOT (SELECT a."imageUrl" = ANY(s."repeatedPictures") FROM "Source" s WHERE s."id" = a."sourceId")
  AND NOT EXISTS (SELECT FROM "PictureSize" z WHERE z."key" = md5(a."imageUrl")::uuid AND (z."width" < ${LEAST_PICTURE.width} OR z."height" < ${LEAST_PICTURE.height}))`;

// One statement for a card and all that belongs to it: a page asks for many, and each question to the database costs
// more than its answer. Never the body.
const cardColumns = Prisma.sql`
  a."id", a."slug", a."title", a."titleDerived", a."standfirst", a."lang", a."kind", a."sponsor", a."publishedAt",
  a."publishedPrecision", a."sourceUpdatedAt", a."sortAt", a."wordCount",
  CASE WHEN ${stands} THEN a."imageUrl" END AS "imageUrl", a."imageAlt", a."imageCaption", a."imageCredit", a."imageWidth", a."imageHeight",
  (SELECT f."reason" FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'kind' ORDER BY f."origin" = 'admin' DESC, f."id" DESC LIMIT 1) AS "kindReason",
  ${cardChip} AS "source",
  (SELECT ${printing} FROM "Article" p WHERE p."id" = a."reprintOfId" AND p."status" = 'visible') AS "reprintOf",
  (SELECT count(DISTINCT p."sourceId")::int FROM (
    SELECT "sourceId" FROM "Article" WHERE "reprintOfId" = a."id" AND "status" = 'visible' ORDER BY "id" LIMIT ${MOST_REPRINTS}
  ) p WHERE p."sourceId" <> a."sourceId") AS "reprintSources",
  (SELECT coalesce(json_agg(json_build_object('slug', t."slug", 'name', t."name") ORDER BY l."position"), '[]'::json)
    FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = a."id") AS "topics",
  (SELECT json_build_object('slug', st."slug", 'title', st."title", 'articleCount', st."articleCount") FROM "Story" st
    WHERE st."id" = a."storyId" AND st."status" = 'visible' AND st."articleCount" > 1) AS "story",
  (SELECT coalesce(sum(c."published"), 0)::int FROM "Discussion" d JOIN "DiscussionTally" c ON c."discussionId" = d."id"
    WHERE d."articleId" = a."id") AS "commentCount"`;

/** A time as JSON gives it, in the database session's zone, as ours are. */
const inUtc = (time: string): string => new Date(time).toISOString();

/** A row as pages and JSON show it. */
function toCard(row: CardRow): ArticleCard {
  const { bare, ...source } = row.source;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    titleDerived: row.titleDerived,
    standfirst: bare ? null : row.standfirst,
    lang: row.lang,
    kind: row.kind,
    kindReason: row.kindReason,
    sponsor: row.sponsor,
    publishedAt: row.publishedAt && inUtc(row.publishedAt),
    publishedPrecision: row.publishedPrecision,
    sourceUpdatedAt: row.sourceUpdatedAt && inUtc(row.sourceUpdatedAt),
    sortAt: inUtc(row.sortAt),
    wordCount: row.wordCount,
    commentCount: row.commentCount,
    picture: row.imageUrl && !bare
      ? { url: row.imageUrl, alt: row.imageAlt, caption: row.imageCaption, credit: row.imageCredit, width: row.imageWidth, height: row.imageHeight }
      : null,
    source,
    topics: row.topics,
    story: row.story,
    reprintOf: row.reprintOf && toPrinting(row.reprintOf),
    reprintSources: row.reprintSources,
  };
}

function toPrinting(row: Printing): Printing {
  return { ...row, publishedAt: row.publishedAt && inUtc(row.publishedAt) };
}

/** Which part of a list: from its start, the page older than a cursor, or the page newer than one. */
export type ListPlace = { before?: string; after?: string };
export type ListFilter = { topic?: string; source?: string };

/**
 * One page of articles in order of time, newest first, by keyset. Reprints are left out where the earliest printing
 * stands in the same list, which says how many sources have it; a source's own list has all that it published.
 * @param filter narrows to one topic or source, by slug
 * @returns null when the topic or source does not exist
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listArticles(filter: ListFilter, place: ListPlace, size = LIST_PAGE_SIZE): Promise<ArticleList | null> {
  const newer = place.after !== undefined;
  const at = place.before ?? place.after;
  const keys = keysOf(filter, at === undefined ? null : decodeCursor(at), newer, size + 1);
  const rows = await rowsAsJson<CardRow>(Prisma.sql`
    SELECT ${cardColumns} FROM (${keys}) k
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" LIMIT 1) a ORDER BY k."sortAt" DESC, k."id" DESC`);
  if (rows.length === 0 && !(await isThere(filter))) return null;
  const more = rows.length > size;
  const articles = (newer ? rows.slice(-size) : rows.slice(0, size)).map(toCard);
  const [first, last] = [articles[0], articles.at(-1)];
  return {
    articles,
    older: last && (newer || more) ? cursorOf(last) : null,
    newer: first && (newer ? more : at !== undefined) ? cursorOf(first) : null,
  };
}

/** The place of an article in lists by time. */
export const cursorOf = ({ sortAt, id }: ArticleCard): string => encodeCursor({ sortAt: Date.parse(sortAt), id });

/**
 * The index walk behind a list: keys first, so that the cursor's comparison stays on one index. PostgreSQL walks an index
 * from a row comparison; Prisma's `OR` of two conditions would filter instead.
 */
function keysOf(filter: ListFilter, from: { sortAt: number; id: number } | null, newer: boolean, take: number): Prisma.Sql {
  const id = filter.topic === undefined ? Prisma.sql`"id"` : Prisma.sql`"articleId"`;
  const at = from && new Date(from.sortAt);
  const bound = !from ? Prisma.empty : newer ? Prisma.sql`AND ("sortAt", ${id}) > (${at}, ${from.id})` : Prisma.sql`AND ("sortAt", ${id}) < (${at}, ${from.id})`;
  const order = newer ? Prisma.sql`"sortAt" ASC, ${id} ASC` : Prisma.sql`"sortAt" DESC, ${id} DESC`;
  // A plan that is kept has to know how little it reads; other sizes than a page's are rare, and stay values.
  const limit = take === LIST_PAGE_SIZE + 1 ? Prisma.raw(String(take)) : Prisma.sql`${take}`;
  return Prisma.sql`SELECT ${id} AS "id", "sortAt" FROM ${scopeOf(filter)} AND "status" = 'visible' ${bound} ORDER BY ${order} LIMIT ${limit}`;
}

function scopeOf({ topic, source }: ListFilter): Prisma.Sql {
  if (topic !== undefined) {
    return Prisma.sql`"ArticleTopic" l WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ${topic})
      AND (SELECT "reprintOfId" FROM "Article" WHERE "id" = l."articleId") IS NULL`;
  }
  if (source !== undefined) return Prisma.sql`"Article" WHERE "sourceId" = (SELECT "id" FROM "Source" WHERE "slug" = ${source})`;
  return Prisma.sql`"Article" WHERE "reprintOfId" IS NULL`;
}

/** Whether there is such a topic or source at all. */
async function isThere({ topic, source }: ListFilter): Promise<boolean> {
  if (topic !== undefined) return (await db().topic.count({ where: { slug: topic } })) > 0;
  return source === undefined || (await db().source.count({ where: { slug: source } })) > 0;
}

/** Cards for these ids, in the order given; ids that are gone are left out. */
export async function cardsInOrder(ids: readonly number[]): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const rows = await rowsAsJson<CardRow>(Prisma.sql`
    SELECT ${cardColumns} FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS k("id", "n")
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" LIMIT 1) a ORDER BY k."n"`);
  return rows.map(toCard);
}

/** The newest visible articles of a story, or those that come after a cursor. */
export async function newestOfStory(storyId: number, take: number, before?: string): Promise<ArticleCard[]> {
  const from = before === undefined ? null : decodeCursor(before);
  const bound = from ? Prisma.sql`AND (a."sortAt", a."id") < (${new Date(from.sortAt)}, ${from.id})` : Prisma.empty;
  const rows = await rowsAsJson<CardRow>(Prisma.sql`
    SELECT ${cardColumns} FROM "Article" a WHERE a."storyId" = ${storyId} AND a."status" = 'visible' ${bound}
    ORDER BY a."sortAt" DESC, a."id" DESC LIMIT ${Prisma.raw(String(Math.trunc(take)))}`);
  return rows.map(toCard);
}

type WholeRow = CardRow & Pick<WholeArticle, "byline" | "canonicalUrl" | "originalUrl" | "disclaimer" | "html" | "enclosures"> & Shown;

/** Articles with their text, for feeds, in the order given; ids that are gone are left out. Give few: bodies are long. */
export async function wholeArticles(ids: readonly number[]): Promise<WholeArticle[]> {
  if (ids.length === 0) return [];
  const rows = await rowsAsJson<WholeRow>(Prisma.sql`
    SELECT ${cardColumns}, a."byline", coalesce(a."link", a."canonicalUrl") AS "canonicalUrl", a."originalUrl", a."disclaimer", a."enclosures", ${bodyColumn}
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS k("id", "n")
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" AND "status" = 'visible' LIMIT 1) a ORDER BY k."n"`);
  return rows.map((row) => {
    const { byline, canonicalUrl, originalUrl, disclaimer, enclosures } = row;
    return { ...toCard(row), byline, canonicalUrl, originalUrl, disclaimer, html: shownHtml(row), enclosures };
  });
}

/** A text, and how many letters of it may be shown; null for all. */
type Shown = { html: string; letters: number | null };
const bodyColumn = Prisma.sql`
  coalesce((SELECT b."html" FROM "ArticleBody" b WHERE b."articleId" = a."id"), '') AS "html", ${lettersShown("a")} AS "letters"`;

/** As much of a text as its publisher wishes. */
const shownHtml = ({ html, letters }: Shown): string => (letters === null ? html : excerptHtml(html, letters));

type PageRow = CardRow & Omit<ArticlePage, keyof ArticleCard | "excerptOnly"> & Shown;

/** One visible article whole, or null. */
export async function getArticle(by: { slug: string } | { id: number }): Promise<ArticlePage | null> {
  const where = "slug" in by ? Prisma.sql`a."slug" = ${by.slug}` : Prisma.sql`a."id" = ${by.id}`;
  const [row] = await rowsAsJson<PageRow>(Prisma.sql`
    SELECT ${cardColumns}, ${bodyColumn}, a."byline", a."dateline", a."publishedEvidence", coalesce(a."link", a."canonicalUrl") AS "canonicalUrl", a."originalUrl",
      a."quotedOutlet", a."disclaimer", a."facts", a."enclosures", a."firstSeenAt", a."revisionCount",
      EXISTS (SELECT 1 FROM "PageText" w WHERE w."articleId" = a."id" AND w."state" <> 'taken' AND w."why" <> ${ASKED_ALWAYS}) AS "summaryOnly",
      (SELECT coalesce(json_agg(json_build_object('field', f."field", 'value', f."value", 'reason', f."reason", 'origin', f."origin", 'evidence', coalesce(f."evidence", '[]'::jsonb))
        ORDER BY f."id"), '[]'::json) FROM "Finding" f WHERE f."articleId" = a."id") AS "findings",
      (SELECT coalesce(json_agg(json_build_object('field', c."field", 'at', c."createdAt", 'note', nullif(c."reason", ${NO_NOTE})) ORDER BY c."createdAt", c."id"), '[]'::json)
        FROM (SELECT DISTINCT ON ("field") * FROM "Finding" WHERE "articleId" = a."id" AND "origin" = 'admin' AND NOT starts_with("reason", ${UPHELD}) AND "field" = ANY(${[...CORRECTABLE]}::text[]) ORDER BY "field", "id") c) AS "corrections",
      (SELECT coalesce(json_agg(${printing} ORDER BY p."sortAt", p."id"), '[]'::json) FROM (
        SELECT * FROM "Article" WHERE "reprintOfId" = coalesce(a."reprintOfId", a."id") AND "id" <> a."id" AND "status" = 'visible'
        ORDER BY "sortAt", "id" LIMIT ${MOST_REPRINTS}) p) AS "reprints",
      (SELECT coalesce(json_agg(json_build_object('share', k."share", 'article', k."article") ORDER BY k."share" DESC), '[]'::json) FROM (
        SELECT c."share", ${printing} AS "article" FROM "SharedPassages" c JOIN "Article" p ON p."id" = c."fromId" AND p."status" = 'visible' AND p."storyId" = a."storyId"
        WHERE c."articleId" = a."id" AND c."share" >= ${LEAST_SHARE} ORDER BY c."share" DESC, c."fromId" LIMIT 3) k) AS "stoodBefore",
      (SELECT coalesce(json_agg(o ORDER BY o."n"), '[]'::json) FROM (
        SELECT o."id" AS "n", i."documentName", i."checksum", i."importerVersion", i."page", o."firstLine", o."lastLine", fd."url" AS "feedUrl", o."seenAt"
        FROM "ArticleOrigin" o LEFT JOIN "Import" i ON i."id" = o."importId" LEFT JOIN "Feed" fd ON fd."id" = o."feedId"
        WHERE o."articleId" = a."id" ORDER BY o."id" LIMIT 20) o) AS "provenance"
    FROM "Article" a WHERE ${where} AND a."status" = 'visible'`);
  if (!row) return null;
  const { byline, dateline, publishedEvidence, canonicalUrl, originalUrl, quotedOutlet, disclaimer, facts, enclosures, revisionCount, summaryOnly, findings } = row;
  return {
    ...toCard(row),
    byline, dateline, publishedEvidence, canonicalUrl, originalUrl, quotedOutlet, disclaimer, facts, enclosures, revisionCount, summaryOnly, findings, html: shownHtml(row), excerptOnly: row.letters !== null,
    firstSeenAt: inUtc(row.firstSeenAt),
    reprints: row.reprints.map(toPrinting),
    stoodBefore: row.stoodBefore.map(({ share, article }) => ({ share, article: toPrinting(article) })),
    corrections: row.corrections.map((correction) => ({ ...correction, at: inUtc(correction.at) })),
    provenance: row.provenance.map(({ documentName, checksum, importerVersion, firstLine, lastLine, page, feedUrl, seenAt }) => ({
      documentName, checksum, importerVersion, firstLine, lastLine, page, feedUrl, seenAt: inUtc(seenAt),
    })),
  };
}

/** The highest id that any article has; 0 for an empty paper. */
export async function highestArticleId(): Promise<number> {
  return (await db().article.findFirst({ select: { id: true }, orderBy: { id: "desc" } }))?.id ?? 0;
}

/** Visible articles within a range of ids that were published here first, for sitemaps. Copies name another address as theirs. */
export async function ownArticlesInRange(first: number, last: number): Promise<{ slug: string; changedAt: string }[]> {
  const rows = await db().article.findMany({
    where: { id: { gte: first, lte: last }, status: "visible", canonicalUrl: null },
    select: { slug: true, changedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ slug: row.slug, changedAt: row.changedAt.toISOString() }));
}
