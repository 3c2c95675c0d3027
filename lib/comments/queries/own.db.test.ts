import { beforeAll, describe, expect, it } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import { blockedBody, ownBody } from "@/lib/api/comment-bodies";
import type { ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { changeSetting } from "@/lib/db/settings";
import { useTestDatabase } from "@/lib/db/testing";
import { appeal } from "@/lib/moderation/mutations/appeals";
import { actOnPerson } from "@/lib/moderation/mutations/people";
import { standingOf } from "@/lib/moderation/queries/appeals";
import { listWaiting, mineIn, mineOn } from ".";
import { decide, flag, postComment, vote } from "../mutations";
import { commentBodySchema } from "../schema";

useTestDatabase();
let moderator: ModeratorActor;
beforeAll(async () => {
  await fillPaper();
  await changeSetting("comment-policy", { firstHeld: 0, perTenMinutes: 1_000 });
  moderator = (await newReader("moderator")) as ModeratorActor;
});

const say = async (actor: WriterActor, text: string) => (await postComment(actor, 1, commentBodySchema.parse({ text })))!.id;
const discussion = async () => (await db().discussion.findFirstOrThrow({ where: { storyId: 1 } })).id;

describe("what of a discussion only its author sees", () => {
  it("is what waits or was not taken of late, with why and where to appeal; nobody else's", async () => {
    const [author, other] = [await newReader(), await newReader()];
    const [held, rejected, old, removed] = [await say(author, "Held"), await say(author, "Rejected"), await say(author, "Rejected long ago"), await say(author, "Removed")];
    await say(author, "Public");
    const act = (await decide(moderator, [held], { do: "hold", reason: "misleading" })).get(held)!;
    await decide(moderator, [rejected, old], { do: "reject", reason: "abuse" });
    await db().comment.update({ where: { id: old }, data: { createdAt: new Date(Date.now() - 31 * 86_400_000) } });
    await db().comment.update({ where: { id: removed }, data: { status: "removed", markdown: "", html: "" } });
    await appeal(author, act, "Read it again, please.");

    const waiting = await listWaiting(author.userId, await discussion());
    expect(waiting.map(({ id, status }) => [id, status])).toEqual([[held, "held"], [rejected, "rejected"]]);
    const [first, second] = waiting.map((own) => ownBody(own, "de"));
    expect(first).toMatchObject({ reasons: [expect.stringContaining("irreführend")], appeal: expect.stringMatching(new RegExp(`/de/appeals/${act}$`)), appealed: true, html: "<p>Held</p>" });
    expect(second).toMatchObject({ reasons: [expect.stringContaining("Beleidigung")], appealed: false });
    expect(await listWaiting(other.userId, await discussion())).toEqual([]);
  });

  it("is told of some comments alone, from whatever discussions, where they stand together", async () => {
    const [author, reader] = [await newReader(), await newReader()];
    const [here, other] = [await say(author, "Here"), await say(author, "Here too")];
    const there = (await postComment(author, 2, commentBodySchema.parse({ text: "There" })))!.id;
    const mine = await say(reader, "Mine");
    for (const id of [here, other, there]) await vote(reader, id);
    await flag(reader, there, "spam", null);
    expect(await mineOn(reader.userId, [here, there, mine, 999_999])).toEqual({ voted: [here, there], flagged: [there], retractable: [there], own: [mine] });
    expect(await mineOn(author.userId, [here, mine])).toEqual({ voted: [], flagged: [], retractable: [], own: [here] });
  });

  it("tells reports that can be taken back from those that are decided", async () => {
    const [author, reader] = [await newReader(), await newReader()];
    const [open, decided] = [await say(author, "Reported"), await say(author, "Reported and let stand")];
    for (const id of [open, decided]) await flag(reader, id, "spam", null);
    await decide(moderator, [decided], { do: "approve", reason: "within-rules" });
    expect(await mineIn(reader.userId, await discussion())).toMatchObject({ flagged: [decided, open], retractable: [open] });
  });
});

describe("what keeps somebody from writing", () => {
  it("is a suspension while it lasts, with its reason and where to appeal, then an unread warning, else nothing", async () => {
    const { userId } = await newReader();
    expect(blockedBody(await standingOf(userId), "en")).toBeNull();
    await actOnPerson(moderator, userId, { do: "warn", reason: "flood" }, "Slower, please.", "http://news.test");
    expect(blockedBody(await standingOf(userId), "en")).toMatchObject({ kind: "warned", why: expect.stringContaining("too many at once"), url: expect.stringMatching(/\/warnings$/) });
    const act = await actOnPerson(moderator, userId, { do: "suspend", reason: "abuse", days: 3 }, "", "http://news.test");
    expect(blockedBody(await standingOf(userId), "de")).toMatchObject({ kind: "suspended", why: expect.stringMatching(/gesperrt.*Beleidigung/), url: expect.stringMatching(new RegExp(`/de/appeals/${act}$`)) });
    expect((await standingOf(userId, new Date(Date.now() + 4 * 86_400_000))).suspended).toBeNull();
  });
});
