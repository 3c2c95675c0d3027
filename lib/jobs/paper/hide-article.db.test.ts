import { describe, expect, it } from "vitest";
import { getArticle, listArticles } from "@/lib/articles/queries";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { ownArticlesInRange } from "@/lib/articles/queries";
import { BREAD, COMET, FERRY, leaveNothing, outcomes, put } from "../import.testing";
import { paperState } from "../state.testing";
import { withdraw } from "../store-article";
import { hideArticle, showArticleAgain } from "./hide-article";

useTestDatabase();
leaveNothing();

const page = (title: string, text: string, story = "ferry") => `---\ntitle: ${title}\nstory: ${story}\ntopics: [society]\n---\n${text}\n`;
const fill = async () => {
  await put(page("Ferry stays", FERRY), "ferry.md");
  await put(page("A dark comet", COMET), "comet.md");
  await put(page("Rye is back", BREAD, "bread"), "bread.md");
  return db().article.findFirstOrThrow({ where: { title: "A dark comet" } });
};
const tagsSince = async () => (await db().cacheInvalidation.findMany()).flatMap((row) => row.tags);

describe("an article that an admin hides", () => {
  it("leaves every list and its own address, and comes back exactly as it was", async () => {
    const comet = await fill();
    const reader = await db().user.create({ data: { name: "Reader" } });
    await db().bookmark.create({ data: { userId: reader.id, articleId: comet.id } });
    const discussion = await db().discussion.create({ data: { storyId: comet.storyId } });
    await db().comment.create({ data: { discussionId: discussion.id, articleId: comet.id, authorId: reader.id, markdown: "Bright.", html: "<p>Bright.</p>" } });
    const before = await paperState();
    await db().cacheInvalidation.deleteMany();

    expect(await hideArticle(OPERATOR, comet.id, "illegal")).toBe(true);
    expect(await getArticle({ id: comet.id })).toBeNull();
    for (const filter of [{}, { topic: "society" }, { source: before.sources[0]?.slug ?? "" }]) {
      expect((await listArticles(filter, {}))?.articles.map((each) => each.title)).not.toContain("A dark comet");
    }
    expect(await ownArticlesInRange(0, 2 ** 30)).not.toContainEqual(expect.objectContaining({ slug: comet.slug }));
    expect(await db().story.findUnique({ where: { slug: "ferry" } })).toMatchObject({ articleCount: 1, sourceCount: 1 });
    expect(await tagsSince()).toEqual(expect.arrayContaining([`article:${comet.slug}`, "topic:society", "story:ferry", "latest", "front", `discussion:${discussion.id}`]));
    expect([await db().comment.count(), await db().bookmark.count({ where: { articleId: comet.id } })]).toEqual([1, 1]);
    expect(await hideArticle(OPERATOR, comet.id, "illegal")).toBe(false);

    expect(await showArticleAgain(OPERATOR, comet.id, "mistake")).toBe(true);
    expect(await paperState()).toEqual(before);
    expect(await showArticleAgain(OPERATOR, comet.id, "mistake")).toBe(false);
    const acts = await db().moderationAct.findMany({ where: { target: String(comet.id) }, orderBy: { id: "asc" } });
    expect(acts.map(({ action, targetType, reason }) => [action, targetType, reason])).toEqual([["hide-article", "article", "illegal"], ["show-article", "article", "mistake"]]);
    await db().discussion.deleteMany({ where: { comments: { none: {} } } });
    await db().comment.deleteMany();
    await db().discussion.deleteMany();
  });

  it("stays hidden whatever reads its document, also where a reading had hidden it first", async () => {
    const comet = await fill();
    await withdraw(comet.id);
    expect(await hideArticle(OPERATOR, comet.id, "misleading")).toBe(true);
    expect(outcomes(await put(page("A dark comet", COMET), "comet.md", { importerVersion: "next" }))).toEqual(["unchanged: A dark comet"]);
    expect(await db().article.findUnique({ where: { id: comet.id } })).toMatchObject({ status: "hidden" });
  });

  it("stays shown once an admin shows it, though a reading no longer finds it", async () => {
    const comet = await fill();
    await withdraw(comet.id);
    await showArticleAgain(OPERATOR, comet.id, "organisation");
    expect(await withdraw(comet.id)).toBe(false);
    expect(await db().article.findUnique({ where: { id: comet.id } })).toMatchObject({ status: "visible" });
    expect(await hideArticle(OPERATOR, comet.id, "spam")).toBe(true);
    await expect(hideArticle(OPERATOR, 2 ** 30, "spam")).rejects.toMatchObject({ code: "not-found" });
  });
});
