import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/articles/cursor";
import { cardsInOrder } from "@/lib/articles/queries";
import { byIdOrSlug } from "@/lib/articles/schema";
import type { ArticleCard } from "@/lib/articles/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { findTarget } from "@/lib/follows/queries";
import { listMutes } from "@/lib/mutes/queries";
import { compileRules } from "@/lib/mutes/rules";
import type { MutableArticle } from "@/lib/mutes/types";
import { isRead, type Before, type Placed } from "./rules";
import { viewParts, type ArticleState } from "./schema";
import type { Position, Reading, View } from "./types";

/** Articles on one page of the history. */
export const HISTORY_PAGE_SIZE = 40;

/** A mark's columns; all null where the reader did nothing with the article. Times are milliseconds since 1970. */
type MarkRow = { read: boolean | null; unreadAt: number | null; historyAt: number | null; progress: number | null; block: number | null; share: number | null };
type PlacedRow = MarkRow & Placed;
type StateRow = PlacedRow & MutableArticle & { shelf: string | null; savedAt: number | null; note: boolean | null };

const milliseconds = (column: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${column}) * 1000)::float8`;
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
  const [[found], mutes] = await Promise.all([
    rowsAsJson<{ rows: StateRow[]; before: Record<string, Before> }>(Prisma.sql`
      SELECT ${marksBefore(userId)} AS "before", (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT ${placedColumns}, a."kind", CASE WHEN muted."words" THEN a."title" ELSE '' END AS "title", CASE WHEN muted."words" THEN a."standfirst" END AS "standfirst",
          b."shelf", ${milliseconds(Prisma.sql`b."savedAt"`)} AS "savedAt", b."note" IS NOT NULL AS "note"
        FROM ${markedArticles(userId, ids)}
        LEFT JOIN LATERAL (SELECT * FROM "Bookmark" WHERE "userId" = ${userId}::uuid AND "articleId" = k."id" LIMIT 1) b ON true
        CROSS JOIN (SELECT EXISTS (SELECT 1 FROM "Mute" WHERE "userId" = ${userId}::uuid AND "target" = 'word') AS "words") muted
      ) s) AS "rows"`),
    listMutes(userId),
  ]);
  const shown = new Map(mutes.map((mute) => [mute.rule.id, mute.shown]));
  const ruleFor = compileRules(mutes.map(({ rule }) => rule));
  const before = new Map(Object.entries(found?.before ?? {}));
  return Object.fromEntries((found?.rows ?? []).map((row): [number, ArticleState] => {
    const rule = ruleFor(row);
    const mute = rule && shown.get(rule.id);
    return [row.id, {
      saved: row.shelf === null || row.savedAt === null ? null : { shelf: row.shelf, savedAt: new Date(row.savedAt).toISOString(), note: row.note === true },
      read: readOf(row, before),
      progress: row.progress,
      muted: mute ? { rule: mute.id, target: mute.target, value: mute.value, label: mute.label } : null,
    }];
  }));
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
