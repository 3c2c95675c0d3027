import "server-only";
import { cardsInOrder } from "@/lib/articles/queries";
import type { ArticleCard } from "@/lib/articles/types";
import { db } from "@/lib/db/client";
import type { Played } from "../types";

/** Of what a reader began to hear, so much is offered to go on with. */
const MOST_GOING_ON = 5;

type Row = { file: number; seconds: number; duration: number | null; done: boolean; playedAt: Date };

export function toPlayed({ file, seconds, duration, done, playedAt }: Row): Played {
  return { file, seconds, duration, done, playedAt: playedAt.toISOString() };
}

/** How far a reader heard or saw the files of an article, in the files' order; those they did not begin are left out. */
export async function playedOf(userId: string, articleId: number): Promise<Played[]> {
  return (await db().playMark.findMany({ where: { userId, articleId }, orderBy: { file: "asc" } })).map(toPlayed);
}

export type GoingOn = { article: ArticleCard; played: Played };

/** What a reader began to hear or see and has not ended, last first; articles that are hidden or gone are left out. */
export async function goingOn(userId: string): Promise<GoingOn[]> {
  const rows = await db().playMark.findMany({ where: { userId, done: false, article: { status: "visible" } }, orderBy: [{ playedAt: "desc" }, { articleId: "desc" }], take: MOST_GOING_ON });
  const cards = new Map((await cardsInOrder(rows.map((row) => row.articleId))).map((card) => [card.id, card]));
  return rows.flatMap((row) => {
    const article = cards.get(row.articleId);
    return article ? [{ article, played: toPlayed(row) }] : [];
  });
}
