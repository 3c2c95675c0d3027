import "server-only";
import type { Control, Kind, Precision } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { decodeCursor, encodeCursor } from "./cursor";
import type { ArticleCard, ArticleList, ArticlePage, SourceChip, WholeArticle } from "./types";

/** Articles on one page of a list. */
export const LIST_PAGE_SIZE = 20;

const sourceChip = { slug: true, name: true, control: true, country: true, demo: true } as const;

/** The columns of a card. Never the body. */
export const cardSelect = {
  id: true, slug: true, title: true, titleDerived: true, standfirst: true, lang: true, kind: true, sponsor: true,
  publishedAt: true, publishedPrecision: true, sourceUpdatedAt: true, sortAt: true, wordCount: true, commentCount: true,
  imageUrl: true, imageAlt: true, imageCaption: true, imageCredit: true, imageWidth: true, imageHeight: true,
  source: { select: sourceChip },
  topics: { select: { topic: { select: { slug: true, name: true } } }, orderBy: { position: "asc" } },
  story: { select: { slug: true, title: true, articleCount: true, status: true } },
  findings: { where: { field: "kind" }, select: { field: true, reason: true }, orderBy: { id: "asc" } },
} as const satisfies Prisma.ArticleSelect;

type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

function toChip(row: CardRow["source"]): SourceChip {
  return { ...row, control: row.control as Control };
}

/** A row as pages and JSON show it. */
export function toCard(row: CardRow): ArticleCard {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    titleDerived: row.titleDerived,
    standfirst: row.standfirst,
    lang: row.lang,
    kind: row.kind as Kind,
    kindReason: row.findings.findLast((finding) => finding.field === "kind")?.reason ?? null,
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
    source: toChip(row.source),
    topics: row.topics.map((entry) => entry.topic),
    story: row.story && row.story.status === "visible" && row.story.articleCount > 1
      ? { slug: row.story.slug, title: row.story.title, articleCount: row.story.articleCount }
      : null,
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
  const rows = await db().article.findMany({ where: { id: { in: [...ids] } }, select: cardSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toCard(row)] : [];
  });
}

const wholeSelect = {
  ...cardSelect, byline: true, canonicalUrl: true, originalUrl: true, disclaimer: true, body: { select: { html: true } },
} as const satisfies Prisma.ArticleSelect;

/** Articles with their text, for feeds, in the order given; ids that are gone are left out. Give few: bodies are long. */
export async function wholeArticles(ids: readonly number[]): Promise<WholeArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db().article.findMany({ where: { id: { in: [...ids] }, status: "visible" }, select: wholeSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { byline, canonicalUrl, originalUrl, disclaimer, body } = row;
    return [{ ...toCard(row), byline, canonicalUrl, originalUrl, disclaimer, html: body?.html ?? "" }];
  });
}

const pageSelect = {
  ...cardSelect,
  byline: true, dateline: true, publishedEvidence: true, canonicalUrl: true, originalUrl: true, quotedOutlet: true,
  disclaimer: true, facts: true, firstSeenAt: true, revisionCount: true,
  body: { select: { html: true } },
  findings: { select: { field: true, value: true, reason: true, origin: true }, orderBy: { id: "asc" } },
  origins: {
    select: {
      firstLine: true, lastLine: true, seenAt: true,
      feed: { select: { url: true } },
      import: { select: { documentName: true, checksum: true, importerVersion: true, page: true } },
    },
    orderBy: { id: "asc" },
    take: 20,
  },
} as const satisfies Prisma.ArticleSelect;

/** One visible article whole, or null. */
export async function getArticle(by: { slug: string } | { id: number }): Promise<ArticlePage | null> {
  const row = await db().article.findFirst({ where: { ...by, status: "visible" }, select: pageSelect });
  if (!row) return null;
  const { byline, dateline, publishedEvidence, canonicalUrl, originalUrl, quotedOutlet, disclaimer, facts, revisionCount, findings } = row;
  return {
    ...toCard(row),
    byline, dateline, publishedEvidence, canonicalUrl, originalUrl, quotedOutlet, disclaimer, facts, revisionCount, findings,
    html: row.body?.html ?? "",
    firstSeenAt: row.firstSeenAt.toISOString(),
    provenance: row.origins.map((origin) => ({
      documentName: origin.import?.documentName ?? null,
      checksum: origin.import?.checksum ?? null,
      importerVersion: origin.import?.importerVersion ?? null,
      page: origin.import?.page ?? null,
      firstLine: origin.firstLine,
      lastLine: origin.lastLine,
      feedUrl: origin.feed?.url ?? null,
      seenAt: origin.seenAt.toISOString(),
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
