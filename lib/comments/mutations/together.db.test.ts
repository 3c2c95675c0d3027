import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { changeRole, deleteDuePeople } from "@/lib/accounts/mutations";
import { fillPaper } from "@/lib/api/paper.testing";
import { newReader } from "@/lib/auth/actors.testing";
import type { AdminActor, ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { AppError } from "@/lib/errors";
import { appeal, decideAppeal } from "@/lib/moderation/mutations/appeals";
import { acknowledgeWarning, actOnPerson } from "@/lib/moderation/mutations/people";
import { changePolicy } from "@/lib/moderation/mutations/rules";
import { verifyLog } from "@/lib/moderation/queries/log";
import { DEFAULT_POLICY } from "@/lib/moderation/types";
import { commentBodySchema } from "../schema";
import { closeDiscussion } from "./closing";
import { wrongIn } from "./counters.testing";
import { decide, editComment, flag, followDiscussion, giveBack, postComment, publishDue, removeComment, undoDecision, unflag, unvote, vote } from ".";

useTestDatabase();

/** An article whose discussion is tried; no comment stands below another. */
const ARTICLE = 1;
const SITE = "https://paper.test";
let readers: WriterActor[];
let moderators: ModeratorActor[];
let admin: AdminActor;

beforeAll(async () => {
  await fillPaper();
  admin = (await newReader("admin")) as AdminActor;
  moderators = (await Promise.all([1, 2].map(() => newReader("moderator")))) as ModeratorActor[];
  // Two accounts at a time are deleted and made anew, so that readers come and go.
  readers = await Promise.all(Array.from({ length: 6 }, () => newReader()));
  await changePolicy(admin, { ...DEFAULT_POLICY, firstHeld: 0, perTenMinutes: 1_000, heatFlags: 3, heatMinutes: 1 });
});

/** Who does something, to which comment, and which of its kinds. */
type Given = { who: number; which: number; kind: number };
type Act = (given: Given) => Promise<unknown>;

const of = <T>(many: readonly T[], at: number): T => many[at % many.length]!;
const REASON = ["spam", "abuse", "off-topic"] as const;

async function comments(): Promise<number[]> {
  return (await db().comment.findMany({ where: { articleId: ARTICLE }, orderBy: { id: "asc" }, select: { id: true } })).map(({ id }) => id);
}

async function onComment(which: number, act: (id: number) => Promise<unknown>): Promise<unknown> {
  const all = await comments();
  return all.length > 0 && act(of(all, which));
}

let texts = 0;
const post = (who: number, parent: number | null) => postComment(of(readers, who), ARTICLE, commentBodySchema.parse({ text: `Words number ${(texts += 1)}`, parent }));

/** Everything that anybody can do to a discussion, its comments and its people. */
const ACTS: Readonly<Record<string, Act>> = {
  post: ({ who }) => post(who, null),
  answer: ({ who, which }) => onComment(which, (id) => post(who, id)),
  "post twice": async ({ who, which }) => {
    const twice = commentBodySchema.parse({ text: `Sent twice, ${(texts += 1)}`, sendKey: `sent-twice-${texts}`, parent: which % 2 ? null : (await comments()).at(-1) ?? null });
    const [one, other] = await Promise.all([postComment(of(readers, who), ARTICLE, twice), postComment(of(readers, who), ARTICLE, twice)]);
    expect(one?.id).toBe(other?.id);
  },
  edit: ({ who, which }) => onComment(which, (id) => editComment(of(readers, who), id, `Other words ${(texts += 1)}`)),
  remove: ({ who, which }) => onComment(which, (id) => removeComment(of(readers, who), id)),
  vote: ({ who, which }) => onComment(which, (id) => vote(of(readers, who), id)),
  "take a vote back": ({ who, which }) => onComment(which, (id) => unvote(of(readers, who), id)),
  flag: ({ who, which, kind }) => onComment(which, (id) => flag(of(readers, who), id, of(REASON, kind), null)),
  "take a flag back": ({ who, which }) => onComment(which, (id) => unflag(of(readers, who), id)),
  follow: ({ who, kind }) => followDiscussion(of(readers, who), ARTICLE, kind % 2 ? "follow" : "mute"),
  decide: async ({ who, which, kind }) => {
    const all = await comments();
    const ids = [which, which + 1, which + 7].flatMap((at) => (all.length > 0 ? [of(all, at)] : []));
    return decide(of(moderators, who), ids, kind % 3 === 0 ? { do: "approve", reason: "within-rules" } : { do: kind % 3 === 1 ? "reject" : "hold", reason: of(REASON, kind) });
  },
  undo: async ({ who }) => {
    const actor = of(moderators, who);
    // Also of what is no decision and cannot be undone.
    const last = await db().actMemory.findFirst({ where: { actorId: actor.userId, commentId: { not: null }, undoneById: null }, orderBy: { actId: "desc" }, select: { actId: true } });
    return last && undoDecision(actor, last.actId);
  },
  "act on a person": ({ who, which, kind }) => {
    const doing = of(["warn", "premoderate", "suspend", "ban", "forgive"] as const, kind);
    return actOnPerson(of(moderators, who), of(readers, which).userId, doing === "forgive" ? { do: doing, reason: "mistake" } : doing === "suspend" ? { do: doing, reason: "spam", days: 1 } : { do: doing, reason: "spam" }, "Words", SITE);
  },
  acknowledge: async ({ who }) => {
    const reader = of(readers, who);
    for (const { id } of await db().warning.findMany({ where: { userId: reader.userId, acknowledgedAt: null } })) await acknowledgeWarning(reader, id);
  },
  appeal: async ({ who, which }) => {
    const reader = of(readers, who);
    const own = await db().actMemory.findMany({ where: { personId: reader.userId, undoneById: null }, orderBy: { actId: "asc" } });
    return own.length > 0 && appeal(reader, of(own, which).actId, "Look again");
  },
  "decide an appeal": async ({ who, which, kind }) => {
    const open = await db().appeal.findMany({ where: { status: "open" }, orderBy: { id: "asc" } });
    return open.length > 0 && decideAppeal(of(moderators, who), of(open, which).id, kind % 2 === 0, "Looked at again", giveBack, "http://news.test");
  },
  "close or open": ({ who, kind }) => closeDiscussion(of(moderators, who), { articleId: ARTICLE }, kind % 3 === 0, "off-topic"),
  "give a role": async ({ which, kind }) => changeRole(admin, of(moderators, which).userId, kind % 2 ? "reader" : "moderator"),
  "publish what is due": async () => {
    await db().comment.updateMany({ where: { status: "delayed" }, data: { publishAt: new Date() } });
    return publishDue();
  },
  "delete an account": async ({ which }) => {
    const at = which % readers.length;
    const leaving = readers[at]!;
    readers[at] = await newReader();
    await db().user.updateMany({ where: { id: leaving.userId }, data: { deleteAfter: new Date(0) } });
    return deleteDuePeople();
  },
};

const step = fc.record({
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("post", "answer", "answer", "answer", "post twice") },
    { weight: 10, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
  ),
  given: fc.record({ who: fc.nat(5), which: fc.nat(30), kind: fc.nat(11) }),
});

