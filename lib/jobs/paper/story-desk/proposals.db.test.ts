import { beforeAll, describe, expect, it } from "vitest";
import type { ModeratorActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { asModerator } from "@/lib/auth/gates";
import { listInbox } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { propose } from "@/lib/stories/mutations/propose";
import { newStory } from "@/lib/stories/mutations/stories.testing";
import { deskProposal } from "@/lib/stories/queries/proposals";
import { PROPOSAL_LIMITS } from "@/lib/stories/types";
import { partStories } from "./acts";
import { acceptProposal, declineProposal } from "./proposals";
import { undoStoryAct } from "./undo";

useTestDatabase();
let moderator: ModeratorActor;
beforeAll(async () => {
  moderator = asModerator(await newReader("moderator"));
});

const stateOf = async (id: number) => (await db().storyProposal.findUnique({ where: { id } }))?.state;
const told = async (userId: string) => (await listInbox(userId)).notices.map(({ kind, proposal }) => [kind, proposal?.state, proposal?.article?.slug ?? null]);

describe("what readers propose about stories", () => {
  it("is collected with their voices, safe to repeat, and done when a moderator accepts", async () => {
    const { articles } = await newStory("canal", 3);
    const [anna, ben] = [await newReader(), await newReader()];
    const wish = { kind: "apart", article: articles[0]! } as const;
    const [first, second] = await Promise.all([propose(anna, wish, "other-event", "It is <b>another</b> canal."), propose(ben, wish, "only-mentions", "")]);
    expect([first.outcome, second.outcome].sort()).toEqual(["joined", "sent"]);
    expect(await propose(ben, wish, "other-event", "")).toEqual({ id: first.id, outcome: "already" });
    expect(await deskProposal(first.id)).toMatchObject({ kind: "apart", state: "open", voices: 2, story: { slug: "canal" }, article: { slug: "canal-0" } });
    const { act, story } = await acceptProposal(moderator, first.id);
    expect(await db().article.findUnique({ where: { id: articles[0]! } })).toMatchObject({ storyId: story.id });
    expect(await db().moderationAct.findUnique({ where: { id: act } })).toMatchObject({ action: "part-story", reason: "other-event" });
    expect([await stateOf(first.id), await told(anna.userId), await told(ben.userId)]).toEqual(["accepted", [["proposal", "accepted", "canal-0"]], [["proposal", "accepted", "canal-0"]]]);
    await expect(acceptProposal(moderator, first.id)).rejects.toMatchObject({ code: "conflict" });
    await undoStoryAct(moderator, act);
  });

  it("is declined with a reason that its readers are told, and can be proposed anew", async () => {
    const [one, two] = [await newStory("lock-a", 1), await newStory("lock-b", 2)];
    const reader = await newReader();
    const { id } = await propose(reader, { kind: "merge", story: two.id, other: one.id }, "same-event", "");
    expect(await propose(await newReader(), { kind: "merge", story: one.id, other: two.id }, "continues", "")).toEqual({ id, outcome: "joined" });
    await declineProposal(moderator, id, "separate", "Two locks.");
    expect((await listInbox(reader.userId)).notices[0]).toMatchObject({ kind: "proposal", proposal: { state: "declined", reason: "separate", note: "Two locks.", story: { slug: "lock-b" }, other: { slug: "lock-a" } } });
    await expect(declineProposal(moderator, id, "separate", "")).rejects.toMatchObject({ code: "conflict" });
    expect((await propose(reader, { kind: "merge", story: two.id, other: one.id }, "same-event", "")).id).not.toBe(id);
  });

  it("is fulfilled by whatever does it, and overtaken by what makes it meaningless", async () => {
    const [from, into, third] = [await newStory("weir-a", 3), await newStory("weir-b", 1), await newStory("weir-c", 1)];
    const [reader, article] = [await newReader(), from.articles[0]!];
    const apart = await propose(reader, { kind: "apart", article }, "other-event", "");
    const move = await propose(reader, { kind: "move", article, other: into.id }, "same-event", "");
    const merge = await propose(reader, { kind: "merge", story: third.id, other: from.id }, "same-event", "");
    await partStories(moderator, from.id, [article], into.id, "same-event");
    expect([await stateOf(apart.id), await stateOf(move.id), await stateOf(merge.id)]).toEqual(["accepted", "accepted", "open"]);
    await acceptProposal(moderator, (await propose(reader, { kind: "merge", story: third.id, other: into.id }, "same-event", "")).id);
    expect(await stateOf(merge.id)).toBe("overtaken");
  });

  it("is refused where it is so already, or nothing is there, and to who has very many waiting", async () => {
    const { id, articles } = await newStory("dyke", 2);
    const reader = await newReader();
    await expect(propose(reader, { kind: "move", article: articles[0]!, other: id }, "same-event", "")).rejects.toMatchObject({ code: "conflict" });
    await expect(propose(reader, { kind: "apart", article: 999_999 }, "other-event", "")).rejects.toMatchObject({ code: "not-found" });
    for (let n = 0; n < PROPOSAL_LIMITS.open; n++) await db().storyProposal.create({ data: { kind: "apart", key: `many:${n}`, storyId: id, articleId: articles[0]!, proposed: { create: { userId: reader.userId, reason: "mistake" } } } });
    await expect(propose(reader, { kind: "apart", article: articles[1]! }, "other-event", "")).rejects.toMatchObject({ code: "rate-limited" });
    await db().user.delete({ where: { id: reader.userId } });
    expect(await db().storyProposal.count({ where: { key: { startsWith: "many:" } } })).toBe(0);
  });
});
