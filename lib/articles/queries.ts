import "server-only";
import type { Kind, Precision } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { decodeCursor, encodeCursor } from "./cursor";
import type { ArticleCard, ArticleList, ArticlePage, ArticleProvenance, SourceChip, TopicChip, WholeArticle } from "./types";

/** Articles on one page of a list. */
export const LIST_PAGE_SIZE = 20;

type StoryChip = NonNullable<ArticleCard["story"]>;

/** A card's columns as `cardColumns` reads them; what is nested arrives as JSON. */
type CardRow = Omit<ArticleCard, "publishedAt" | "sourceUpdatedAt" | "sortAt" | "picture" | "kind" | "publishedPrecision"> & {
  kind: string;
  publishedPrecision: string;
  publishedAt: Date | null;
  sourceUpdatedAt: Date | null;
  sortAt: Date;
  imageUrl: string | null;
  imageAlt: string | null;
  imageCaption: string | null;
  imageCredit: string | null;
  imageWidth: number | null;
  imageHeight: number | null;
  source: SourceChip;
  topics: TopicChip[];
  story: StoryChip | null;
};

// One statement for a card and all that belongs to it: a page asks for many, and each question to the database costs
// more than its answer. Never the body.
const cardColumns = Prisma.sql`
  a."id", a."slug", a."title", a."titleDerived", a."standfirst", a."lang", a."kind", a."sponsor", a."publishedAt",
  a."publishedPrecision", a."sourceUpdatedAt", a."sortAt", a."wordCount", a."commentCount",
  a."imageUrl", a."imageAlt", a."imageCaption", a."imageCredit", a."imageWidth", a."imageHeight",
  (SELECT f."reason" FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'kind' ORDER BY f."id" DESC LIMIT 1) AS "kindReason",
  (SELECT json_build_object('slug', s."slug", 'name', s."name", 'control', s."control", 'country', s."country", 'demo', s."demo")
    FROM "Source" s WHERE s."id" = a."sourceId") AS "source",
  (SELECT coalesce(json_agg(json_build_object('slug', t."slug", 'name', t."name") ORDER BY l."position"), '[]'::json)
    FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = a."id") AS "topics",
  (SELECT json_build_object('slug', st."slug", 'title', st."title", 'articleCount', st."articleCount") FROM "Story" st
    WHERE st."id" = a."storyId" AND st."status" = 'visible' AND st."articleCount" > 1) AS "story"`;

/** A row as pages and JSON show it. */
function toCard(row: CardRow): ArticleCard {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    titleDerived: row.titleDerived,
    standfirst: row.standfirst,
    lang: row.lang,
    kind: row.kind as Kind,
    kindReason: row.kindReason,
    sponsor: row.sponsor,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedPrecision: row.publishedPrecision as Precision,
    sourceUpdatedAt: row.sourceUpdatedAt?.toISOString() ?? null,
    sortAt: row.sortAt.toISOString(),
    wordCount: row.wordCount,
    commentCount: row.commentCount,
    picture: row.imageUrl
      ? { url: row.imageUrl, alt: row.imageAlt, caption: row.imageCaption, credit: row.imageCredit, width: row.imageWidth, height: row.imageHeight }
      : null,
    source: row.source,
    topics: row.topics,
    story: row.story,
  };
}

/** Which part of a list: from its start, the page older than a cursor, or the page newer than one. */
export type ListPlace = { before?: string; after?: string };
export type ListFilter = { topic?: string; source?: string };

