import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/articles/cursor";
import { cardsInOrder } from "@/lib/articles/queries";
import { byIdOrSlug } from "@/lib/articles/schema";
import type { ArticleCard } from "@/lib/articles/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { findTarget } from "@/lib/follows/queries";
import { knownMutes, mutesOf, type MuteRow } from "@/lib/mutes/queries";
import { compileRules } from "@/lib/mutes/rules";
import type { MutableArticle } from "@/lib/mutes/types";
import { isRead, type Before, type Placed } from "./rules";
import { MOST_COUNTED, viewParts, type ArticleState, type ReaderState } from "./schema";
import type { Position, Reading, View } from "./types";

/** Articles on one page of the history. */
export const HISTORY_PAGE_SIZE = 40;

/** A mark's columns; all null where the reader did nothing with the article. Times are milliseconds since 1970. */
type MarkRow = { read: boolean | null; unreadAt: number | null; historyAt: number | null; progress: number | null; block: number | null; share: number | null };
type PlacedRow = MarkRow & Placed;
type PlacedArticle = Placed & MutableArticle;
type MarkOf = Pick<MarkRow, "unreadAt" | "progress"> & { id: number; read: boolean };
type SavedOf = { id: number; shelf: string; savedAt: number; note: boolean };
type StateRow = { before: Record<string, Before>; mutes: MuteRow[]; articles: PlacedArticle[]; marks: MarkOf[]; saved: SavedOf[]; inbox: number; notices: number };

