import type { QueryResultRow } from "pg";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { asciiSlug, sha256 } from "../identity";
import type { WantedPage } from "../page-text";
import type { FindingRow, PreparedArticle } from "../types";
import { contentColumns } from "./columns";
import { insertion, type InsertedRows } from "./insertion";
import { storableJson } from "./json";

/** The feed that brings an article, who holds its lease, what it remembers of the entry (`FeedEntry`), what it files it under, and the page that is to be fetched for its text. */
export type FromFeed = { id: number; owner: string; key: string; hash: string; categories: readonly string[]; page: WantedPage | null };

/** Where a new article belongs, and the document or feed that brings it. `tags` are the cache tags that its arrival changes. */
export type Place = {
  sourceId: number; storyId: number | null; storyReason: string | null; importId: number | null; feed: FromFeed | null; arrived: Date; tags: readonly string[];
};

/** An article that came in, and where it belongs. */
export type Arrival = { article: PreparedArticle; place: Place };

type Run = <Row extends QueryResultRow>(statement: Prisma.Sql) => Promise<Row[]>;

/**
 * Stores one article with its body, topics, findings, origin, counters and changed tags. It is one
 * statement, so outside a transaction it is one of its own: all of it is there, or nothing.
 * @returns its id; null when its identity or address is already stored, it was deleted for good, or its feed is no longer
 * held by whom `place` names
 */
export async function insertArticle(tx: Db, article: PreparedArticle, place: Place): Promise<number | null> {
  return insertOne((statement) => tx.$queryRaw(statement), { article, place });
}

/** The same in a transaction of its own, by a statement that PostgreSQL has planned before. */
export async function insertAlone(article: PreparedArticle, place: Place): Promise<number | null> {
  return insertOne(preparedRows, { article, place });
}

/**
 * Stores several articles of one feed by one statement in a transaction of its own, numbered in their order: all that can
 * be are there with everything that belongs to them, or none is.
 * @param arrivals each with an identity of its own
 * @returns the ids of those that are, by identity; the others are known already, were deleted for good or have another's
 * slug. None where the feed is no longer held by whom they name
 * @throws where one of them cannot be stored at all: then none is
 */
export async function insertTogether(arrivals: readonly Arrival[]): Promise<Map<string, number>> {
  return insertAll(preparedRows, arrivals.map(({ article, place }) => ({ article, place, slug: article.slug })));
}

async function insertOne(run: Run, { article, place }: Arrival): Promise<number | null> {
  const insert = async (slug: string) => (await insertAll(run, [{ article, place, slug }])).get(article.identity) ?? null;
  const first = await insert(article.slug);
  if (first !== null || (await isKnown(run, article))) return first;
  // Two titles and eight characters of two hashes in common: more of the hash tells them apart.
  return insert(`${asciiSlug(article.slug, 60)}-${sha256(article.identity).slice(8, 24)}`);
}

async function isKnown(run: Run, article: PreparedArticle): Promise<boolean> {
  const rows = await run(Prisma.sql`
    SELECT 1 FROM "Article" WHERE "identity" = ${article.identity} OR "address" = ${article.address}::uuid
    UNION ALL SELECT 1 FROM "ArticleTombstone" WHERE "identities" && ${[...article.identities]}::text[]`);
  return rows.length > 0;
}

type Named = Arrival & { slug: string };

function rowsOf(arrivals: readonly Named[]): InsertedRows {
  const ofEach = <Row>(of: (arrival: Named, n: number) => Row) => storableJson(arrivals.map((arrival, index) => of(arrival, index + 1)));
  const ofAll = (of: (arrival: Named) => readonly object[]) => storableJson(arrivals.flatMap((arrival, index) => of(arrival).map((row) => ({ n: index + 1, ...row }))));
  return {
    rows: ofEach(({ article, place: { arrived, sourceId, storyId }, slug }) => ({
      ...contentColumns(article), marks: article.marks.length === 0 ? null : article.marks, slug, identity: article.identity, address: article.address, sourceId, storyId, firstSeenAt: arrived, changedAt: arrived, sortAt: article.sortAt,
    })),
    bodies: ofEach(({ article: { html, text } }) => ({ html, text })),
    origins: ofEach(({ article: { firstLine, lastLine, guid, identities }, place: { feed, importId, arrived } }) =>
      ({ importId, feedId: feed?.id ?? null, leads: feed !== null, guid, identities, categories: feed?.categories ?? [], firstLine, lastLine, seenAt: arrived })),
    entries: ofAll(({ place: { feed, arrived } }) => (feed === null ? [] : [{ feedId: feed.id, key: feed.key, hash: feed.hash, seenAt: arrived }])),
    topics: ofAll(({ article }) => article.topics.map((slug, position) => ({ slug, position }))),
    findings: ofAll(({ article, place }) => findingRows(article, place)),
    pages: ofAll(({ place: { feed } }) => (feed?.page ? [feed.page] : [])),
  };
}

async function insertAll(run: Run, arrivals: readonly Named[]): Promise<Map<string, number>> {
  const names = arrivals.flatMap(({ article }) => article.identities);
  const tags = [...new Set(arrivals.flatMap(({ place }) => place.tags))];
  const stored = await run<{ id: number; identity: string }>(insertion(rowsOf(arrivals), { names, tags, feed: arrivals[0]?.place.feed ?? null }));
  return new Map(stored.map(({ id, identity }) => [identity, id]));
}

/** The reasons behind a new article's labels, and behind its place in a story. */
export function findingRows(article: PreparedArticle, place: Pick<Place, "storyReason">): FindingRow[] {
  const story = article.storyKey !== null && place.storyReason !== null
    ? [{ field: "story", value: article.storyKey, reason: place.storyReason, score: null, origin: "edition" as const }]
    : [];
  return [...article.findings, ...story];
}
