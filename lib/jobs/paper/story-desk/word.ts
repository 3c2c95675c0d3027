import type { Db } from "@/lib/db/client";

/** What a decision says of articles. */
export type Sides = { kind: "together"; all: readonly number[] } | { kind: "apart"; some: readonly number[]; others: readonly number[] };

type Word = { act: number; action: string; articles: readonly number[]; into: number; sides: readonly Sides[] };

/**
 * Keeps a decision about stories for every grouping that comes: as rulings, and beside each article that was moved as a
 * finding, which no edition and no later look overrules.
 */
export async function keepWord(tx: Db, { act, action, articles, into, sides }: Word): Promise<void> {
  for (const one of sides) {
    const members = one.kind === "together" ? one.all.map((articleId) => ({ articleId, side: 0 })) : [...one.some.map((articleId) => ({ articleId, side: 0 })), ...one.others.map((articleId) => ({ articleId, side: 1 }))];
    await tx.storyRuling.create({ data: { kind: one.kind, actId: act, members: { create: members } } });
  }
  const reason = action === "part-story" ? "A moderator took it out of another story." : action === "merge-stories" ? "A moderator made two stories one." : "A moderator put it into this story.";
  await tx.finding.createMany({ data: articles.map((articleId) => ({ articleId, field: "story", value: String(into), reason, origin: "admin", actorId: `act:${act}` })) });
}

/** Takes a decision's word back: nothing is held to it any more. */
export async function dropWord(tx: Db, act: number, undoneBy: number): Promise<void> {
  await tx.storyRuling.updateMany({ where: { actId: act }, data: { undoneById: undoneBy } });
  await tx.finding.deleteMany({ where: { field: "story", origin: "admin", actorId: `act:${act}` } });
}
