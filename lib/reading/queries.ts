import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/articles/cursor";
import { cardsInOrder } from "@/lib/articles/queries";
import { byIdOrSlug } from "@/lib/articles/schema";
import type { ArticleCard } from "@/lib/articles/types";
import { db } from "@/lib/db/client";
import { findTarget } from "@/lib/follows/queries";
import { listMutes } from "@/lib/mutes/queries";
import { compileRules } from "@/lib/mutes/rules";
import type { MutableArticle } from "@/lib/mutes/types";
import { isRead, type Before, type Mark } from "./rules";
import { viewParts, type ArticleState } from "./schema";
import type { Position, Reading, View } from "./types";

/** Articles on one page of the history. */
export const HISTORY_PAGE_SIZE = 40;

/** A mark's columns; all null where the reader did nothing with the article. */
type MarkRow = { read: boolean | null; unreadAt: Date | null; historyAt: Date | null; progress: number | null; block: number | null; share: number | null };
type PlacedRow = MarkRow & { id: number; sortAt: Date; sourceId: number; topicIds: number[] };
type StateRow = PlacedRow & MutableArticle & { shelf: string | null; savedAt: Date | null; note: boolean | null };

/** What some articles are to a reader: saved, read, muted. Ids that no visible article has are left out. */
export async function stateOfArticles(userId: string, ids: readonly number[]): Promise<Record<string, ArticleState>> {
  const [rows, before, mutes] = await Promise.all([
    db().$queryRaw<StateRow[]>`
      SELECT a."id", a."sortAt", a."sourceId", a."title", a."standfirst", a."kind",
        ARRAY(SELECT l."topicId" FROM "ArticleTopic" l WHERE l."articleId" = a."id") AS "topicIds",
        b."shelf", b."savedAt", b."note" IS NOT NULL AS "note", m."read", m."unreadAt", m."historyAt", m."progress", m."block", m."share"
      FROM unnest(${[...ids]}::int[]) k("id")
      CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" AND "status" = 'visible' LIMIT 1) a
      LEFT JOIN LATERAL (SELECT * FROM "Bookmark" WHERE "userId" = ${userId}::uuid AND "articleId" = k."id" LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT * FROM "ReadMark" WHERE "userId" = ${userId}::uuid AND "articleId" = k."id" LIMIT 1) m ON true`,
    marksBefore(userId),
    listMutes(userId),
  ]);
  const shown = new Map(mutes.map((mute) => [mute.rule.id, mute.shown]));
  const ruleFor = compileRules(mutes.map(({ rule }) => rule));
  return Object.fromEntries(rows.map((row): [number, ArticleState] => {
    const rule = ruleFor(row);
    const mute = rule && shown.get(rule.id);
    return [row.id, {
      saved: row.shelf === null || row.savedAt === null ? null : { shelf: row.shelf, savedAt: row.savedAt.toISOString(), note: row.note === true },
      read: readOf(row, before),
      progress: row.progress,
      muted: mute ? { rule: mute.id, target: mute.target, value: mute.value, label: mute.label } : null,
    }];
  }));
}

/** A reader's marks "everything before is read", by view. */
async function marksBefore(userId: string): Promise<Map<string, Before>> {
  const rows = await db().readBefore.findMany({ where: { userId }, select: { view: true, before: true, upTo: true, markedAt: true } });
  return new Map(rows.map(({ view, before, upTo, markedAt }) => [view, { before: before.getTime(), upTo, markedAt: markedAt.getTime() }]));
}

function readOf(row: PlacedRow, before: ReadonlyMap<string, Before>): boolean {
  const mark: Mark | null = row.read === null ? null : { read: row.read, unreadAt: row.unreadAt?.getTime() ?? null };
  return isRead({ id: row.id, sortAt: row.sortAt.getTime(), sourceId: row.sourceId, topicIds: row.topicIds }, mark, before);
}

function toReading(row: PlacedRow, before: ReadonlyMap<string, Before>): Reading {
  return { read: readOf(row, before), openedAt: row.historyAt?.toISOString() ?? null, position: positionOf(row) };
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
  const [rows, before] = await Promise.all([
    db().$queryRaw<PlacedRow[]>`
      SELECT a."id", a."sortAt", a."sourceId", ARRAY(SELECT l."topicId" FROM "ArticleTopic" l WHERE l."articleId" = a."id") AS "topicIds",
        m."read", m."unreadAt", m."historyAt", m."progress", m."block", m."share"
      FROM unnest(${[...ids]}::int[]) k("id")
      CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" AND "status" = 'visible' LIMIT 1) a
      LEFT JOIN LATERAL (SELECT * FROM "ReadMark" WHERE "userId" = ${userId}::uuid AND "articleId" = k."id" LIMIT 1) m ON true`,
    marksBefore(userId),
  ]);
  return new Map(rows.map((row) => [row.id, toReading(row, before)]));
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
