import { beforeAll, describe, expect, it } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import { tokenOwner } from "@/lib/accounts/queries";
import { newReader } from "@/lib/auth/actors.testing";
import { appealerBy } from "@/lib/auth/appeal-link";
import type { ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { decide, flag, giveBack, postComment } from "@/lib/comments/mutations";
import { forgetWordLists } from "@/lib/comments/queries/content";
import { commentBodySchema } from "@/lib/comments/schema";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { listAppeals, ownAct, ownRejected } from "../queries/appeals";
import { verifyLog } from "../queries/log";
import type { PersonAct } from "../types";
import { appeal, appealForComment, decideAppeal } from "./appeals";
import { actOnPerson } from "./people";

useTestDatabase();
let first: ModeratorActor;
let second: ModeratorActor;
beforeAll(async () => {
  await fillPaper();
  first = (await newReader("moderator", { name: "First" })) as ModeratorActor;
  second = (await newReader("moderator", { name: "Second" })) as ModeratorActor;
});

const status = async (id: number) => (await db().comment.findUniqueOrThrow({ where: { id } })).status;

async function rejected(): Promise<{ id: number; author: WriterActor; act: number }> {
  const author = await newReader();
  const { id } = (await postComment(author, 1, commentBodySchema.parse({ text: `Not so, says ${author.userId}` })))!;
  await decide(first, [id], { do: "approve", reason: "within-rules" });
  await flag(await newReader(), id, "spam", null);
  return { id, author, act: (await decide(first, [id], { do: "reject", reason: "spam" })).get(id)! };
}

describe("an appeal for a comment", () => {
  it("is decided by another moderator; granted, the comment is public, its report was wrong and what was learnt is forgotten", async () => {
    const before = await db().spamWord.findUnique({ where: { word: "" } });
    const { id, author, act } = await rejected();
    const number = await appealForComment(author, id, "I meant it.");
    expect((await listAppeals(first.userId)).appeals).toEqual([expect.objectContaining({ id: number, mine: true, text: "I meant it.", act: expect.objectContaining({ id: act, by: "First" }), comment: expect.objectContaining({ id }) })]);
    await expect(decideAppeal(first, number, true, "", giveBack, "http://news.test")).rejects.toMatchObject({ code: "forbidden" });
    expect(await status(id)).toBe("rejected");
    await decideAppeal(second, number, true, "You are right.", giveBack, "http://news.test");
    expect(await db().comment.findUniqueOrThrow({ where: { id }, include: { flags: true } })).toMatchObject({ status: "published", flagCount: 0, flags: [expect.objectContaining({ outcome: "dismissed" })] });
    expect((await db().spamWord.findUnique({ where: { word: "" } }))?.spam).toBe(before?.spam ?? 0);
    expect(await ownAct(author.userId, act)).toMatchObject({ undone: true, appeal: { status: "granted", answer: "You are right." } });
    const { decidedById } = await db().appeal.findUniqueOrThrow({ where: { id: number } });
    expect(await db().moderationAct.findUniqueOrThrow({ where: { id: decidedById! } })).toMatchObject({ action: "grant-appeal", targetType: "act", target: String(act) });
    expect(await db().notice.count({ where: { userId: author.userId, actId: decidedById } })).toBe(1);
    await expect(decideAppeal(second, number, false, "", giveBack, "http://news.test")).rejects.toMatchObject({ code: "conflict" });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });

  it("turned down changes nothing else, and is all there is", async () => {
    const { id, author, act } = await rejected();
    const number = await appeal(author, act, "Please");
    await decideAppeal(second, number, false, "It stays.", giveBack, "http://news.test");
    expect(await status(id)).toBe("rejected");
    expect(await ownAct(author.userId, act)).toMatchObject({ undone: false, appeal: { status: "upheld", answer: "It stays." } });
    await expect(appeal(author, act, "Once more")).rejects.toMatchObject({ code: "conflict" });
  });

  it("is its author's alone, needs words, and is over once the comment was approved", async () => {
    const { id, author, act } = await rejected();
    await expect(appeal(await newReader(), act, "Mine")).rejects.toMatchObject({ code: "not-found" });
    await expect(appealForComment(await newReader(), id, "Mine")).rejects.toMatchObject({ code: "not-found" });
    await expect(appeal(author, act, " \u200b ")).rejects.toMatchObject({ code: "invalid" });
    const number = await appeal(author, act, "Words");
    await decide(first, [id], { do: "approve", reason: "mistake" });
    await expect(decideAppeal(second, number, true, "", giveBack, "http://news.test")).rejects.toMatchObject({ code: "conflict" });
    await decideAppeal(second, number, false, "It is public again.", giveBack, "http://news.test");
  });

  it("also against a check, which the log then says rejected it", async () => {
    await db().wordRule.create({ data: { phrase: "zorblax", folded: "zorblax", list: "banned" } });
    forgetWordLists();
    const author = await newReader();
    const { id } = (await postComment(author, 1, commentBodySchema.parse({ text: "Zorblax is a place" })))!;
    expect(await ownRejected(author.userId, id)).toMatchObject({ id, actId: null });
    const number = await appealForComment(author, id, "It is where I live.");
    const { actId } = await ownRejected(author.userId, id).then((row) => row!);
    expect(await db().moderationAct.findUniqueOrThrow({ where: { id: actId! } })).toMatchObject({ actor: "system", action: "reject", reason: "banned-words" });
    await expect(appealForComment(author, id, "Again")).rejects.toMatchObject({ code: "conflict" });
    await decideAppeal(first, number, true, "", giveBack, "http://news.test");
    expect(await status(id)).toBe("published");
  });
});

describe("an appeal of a person", () => {
  it.each<[string, PersonAct]>([
    ["a suspension", { do: "suspend", reason: "flood", days: 7 }],
    ["a ban", { do: "ban", reason: "abuse" }],
    ["pre-moderation", { do: "premoderate", reason: "spam" }],
    ["a warning", { do: "warn", reason: "abuse" }],
  ])("against %s restores how they stood", async (_, what) => {
    const reader = await newReader();
    const standing = () => db().user.findUniqueOrThrow({ where: { id: reader.userId }, select: { status: true, statusUntil: true, premoderated: true } });
    const before = await standing();
    const act = await actOnPerson(first, reader.userId, what, "", "https://paper.test");
    const number = await appeal(reader, act, "Not me");
    await decideAppeal(second, number, true, "", giveBack, "http://news.test");
    expect(await standing()).toEqual(before);
    expect(await db().warning.count({ where: { userId: reader.userId, acknowledgedAt: null } })).toBe(0);
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });

  it("leaves what was decided since as it is", async () => {
    const reader = await newReader();
    const act = await actOnPerson(first, reader.userId, { do: "suspend", reason: "flood", days: 7 }, "", "https://paper.test");
    await actOnPerson(second, reader.userId, { do: "suspend", reason: "abuse", days: null }, "", "https://paper.test");
    await decideAppeal(second, await appeal(reader, act, "Not the first time"), true, "", giveBack, "http://news.test");
    expect(await db().user.findUniqueOrThrow({ where: { id: reader.userId } })).toMatchObject({ status: "suspended", statusUntil: null });
  });
});

describe("an appeal against a ban", () => {
  /** The secret part of the link in the newest mail to somebody. */
  const linkOf = async (email: string) => /token=([\w-]+)/.exec((await db().outboxMail.findFirstOrThrow({ where: { to: email }, orderBy: { id: "desc" } })).text)?.[1] ?? "";

  it("is made by the link of the mail, for that act and nothing else, once, and its outcome is mailed", async () => {
    const email = "banned@readers.test";
    const reader = await newReader("reader", { email });
    const warned = await actOnPerson(first, reader.userId, { do: "warn", reason: "flood" }, "", "http://news.test");
    const act = await actOnPerson(first, reader.userId, { do: "ban", reason: "abuse" }, "", "http://news.test");
    const code = await linkOf(email);
    expect(await appealerBy("not-the-code", act)).toBeNull();
    expect(await appealerBy(code, warned)).toBeNull();
    expect(await appealerBy(code, act, new Date(Date.now() + 61 * 86_400_000))).toBeNull();
    // The same secret is no link for a new password or an address.
    for (const purpose of ["sign-up", "reset", "email-change"] as const) expect(await tokenOwner(code, purpose)).toBeNull();
    const appealer = (await appealerBy(code, act))!;
    await expect(appeal(appealer, warned, "This too, please")).rejects.toMatchObject({ code: "not-found" });
    const number = await appeal(appealer, act, "It was my brother.");
    await expect(appeal(appealer, act, "It was my sister.")).rejects.toMatchObject({ code: "conflict" });
    await decideAppeal(second, number, true, "Welcome back.", giveBack, "http://news.test");
    expect(await db().user.findUniqueOrThrow({ where: { id: reader.userId } })).toMatchObject({ status: "active" });
    const told = await db().outboxMail.findFirstOrThrow({ where: { to: email }, orderBy: { id: "desc" } });
    expect(told.text).toMatch(/your account is open.*Welcome back\./s);
    // The link goes on saying what became of it.
    expect((await ownAct((await appealerBy(code, act))!.userId, act))?.appeal).toMatchObject({ status: "granted", answer: "Welcome back." });
  });
});
