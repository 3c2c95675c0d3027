import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { WriterActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { publishDue } from ".";

useTestDatabase();

let discussionId: number;
let answered: WriterActor;
let parentId: number;

beforeAll(async () => {
  discussionId = (await db().discussion.create({ data: {} })).id;
  answered = await newReader();
  parentId = (await db().comment.create({ data: { discussionId, authorId: answered.userId, markdown: "x", html: "<p>x</p>", publishedAt: new Date() } })).id;
});

async function delayed(author: WriterActor, minutes: number, markdown = "said"): Promise<number> {
  const publishAt = new Date(Date.now() + minutes * 60_000);
  return (await db().comment.create({ data: { discussionId, parentId, depth: 1, authorId: author.userId, markdown, html: "<p>said</p>", status: "delayed", publishAt } })).id;
}
const row = (id: number) => db().comment.findUniqueOrThrow({ where: { id } });

describe("a delayed comment", () => {
  it("becomes public when it is due, once, and tells whom it answers and mentions", async () => {
    const mentioned = await newReader();
    await db().user.update({ where: { id: mentioned.userId }, data: { handle: "ida-holm" } });
    const author = await newReader();
    const [due, later] = [await delayed(author, -1, "Ask @ida-holm"), await delayed(author, 5)];
    const changes = await db().cacheInvalidation.count();
    expect((await Promise.all([publishDue(), publishDue()])).reduce((all, one) => all + one)).toBe(1);
    expect(await row(due)).toMatchObject({ status: "published", publishAt: null, visible: true, publishedAt: expect.any(Date) });
    expect(await row(later)).toMatchObject({ status: "delayed" });
    expect(await row(parentId)).toMatchObject({ answerCount: 1 });
    expect(await db().notice.findMany({ where: { commentId: due }, orderBy: { kind: "asc" }, select: { kind: true, userId: true } })).toEqual([
      { kind: "answer", userId: answered.userId }, { kind: "mention", userId: mentioned.userId },
    ]);
    expect(await db().cacheInvalidation.count()).toBe(changes + 1);
    expect(await publishDue()).toBe(0);
  });

  it.each([["banned", { status: "banned" }], ["pre-moderated", { premoderated: true }]])("waits for a moderator where its author was %s since", async (_, since) => {
    const author = await newReader();
    const id = await delayed(author, -1);
    await db().user.update({ where: { id: author.userId }, data: since });
    expect(await publishDue()).toBe(0);
    expect(await row(id)).toMatchObject({ status: "held", publishAt: null, publishedAt: null });
  });
});
