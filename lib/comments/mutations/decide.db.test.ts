import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { fillPaper } from "@/lib/api/paper.testing";
import { db } from "@/lib/db/client";
import { changeSetting } from "@/lib/db/settings";
import { useTestDatabase } from "@/lib/db/testing";
import { textHash } from "@/lib/moderation/rules/chain";
import { verifyLog } from "@/lib/moderation/queries/log";
import { decide, flag, postComment, removeComment, undoDecision, type Decision } from ".";
import { commentBodySchema } from "../schema";

useTestDatabase();
let moderator: ModeratorActor;
beforeAll(async () => {
  await fillPaper();
  moderator = (await newReader("moderator")) as ModeratorActor;
});

const say = async (actor: WriterActor, text: string, parent: number | null = null) => (await postComment(actor, 1, commentBodySchema.parse({ text, parent })))!;
const row = (id: number) => db().comment.findUniqueOrThrow({ where: { id }, include: { flags: true } });
const approve: Decision = { do: "approve", reason: "within-rules" };
const reject: Decision = { do: "reject", reason: "spam" };

async function published(text: string): Promise<{ id: number; author: WriterActor }> {
  const author = await newReader();
  const { id } = await say(author, text);
  await decide(moderator, [id], approve);
  return { id, author };
}

describe("a moderator's decision", () => {
  it("publishes what was held, tells its author and whom it answers, and is in the log", async () => {
    const { id: top, author } = await published("Ask me anything");
    const newcomer = await newReader();
    const { id, status } = await say(newcomer, "A question", top);
    expect(status).toBe("held");
    const acts = await decide(moderator, [id], approve);
    expect(await row(id)).toMatchObject({ status: "published", visible: true });
    expect(await db().notice.findMany({ where: { commentId: id }, orderBy: { kind: "asc" } })).toEqual([
      expect.objectContaining({ userId: author.userId, kind: "answer" }),
      expect.objectContaining({ userId: newcomer.userId, kind: "decision", actId: acts.get(id) }),
    ]);
    expect(await db().moderationAct.findUnique({ where: { id: acts.get(id) } })).toMatchObject({ action: "approve", targetType: "comment", target: String(id), reason: "within-rules" });
  });

  it("takes down what was reported, settles the reports, and keeps a proof of the text", async () => {
    const { id, author } = await published("Buy at https://win.example");
    const reader = await newReader();
    await flag(reader, id, "spam", null);
    const act = (await decide(moderator, [id], reject)).get(id)!;
    expect(await row(id)).toMatchObject({ status: "rejected", visible: false, flagCount: 1, flags: [expect.objectContaining({ outcome: "agreed" })] });
    const logged = await db().moderationAct.findUniqueOrThrow({ where: { id: act }, include: { key: true } });
    expect(textHash(logged.key!.key, "Buy at https://win.example")).toBe(logged.textHash);
    expect(JSON.stringify(logged.detail) + logged.target + logged.actor).not.toMatch(new RegExp(`${author.userId}|${reader.userId}|${moderator.userId}`));
    expect(await db().spamWord.findUnique({ where: { word: "link:win.example" } })).toMatchObject({ spam: 1 });
  });

  it("is undone exactly, once, by who made it, unless something was decided since", async () => {
    const { id } = await published("Fine as it is");
    await flag(await newReader(), id, "abuse", null);
    const before = { comment: await row(id), words: await db().spamWord.findMany({ orderBy: { word: "asc" }, where: { OR: [{ spam: { gt: 0 } }, { ham: { gt: 0 } }] } }) };
    const act = (await decide(moderator, [id], reject)).get(id)!;
    await expect(undoDecision((await newReader("moderator")) as ModeratorActor, act)).rejects.toMatchObject({ code: "not-found" });
    await undoDecision(moderator, act);
    expect(await row(id)).toEqual(before.comment);
    expect(await db().spamWord.findMany({ orderBy: { word: "asc" }, where: { OR: [{ spam: { gt: 0 } }, { ham: { gt: 0 } }] } })).toEqual(before.words);
    await expect(undoDecision(moderator, act)).rejects.toMatchObject({ code: "not-found" });
    const second = (await decide(moderator, [id], reject)).get(id)!;
    await decide((await newReader("moderator")) as ModeratorActor, [id], approve);
    await expect(undoDecision(moderator, second)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not made on one's own comments, nor on those of admins; then nothing is decided at all", async () => {
    const { id } = await published("Somebody's");
    const own = await say(moderator, "My own words");
    const admin = await say(await newReader("admin"), "An admin's words");
    const acts = await db().moderationAct.count();
    for (const other of [own.id, admin.id]) await expect(decide(moderator, [id, other], reject)).rejects.toMatchObject({ code: "forbidden" });
    expect(await row(id)).toMatchObject({ status: "published" });
    expect(await db().moderationAct.count()).toBe(acts);
  });

  it("leaves alone what its author took away", async () => {
    const { id, author } = await published("Gone soon");
    await removeComment(author, id);
    expect(await decide(moderator, [id, 999_999], approve)).toEqual(new Map());
    expect(await row(id)).toMatchObject({ status: "removed" });
  });

  it("leaves counters, reports and the log right, in whatever order many decide, undo and remove at once", async () => {
    await changeSetting("comment-policy", { firstHeld: 0, perTenMinutes: 1_000, rejectionsHeld: 1_000, spamHeld: 2 });
    const moderators = await Promise.all([newReader("moderator"), newReader("admin")]) as ModeratorActor[];
    const author = await newReader();
    const step = fc.record({ do: fc.constantFrom("approve", "reject", "hold", "undo", "remove", "answer"), by: fc.nat(1), at: fc.nat(5) });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
      const ids: number[] = [];
      for (let n = 0; n < 6; n += 1) ids.push((await say(author, `Say ${n} ${Math.random()}`, n % 2 ? ids[n - 1] : null)).id);
      await Promise.all(steps.map(async ({ do: act, by, at }) => {
        const actor = moderators[by]!;
        const id = ids[at]!;
        if (act === "remove") await removeComment(author, id);
        else if (act === "answer") await postComment(author, 1, commentBodySchema.parse({ text: `Answer ${Math.random()}`, parent: id }));
        else if (act === "undo") {
          const last = await db().actMemory.findFirst({ where: { actorId: actor.userId, commentId: id }, orderBy: { actId: "desc" } });
          // Somebody else may have decided, or have undone it, in the meantime.
          await undoDecision(actor, last?.actId ?? 0).catch((error: { code?: string }) => { if (!/not-found|conflict/.test(error.code ?? "")) throw error; });
        } else await decide(actor, [id], act === "approve" ? approve : { do: act as "reject" | "hold", reason: "spam" });
      }));
      const wrong = await db().$queryRaw<unknown[]>`
        SELECT c."id" FROM "Comment" c WHERE c."answerCount" <> (SELECT count(*) FROM "Comment" a WHERE a."parentId" = c."id" AND a."visible")
          OR (c."visible" AND c."parentId" IS NOT NULL AND NOT (SELECT p."visible" FROM "Comment" p WHERE p."id" = c."parentId"))
          OR (c."status" = 'removed') <> (c."markdown" = '')`;
      expect(wrong).toEqual([]);
    }), { numRuns: 8 });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
    const [tally] = await db().$queryRaw<{ right: boolean }[]>`SELECT (SELECT sum("published") FROM "DiscussionTally") = (SELECT count(*) FROM "Comment" WHERE "status" = 'published') AS "right"`;
    expect(tally?.right).toBe(true);
  });
});
