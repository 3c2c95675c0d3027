import "server-only";
import type { WriterActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { cleanText } from "@/lib/format/clean-text";
import { Said } from "@/lib/i18n/said";
import { PROPOSAL_LIMITS, type ProposalKind, type StoryReason } from "../types";
import { survivorOf } from "./locks";

/** What a reader proposes: an article out of its story (`apart`), an article into another story (`move`), or a story and another as one (`merge`). By their numbers. */
export type Wish = { kind: "apart"; article: number } | { kind: "move"; article: number; other: number } | { kind: "merge"; story: number; other: number };

type Proposed = { kind: ProposalKind; key: string; storyId: number | null; articleId: number | null; otherId: number | null };

/**
 * Proposes something about a story: a new proposal, or a voice for the one that is open already. Proposing it again changes
 * the reason while nobody has decided it.
 * @param why more words, for moderators alone
 * @throws Said `not-found` for what is not there, `conflict` where it is so already, `rate-limited` for somebody with very
 * many that wait
 */
export async function propose(actor: WriterActor, wish: Wish, reason: StoryReason, why: string): Promise<{ id: number; outcome: "sent" | "joined" | "already" }> {
  const { userId } = actor;
  const said = cleanText(why).slice(0, PROPOSAL_LIMITS.why) || null;
  return retrying(() => db().$transaction(async (tx) => {
    const proposed = await proposedBy(tx, wish);
    // Two of the same reader at once are counted one after the other.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const own = await tx.storyProposalVoice.findFirst({ where: { userId, proposal: { key: proposed.key, state: "open" } }, select: { proposalId: true } });
    if (own) {
      await tx.storyProposalVoice.update({ where: { proposalId_userId: { proposalId: own.proposalId, userId } }, data: { reason, why: said } });
      return { id: own.proposalId, outcome: "already" } as const;
    }
    const open = await tx.storyProposalVoice.count({ where: { userId, proposal: { state: "open" } }, take: PROPOSAL_LIMITS.open });
    if (open >= PROPOSAL_LIMITS.open) throw new Said("rate-limited", (words) => words.proposalsOpen(PROPOSAL_LIMITS.open));
    const { id, made } = await openProposal(tx, proposed);
    await tx.storyProposalVoice.create({ data: { proposalId: id, userId, reason, why: said } });
    return { id, outcome: made ? "sent" : "joined" } as const;
  }));
}

/** The wish with where things stand now; stories that went into others are these. */
async function proposedBy(tx: Db, wish: Wish): Promise<Proposed> {
  const gone = () => new Said("not-found", (words) => words.storyGone);
  const same = () => new Said("conflict", (words) => words.storySame);
  const storyAt = async (id: number) => {
    const row = await tx.story.findFirst({ where: { id: await survivorOf(tx, id), status: "visible" }, select: { id: true } });
    if (!row) throw gone();
    return row.id;
  };
  if (wish.kind === "merge") {
    const [storyId, otherId] = [await storyAt(wish.story), await storyAt(wish.other)];
    if (storyId === otherId) throw same();
    return { kind: "merge", key: `merge:${Math.min(storyId, otherId)}:${Math.max(storyId, otherId)}`, storyId, articleId: null, otherId };
  }
  const article = await tx.article.findFirst({ where: { id: wish.article, status: "visible" }, select: { id: true, storyId: true } });
  if (!article || (wish.kind === "apart" && article.storyId === null)) throw gone();
  const place = { articleId: article.id, storyId: article.storyId };
  if (wish.kind === "apart") return { kind: "apart", key: `apart:${article.id}:${article.storyId}`, ...place, otherId: null };
  const otherId = await storyAt(wish.other);
  if (otherId === article.storyId) throw same();
  return { kind: "move", key: `move:${article.id}:${otherId}`, ...place, otherId };
}

/** The proposal that is open for this, its row ours until the transaction ends. */
async function openProposal(tx: Db, { kind, key, storyId, articleId, otherId }: Proposed): Promise<{ id: number; made: boolean }> {
  for (let times = 0; times < 3; times++) {
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "StoryProposal" ("kind", "key", "storyId", "articleId", "otherId") VALUES (${kind}, ${key}, ${storyId}, ${articleId}, ${otherId})
      ON CONFLICT ("key") WHERE "state" = 'open' DO NOTHING RETURNING "id"`;
    if (made) return { ...made, made: true };
    const [open] = await tx.$queryRaw<{ id: number }[]>`SELECT "id" FROM "StoryProposal" WHERE "key" = ${key} AND "state" = 'open' FOR NO KEY UPDATE`;
    if (open) return { ...open, made: false };
  }
  throw new Said("conflict", (words) => words.proposalDecided);
}