const milliseconds = (column: Prisma.Sql) => Prisma.sql`round(date_part('epoch', ${column}) * 1000)`;
const listOf = (select: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(listed), '[]') FROM (${select}) listed)`;
const placedColumns = Prisma.sql`a."id", ${milliseconds(Prisma.sql`a."sortAt"`)} AS "sortAt", a."sourceId",
  ARRAY(SELECT l."topicId" FROM "ArticleTopic" l WHERE l."articleId" = a."id") AS "topicIds",
  m."read", ${milliseconds(Prisma.sql`m."unreadAt"`)} AS "unreadAt", ${milliseconds(Prisma.sql`m."historyAt"`)} AS "historyAt", m."progress", m."block", m."share"`;
const markedArticles = (userId: string, ids: readonly number[]) => Prisma.sql`
  unnest(${[...ids]}::int[]) k("id")
  CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" AND "status" = 'visible' LIMIT 1) a
  LEFT JOIN LATERAL (SELECT * FROM "ReadMark" WHERE "userId" = ${userId}::uuid AND "articleId" = k."id" LIMIT 1) m ON true`;
const marksBefore = (userId: string) => Prisma.sql`
  (SELECT coalesce(json_object_agg(r."view", json_build_object('before', ${milliseconds(Prisma.sql`r."before"`)}, 'upTo', r."upTo", 'markedAt', ${milliseconds(Prisma.sql`r."markedAt"`)})), '{}')
    FROM "ReadBefore" r WHERE r."userId" = ${userId}::uuid)`;

/** What some articles are to a reader: saved, read, muted. Ids that no visible article has are left out. */
export async function stateOfArticles(userId: string, ids: readonly number[]): Promise<Record<string, ArticleState>> {
  return (await stateOfReader(userId, ids)).articles;
}

/**
 * The same, how much waits in the inbox and how many notices are unread, counted up to a number. One statement; titles and topics, which are most of
 * what there is to read, only for those whose rules or marks look at them.
 */
export async function stateOfReader(userId: string, ids: readonly number[]): Promise<ReaderState> {
  const [found] = await rowsAsJson<StateRow>(stateOf(userId, [...ids]));
  return found ? { articles: statesIn(found), inbox: found.inbox, notices: found.notices } : { articles: {}, inbox: 0, notices: 0 };
}

function statesIn(found: StateRow): Record<string, ArticleState> {
  const mutes = knownMutes(found.mutes);
  const shown = new Map(mutes.map((mute) => [mute.rule.id, mute.shown]));
  const ruleFor = compileRules(mutes.map(({ rule }) => rule));
  const before = new Map(Object.entries(found.before));
  const marks = new Map(found.marks.map((mark) => [mark.id, mark]));
  const saved = new Map(found.saved.map((one) => [one.id, one]));
  return Object.fromEntries(found.articles.map((article): [number, ArticleState] => {
    const mark = marks.get(article.id) ?? null;
    const kept = saved.get(article.id);
    const rule = ruleFor(article);
    const mute = rule && shown.get(rule.id);
    return [article.id, {
      saved: kept ? { shelf: kept.shelf, savedAt: new Date(kept.savedAt).toISOString(), note: kept.note } : null,
      read: isRead(article, mark, before),
      progress: mark?.progress ?? null,
      muted: mute ? { rule: mute.id, target: mute.target, value: mute.value, label: mute.label } : null,
    }];
  }));
}

function stateOf(userId: string, ids: number[]): Prisma.Sql {
  const mutes = (target: string) => Prisma.sql`EXISTS (SELECT 1 FROM "Mute" WHERE "userId" = ${userId}::uuid AND "target" = ${target})`;
  return Prisma.sql`
    SELECT ${marksBefore(userId)} AS "before", ${listOf(mutesOf(userId))} AS "mutes",
      ${listOf(Prisma.sql`
        SELECT a."id", ${milliseconds(Prisma.sql`a."sortAt"`)} AS "sortAt", a."sourceId", a."kind",
          CASE WHEN need."topics" THEN ARRAY(SELECT l."topicId" FROM "ArticleTopic" l WHERE l."articleId" = a."id") ELSE '{}' END AS "topicIds",
          CASE WHEN need."words" THEN a."title" ELSE '' END AS "title", CASE WHEN need."words" THEN a."standfirst" END AS "standfirst"
        FROM "Article" a CROSS JOIN (SELECT ${mutes("word")} AS "words",
          ${mutes("topic")} OR EXISTS (SELECT 1 FROM "ReadBefore" WHERE "userId" = ${userId}::uuid AND "view" LIKE 'topic:%') AS "topics") need
        WHERE a."id" = ANY(${ids}::int[]) AND a."status" = 'visible'`)} AS "articles",
      ${listOf(Prisma.sql`
        SELECT "articleId" AS "id", "read", ${milliseconds(Prisma.sql`"unreadAt"`)} AS "unreadAt", "progress"
        FROM "ReadMark" WHERE "userId" = ${userId}::uuid AND "articleId" = ANY(${ids}::int[])`)} AS "marks",
      ${listOf(Prisma.sql`
        SELECT "articleId" AS "id", "shelf", ${milliseconds(Prisma.sql`"savedAt"`)} AS "savedAt", "note" IS NOT NULL AS "note"
        FROM "Bookmark" WHERE "userId" = ${userId}::uuid AND "articleId" = ANY(${ids}::int[])`)} AS "saved",
      (SELECT count(*)::int FROM (SELECT 1 FROM "Bookmark" WHERE "userId" = ${userId}::uuid AND "shelf" = 'inbox' LIMIT ${MOST_COUNTED}::int) counted) AS "inbox",
      (SELECT count(*)::int FROM (SELECT 1 FROM "Notice" WHERE "userId" = ${userId}::uuid AND "readAt" IS NULL LIMIT ${MOST_COUNTED}::int) unread) AS "notices"`;
}

function readOf(row: PlacedRow, before: ReadonlyMap<string, Before>): boolean {
  return isRead(row, row.read === null ? null : { read: row.read, unreadAt: row.unreadAt }, before);
}

function toReading(row: PlacedRow, before: ReadonlyMap<string, Before>): Reading {
  return { read: readOf(row, before), openedAt: row.historyAt === null ? null : new Date(row.historyAt).toISOString(), position: positionOf(row) };
}

function positionOf({ progress, block, share }: MarkRow): Position | null {
  return progress === null || block === null || share === null ? null : { progress, block, share };
}

/** The id of a visible article, by id or slug, or null. */
export async function findArticleId(named: string): Promise<number | null> {
  return (await db().article.findFirst({ where: { ...byIdOrSlug(named), status: "visible" }, select: { id: true } }))?.id ?? null;
}

/** What a reader did with these articles; articles that are gone are left out. */
export async function readingOf(userId: string, ids: readonly number[]): Promise<Map<number, Reading>> {
  const [found] = await rowsAsJson<{ rows: PlacedRow[]; before: Record<string, Before> }>(Prisma.sql`
    SELECT ${marksBefore(userId)} AS "before", (SELECT coalesce(json_agg(s), '[]') FROM (SELECT ${placedColumns} FROM ${markedArticles(userId, ids)}) s) AS "rows"`);
  const before = new Map(Object.entries(found?.before ?? {}));
  return new Map((found?.rows ?? []).map((row) => [row.id, toReading(row, before)]));
}

export type HistoryEntry = { article: ArticleCard; reading: Reading };
export type History = { entries: HistoryEntry[]; older: string | null };

/**
 * One page of what a reader read, last first, by keyset. Articles that are hidden or gone are left out.
 * @param before the cursor that ended the page before
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listHistory(userId: string, before?: string, size = HISTORY_PAGE_SIZE): Promise<History> {
  const keys = await historyKeys(userId, before, size + 1);
  const shown = keys.slice(0, size);
  const ids = shown.map((key) => key.articleId);
  const [cards, readings] = await Promise.all([cardsInOrder(ids), readingOf(userId, ids)]);
  const last = shown.at(-1);
  return {
    entries: cards.flatMap((article) => {
      const reading = readings.get(article.id);
      return reading ? [{ article, reading }] : [];
    }),
    older: keys.length > size && last ? encodeCursor({ sortAt: last.historyAt.getTime(), id: last.articleId }) : null,
  };
}

type HistoryKey = { historyAt: Date; articleId: number };

async function historyKeys(userId: string, before: string | undefined, take: number): Promise<HistoryKey[]> {
  if (before === undefined) {
    return db().$queryRaw<HistoryKey[]>`
      SELECT "historyAt", "articleId" FROM "ReadMark" WHERE "userId" = ${userId}::uuid AND "historyAt" IS NOT NULL
      ORDER BY "historyAt" DESC, "articleId" DESC LIMIT ${take}`;
  }
  const { sortAt, id } = decodeCursor(before);
  return db().$queryRaw<HistoryKey[]>`
    SELECT "historyAt", "articleId" FROM "ReadMark" WHERE "userId" = ${userId}::uuid AND ("historyAt", "articleId") < (${new Date(sortAt)}, ${id})
    ORDER BY "historyAt" DESC, "articleId" DESC LIMIT ${take}`;
}

/** The view that a request names by id or slug, or null where there is no such topic or source. */
export async function findView(view: string): Promise<View | null> {
  const parts = viewParts(view);
  if (parts.kind === "all") return parts;
  const found = await findTarget(parts.kind, parts.named);
  return found && { kind: parts.kind, id: found.id };
}
