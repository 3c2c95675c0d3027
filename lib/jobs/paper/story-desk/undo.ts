import type { ModeratorActor } from "@/lib/auth/actors";
import { Said } from "@/lib/i18n/said";
import { record } from "@/lib/moderation/mutations/record";
import { putBack, type BeforeMove } from "@/lib/stories/mutations/put-back";
import { acting } from "./acts";
import { tellOfStories } from "./tell";
import { dropWord } from "./word";

/** What decides about stories, and can be taken back. */
export const STORY_ACTIONS = ["part-story", "move-articles", "merge-stories"] as const;

/**
 * Takes back a decision about stories, any moderator's: articles, discussions, followers and addresses are as before, and
 * no grouping is held to it any more.
 * @returns the number of the act that did so
 * @throws Said `not-found` for what decided nothing of the kind or was taken back already, `conflict` where something was
 * done since that contradicts it
 */
export async function undoStoryAct(actor: ModeratorActor, actId: number): Promise<number> {
  return acting(async (tx) => {
    const act = await tx.moderationAct.findFirst({ where: { id: actId, action: { in: [...STORY_ACTIONS] } }, select: { id: true } });
    const memory = act && await tx.actMemory.findFirst({ where: { actId, undoneById: null } });
    if (!memory) throw new Said("not-found", (words) => words.storyNoUndo);
    const before = memory.before as unknown as BeforeMove;
    const touched = await putBack(tx, before);
    if (!touched) throw new Said("conflict", (words) => words.storySince);
    const undo = await record(tx, actor, { action: "undo", target: { type: "act", id: actId }, reason: "mistake" });
    await tx.actMemory.update({ where: { actId }, data: { undoneById: undo } });
    await dropWord(tx, actId, undo);
    await tellOfStories(tx, [...touched, before.into], before.articles.map(({ id }) => id));
    return undo;
  });
}