/**
 * One page of articles in order of time, newest first, by keyset.
 * @param filter narrows to one topic or source, by slug
 * @returns null when the topic or source does not exist
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listArticles(filter: ListFilter, place: ListPlace, size = LIST_PAGE_SIZE): Promise<ArticleList | null> {
  const scope = await listScope(filter);
  if (!scope) return null;
  const newerThan = place.after !== undefined;
  const at = place.before ?? place.after;
  const keys = await scope(at === undefined ? null : decodeCursor(at), newerThan, size + 1);
  const more = keys.length > size;
  const page = keys.slice(0, size);
  if (newerThan) page.reverse();
  const articles = await cardsInOrder(page.map((key) => key.id));
  const first = page[0];
  const last = page.at(-1);
  const hasOlder = newerThan ? true : more;
  const hasNewer = newerThan ? more : at !== undefined;
  return {
    articles,
    older: hasOlder && last ? encodeCursor(last) : null,
    newer: hasNewer && first ? encodeCursor(first) : null,
  };
}

type Key = { sortAt: number; id: number };
type KeyReader = (from: Key | null, newer: boolean, take: number) => Promise<Key[]>;

/** The index walk behind a list: keys first, so that the cursor's comparison stays on one index. */
async function listScope(filter: ListFilter): Promise<KeyReader | null> {
  if (filter.topic !== undefined) {
    const topic = await db().topic.findUnique({ where: { slug: filter.topic }, select: { id: true } });
    return topic && topicKeys(topic.id);
  }
  if (filter.source !== undefined) {
    const source = await db().source.findUnique({ where: { slug: filter.source }, select: { id: true } });
    return source && sourceKeys(source.id);
  }
  return latestKeys;
}

type KeyRow = { sortAt: Date; id: number };
const toKeys = (rows: KeyRow[]): Key[] => rows.map((row) => ({ sortAt: row.sortAt.getTime(), id: row.id }));

// PostgreSQL walks an index from a row comparison; Prisma's `OR` of two conditions would filter instead.
const latestKeys: KeyReader = async (from, newer, take) => {
  if (!from) {
    return toKeys(await db().$queryRaw<KeyRow[]>`
      SELECT "sortAt", "id" FROM "Article" WHERE "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}`);
  }
  const at = new Date(from.sortAt);
  return toKeys(newer
    ? await db().$queryRaw<KeyRow[]>`
      SELECT "sortAt", "id" FROM "Article" WHERE "status" = 'visible' AND ("sortAt", "id") > (${at}, ${from.id})
      ORDER BY "sortAt" ASC, "id" ASC LIMIT ${take}`
    : await db().$queryRaw<KeyRow[]>`
      SELECT "sortAt", "id" FROM "Article" WHERE "status" = 'visible' AND ("sortAt", "id") < (${at}, ${from.id})
      ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}`);
};

function sourceKeys(sourceId: number): KeyReader {
  return async (from, newer, take) => {
    if (!from) {
      return toKeys(await db().$queryRaw<KeyRow[]>`
        SELECT "sortAt", "id" FROM "Article" WHERE "sourceId" = ${sourceId} AND "status" = 'visible'
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}`);
    }
    const at = new Date(from.sortAt);
    return toKeys(newer
      ? await db().$queryRaw<KeyRow[]>`
        SELECT "sortAt", "id" FROM "Article"
        WHERE "sourceId" = ${sourceId} AND "status" = 'visible' AND ("sortAt", "id") > (${at}, ${from.id})
        ORDER BY "sortAt" ASC, "id" ASC LIMIT ${take}`
      : await db().$queryRaw<KeyRow[]>`
        SELECT "sortAt", "id" FROM "Article"
        WHERE "sourceId" = ${sourceId} AND "status" = 'visible' AND ("sortAt", "id") < (${at}, ${from.id})
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}`);
  };
}

function topicKeys(topicId: number): KeyReader {
  return async (from, newer, take) => {
    if (!from) {
      return toKeys(await db().$queryRaw<KeyRow[]>`
        SELECT "sortAt", "articleId" AS "id" FROM "ArticleTopic" WHERE "topicId" = ${topicId} AND "status" = 'visible'
        ORDER BY "sortAt" DESC, "articleId" DESC LIMIT ${take}`);
    }
    const at = new Date(from.sortAt);
    return toKeys(newer
      ? await db().$queryRaw<KeyRow[]>`
        SELECT "sortAt", "articleId" AS "id" FROM "ArticleTopic"
        WHERE "topicId" = ${topicId} AND "status" = 'visible' AND ("sortAt", "articleId") > (${at}, ${from.id})
        ORDER BY "sortAt" ASC, "articleId" ASC LIMIT ${take}`
      : await db().$queryRaw<KeyRow[]>`
        SELECT "sortAt", "articleId" AS "id" FROM "ArticleTopic"
        WHERE "topicId" = ${topicId} AND "status" = 'visible' AND ("sortAt", "articleId") < (${at}, ${from.id})
        ORDER BY "sortAt" DESC, "articleId" DESC LIMIT ${take}`);
  };
}