/** A refusal is an answer; so is that somebody's account went meanwhile. Anything else, a deadlock above all, is not. */
async function take({ act, given }: { act: string; given: Given }): Promise<void> {
  try {
    await ACTS[act]!(given);
  } catch (error) {
    if (error instanceof AppError && error.code !== "internal") return;
    if (/The author is gone|Foreign key|foreign key|violates foreign key|No record was found|Record to update not found|required but not found/.test(String(error))) return;
    throw new Error(`"${act}" failed`, { cause: error });
  }
}

/** Answers that are not one level below a comment of their discussion. */
const lost = () => db().$queryRaw<unknown[]>`
  SELECT c."id", c."parentId", c."depth", p."depth" AS "above" FROM "Comment" c LEFT JOIN "Comment" p ON p."id" = c."parentId"
  WHERE c."articleId" = ${ARTICLE} AND CASE WHEN c."parentId" IS NULL THEN c."depth" <> 0 ELSE p."id" IS NULL OR p."discussionId" <> c."discussionId" OR c."depth" <> p."depth" + 1 END`;

describe("whatever people and moderators do at the same time", () => {
  it("counters equal their rows, no answer loses what it answers, what an author took away is gone, and the log verifies", async () => {
    const { id } = await db().discussion.create({ data: { articleId: ARTICLE } });
    const done = new Set<string>();
    await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 2, maxLength: 8 }), { minLength: 3, maxLength: 10 }), async (waves) => {
      for (const wave of waves) {
        await Promise.all(wave.map((each) => take(each)));
        for (const { act } of wave) done.add(act);
      }
      expect(await wrongIn(id)).toEqual([]);
      expect(await lost()).toEqual([]);
      expect(await db().comment.count({ where: { status: { in: ["removed", "erased"] }, NOT: { markdown: "", html: "" } } })).toBe(0);
      expect(await db().commentRevision.count({ where: { comment: { status: { in: ["removed", "erased"] } } } })).toBe(0);
      expect(await verifyLog(null)).toMatchObject({ ok: true });
    }), { numRuns: 20, endOnFailure: true });
    expect([...done].sort()).toEqual(Object.keys(ACTS).sort());
    // Most of what is tried may be done; chance decides which: who has become a reader rejects nothing any more.
    const acts = await db().moderationAct.findMany({ distinct: ["action"], select: { action: true } });
    expect(acts.length).toBeGreaterThan(6);
  }, 240_000);
});
