import type { ModeratorActor } from "@/lib/auth/actors";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { cleanText } from "@/lib/format/clean-text";
import { Said } from "@/lib/i18n/said";
import { record } from "@/lib/moderation/mutations/record";
import { PROPOSAL_LIMITS, type ProposalDecline, type StoryReason } from "@/lib/stories/types";
import { acting, mergeIn, moveIn, partIn, type StoryAct } from "./acts";

type Open = { id: number; kind: string; storyId: number | null; articleId: number | null; otherId: number | null };

/**
 * Does what readers propose, for the reason that most of them give: the act is the moderator's, and stands in the log. They
 * are told, with everybody who proposed what it fulfils as well.
 * @throws Said `not-found`, `conflict` where it was decided, or cannot be done as things stand
 */
export function acceptProposal(actor: ModeratorActor, id: number): Promise<StoryAct> {
  return acting(async (tx) => {
    const { kind, storyId, articleId, otherId } = await openOne(tx, id);
    const reason = await commonReason(tx, id);
    if (kind === "merge" && storyId !== null && otherId !== null) return mergeIn(tx, actor, storyId, otherId, reason);
    if (kind === "move" && articleId !== null && otherId !== null) return moveIn(tx, actor, [articleId], otherId, reason);
    if (kind === "apart" && storyId !== null && articleId !== null) return partIn(tx, actor, storyId, [articleId], null, reason);
    throw new AppError("internal", `The proposal ${id} is not whole.`);
  });
}

/**
 * Declines what readers propose. They are told why, and the log has it.
 * @param note a word to those who proposed it; empty for none
 * @throws Said `not-found`, `conflict` where it was decided
 */
export function declineProposal(actor: ModeratorActor, id: number, reason: ProposalDecline, note: string): Promise<void> {
  return acting(async (tx) => {
    const { storyId, otherId } = await openOne(tx, id);
    const actId = await record(tx, actor, { action: "decline-proposal", target: { type: "story", id: storyId ?? otherId ?? 0 }, reason: reason === "separate" ? "other-event" : reason === "belongs" ? "same-event" : "within-rules" });
    await tx.storyProposal.update({ where: { id }, data: { state: "declined", reason, note: cleanText(note).slice(0, PROPOSAL_LIMITS.note) || null, decidedAt: new Date(), actId } });
    await tx.$executeRaw`INSERT INTO "Notice" ("userId", "kind", "proposalId", "actId") SELECT "userId", 'proposal', "proposalId", ${actId} FROM "StoryProposalVoice" WHERE "proposalId" = ${id}`;
  });
}

/** Ours until the transaction ends. */
async function openOne(tx: Db, id: number): Promise<Open> {
  const [row] = await tx.$queryRaw<(Open & { state: string })[]>`SELECT "id", "kind", "storyId", "articleId", "otherId", "state" FROM "StoryProposal" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  if (!row) throw new AppError("not-found", "There is no such proposal. It goes with the last account that made it.");
  if (row.state !== "open") throw new Said("conflict", (words) => words.proposalDecided);
  return row;
}

/** The reason that most gave; of two the one that was given first. */
async function commonReason(tx: Db, id: number): Promise<StoryReason> {
  const [row] = await tx.$queryRaw<{ reason: StoryReason }[]>`
    SELECT "reason" FROM "StoryProposalVoice" WHERE "proposalId" = ${id} GROUP BY 1 ORDER BY count(*) DESC, min("createdAt") LIMIT 1`;
  return row?.reason ?? "mistake";
}