/** Cards for these ids, in the order given; ids that are gone are left out. */
export async function cardsInOrder(ids: readonly number[]): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<CardRow[]>`
    SELECT ${cardColumns} FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS k("id", "n")
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" LIMIT 1) a ORDER BY k."n"`;
  return rows.map(toCard);
}

/** The newest visible articles of a story. */
export async function newestOfStory(storyId: number, take: number): Promise<ArticleCard[]> {
  const rows = await db().$queryRaw<CardRow[]>`
    SELECT ${cardColumns} FROM "Article" a WHERE a."storyId" = ${storyId} AND a."status" = 'visible'
    ORDER BY a."sortAt" DESC, a."id" DESC LIMIT ${take}`;
  return rows.map(toCard);
}

type WholeRow = CardRow & Pick<WholeArticle, "byline" | "canonicalUrl" | "originalUrl" | "disclaimer" | "html">;

/** Articles with their text, for feeds, in the order given; ids that are gone are left out. Give few: bodies are long. */
export async function wholeArticles(ids: readonly number[]): Promise<WholeArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<WholeRow[]>`
    SELECT ${cardColumns}, a."byline", a."canonicalUrl", a."originalUrl", a."disclaimer", ${bodyColumn}
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS k("id", "n")
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" AND "status" = 'visible' LIMIT 1) a ORDER BY k."n"`;
  return rows.map((row) => {
    const { byline, canonicalUrl, originalUrl, disclaimer, html } = row;
    return { ...toCard(row), byline, canonicalUrl, originalUrl, disclaimer, html };
  });
}

const bodyColumn = Prisma.sql`coalesce((SELECT b."html" FROM "ArticleBody" b WHERE b."articleId" = a."id"), '') AS "html"`;

type PageRow = CardRow & Omit<ArticlePage, keyof ArticleCard | "firstSeenAt" | "provenance"> & {
  firstSeenAt: Date;
  provenance: (Omit<ArticleProvenance, "seenAt"> & { seenAt: number })[];
};

/** One visible article whole, or null. */
export async function getArticle(by: { slug: string } | { id: number }): Promise<ArticlePage | null> {
  const where = "slug" in by ? Prisma.sql`a."slug" = ${by.slug}` : Prisma.sql`a."id" = ${by.id}`;
  const [row] = await db().$queryRaw<PageRow[]>`
    SELECT ${cardColumns}, ${bodyColumn}, a."byline", a."dateline", a."publishedEvidence", a."canonicalUrl", a."originalUrl",
      a."quotedOutlet", a."disclaimer", a."facts", a."firstSeenAt", a."revisionCount",
      (SELECT coalesce(json_agg(json_build_object('field', f."field", 'value', f."value", 'reason', f."reason", 'origin', f."origin")
        ORDER BY f."id"), '[]'::json) FROM "Finding" f WHERE f."articleId" = a."id") AS "findings",
      (SELECT coalesce(json_agg(o ORDER BY o."n"), '[]'::json) FROM (
        SELECT o."id" AS "n", i."documentName", i."checksum", i."importerVersion", i."page", o."firstLine", o."lastLine", fd."url" AS "feedUrl",
          (extract(epoch FROM o."seenAt") * 1000)::float8 AS "seenAt"
        FROM "ArticleOrigin" o LEFT JOIN "Import" i ON i."id" = o."importId" LEFT JOIN "Feed" fd ON fd."id" = o."feedId"
        WHERE o."articleId" = a."id" ORDER BY o."id" LIMIT 20) o) AS "provenance"
    FROM "Article" a WHERE ${where} AND a."status" = 'visible'`;
  if (!row) return null;
  const { byline, dateline, publishedEvidence, canonicalUrl, originalUrl, quotedOutlet, disclaimer, facts, revisionCount, findings, html } = row;
  return {
    ...toCard(row),
    byline, dateline, publishedEvidence, canonicalUrl, originalUrl, quotedOutlet, disclaimer, facts, revisionCount, findings, html,
    firstSeenAt: row.firstSeenAt.toISOString(),
    provenance: row.provenance.map(({ documentName, checksum, importerVersion, firstLine, lastLine, page, feedUrl, seenAt }) => ({
      documentName, checksum, importerVersion, firstLine, lastLine, page, feedUrl, seenAt: new Date(seenAt).toISOString(),
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
