import { beforeAll, describe, expect, it } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { commentsOf, historyOf, OF_A_PERSON, personOf } from ".";

useTestDatabase();

const COMMENTS = 2 * OF_A_PERSON + 1;
let author: string;
let discussionId: number;

const say = async (values: object = {}) => (await db().comment.create({ data: { discussionId, articleId: 1, authorId: author, markdown: "x", html: "<p>x</p>", publishedAt: new Date(), ...values } })).id;

beforeAll(async () => {
  await fillPaper();
  ({ userId: author } = await newReader("moderator", { name: "Ida Holm" }));
  await db().user.update({ where: { id: author }, data: { handle: "ida-holm", about: "From <Bergen>" } });
  discussionId = (await db().discussion.create({ data: { storyId: 1 } })).id;
  // Several in the same moment, as an import would leave them.
  for (let n = 0; n < COMMENTS; n += 1) await say({ publishedAt: new Date(Date.UTC(2026, 2, 1) + Math.floor(n / 3)) });
  for (const status of ["held", "rejected", "removed", "delayed"]) await say({ status, html: "<p>secret</p>" });
});

describe("what somebody said", () => {
  it("is every published comment once, newest first, and nothing else", async () => {
    const ids: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await commentsOf("ida-holm", cursor);
      ids.push(...page.comments.map((comment) => comment.id));
      expect(JSON.stringify(page)).not.toContain("secret");
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const all = await db().comment.findMany({ where: { authorId: author, status: "published" }, orderBy: [{ publishedAt: "desc" }, { id: "desc" }], select: { id: true } });
    expect(ids).toEqual(all.map((one) => one.id));
    expect(ids).toHaveLength(COMMENTS);
  });

  it("names the article, unless it is not shown any more", async () => {
    const hidden = await say({ articleId: 8 });
    const { comments } = await commentsOf("ida-holm");
    expect(comments[0]).toMatchObject({ id: hidden, article: null });
    expect(comments[1]).toMatchObject({ article: { slug: "article-0", title: "Article 0", lang: "de" }, author: { handle: "ida-holm" } });
  });

  it("stands under who they are, and nobody else is found", async () => {
    expect(await personOf("ida-holm")).toMatchObject({ handle: "ida-holm", name: "Ida Holm", role: "moderator", about: "From <Bergen>", since: expect.stringMatching(/Z$/) });
    for (const handle of ["ida", "", "Ida-Holm", "ida-holm\u0000", "'"]) expect(await personOf(handle)).toBeNull();
    expect(await commentsOf("ida")).toEqual({ comments: [], next: null });
    await expect(commentsOf("ida-holm", "x")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the history of a comment", () => {
  it("is every version with the time from which it stood there", async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 8, minute));
    const id = await say({ html: "<p>third</p>", createdAt: at(0), editedAt: at(9) });
    await db().commentRevision.createMany({ data: [
      { commentId: id, number: 1, markdown: "first", html: "<p>first</p>", replacedAt: at(4) },
      { commentId: id, number: 2, markdown: "second", html: "<p>second</p>", replacedAt: at(9) },
    ] });
    expect(await historyOf(id)).toMatchObject({
      discussionId, articleSlug: "article-0", author: { handle: "ida-holm" },
      versions: [{ html: "<p>third</p>", since: at(9).toISOString() }, { html: "<p>second</p>", since: at(4).toISOString() }, { html: "<p>first</p>", since: at(0).toISOString() }],
    });
    for (const status of ["held", "rejected"]) {
      await db().comment.update({ where: { id }, data: { status } });
      expect(await historyOf(id)).toBeNull();
    }
    expect(await historyOf(9_999_999)).toBeNull();
  });
});
