import { beforeAll, describe, expect, it } from "vitest";
import { getArticle } from "@/lib/articles/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { refreshStory } from "../mutations";
import { getFrontPage } from "./front";
import { getComparison, getStory, olderInStory, STORY_ARTICLES } from "./whole";

useTestDatabase();

const START = Date.UTC(2026, 2, 1, 8);

async function newStory(slug: string, kinds: readonly string[], more: (n: number) => object = () => ({})): Promise<number[]> {
  const { id: storyId } = await db().story.create({ data: { slug, title: slug } });
  // One after the other: two that make the same source at once are in each other's way.
  const sources: { id: number }[] = [];
  for (const n of kinds.keys()) sources.push(await db().source.upsert({ where: { slug: `paper-${n % 40}` }, create: { slug: `paper-${n % 40}`, name: `Paper ${n % 40}` }, update: {} }));
  const ids: number[] = [];
  for (const [n, kind] of kinds.entries()) {
    const at = new Date(START + n * 60_000);
    const { id } = await db().article.create({
      data: {
        slug: `${slug}-${n}`, identity: `${slug}-${n}`, sourceId: sources[n]!.id, storyId, title: `Ferry aground at ${slug}, report ${n}`, lang: "en", kind, publishedAt: at, publishedPrecision: "minute", firstSeenAt: at, sortAt: at,
        contentHash: `${slug}-${n}`, body: { create: { html: "", text: `The ferry ran aground at dawn near ${slug} pier. Witness ${n} saw ${n + 20} boats.` } }, ...more(n),
      },
    });
    ids.push(id);
  }
  await db().$transaction((tx) => refreshStory(tx, storyId));
  return ids;
}

const found = async (slug: string) => {
  const story = await getStory(slug);
  if (!story || "mergedInto" in story) throw new Error(`There is no story ${slug}.`);
  return story;
};

describe("what stood before in another piece", () => {
  it("is said on the later one's page and in the story, by how much, the most first, and no more of what is hidden", async () => {
    const [first = 0, second = 0, third = 0] = await newStory("shared", ["report", "report", "report"]);
    await db().sharedPassages.createMany({ data: [{ articleId: third, fromId: first, share: 0.4 }, { articleId: third, fromId: second, share: 0.824 }, { articleId: second, fromId: first, share: 0.05 }] });
    const stoodBefore = async (id: number) => (await getArticle({ id }))?.stoodBefore.map(({ share, article }) => [share, article.id]);
    expect([await stoodBefore(first), await stoodBefore(second), await stoodBefore(third)]).toEqual([[], [], [[0.824, second], [0.4, first]]]);
    expect((await found("shared")).repeats[third]).toMatchObject({ tie: "passages", share: 0.824 });
    await db().article.update({ where: { id: second }, data: { status: "hidden" } });
    expect(await stoodBefore(third)).toEqual([[0.4, first]]);
  });
});

describe("a story whole", () => {
  it("says whose headline it carries, who tells it first hand, and whom the others repeat", async () => {
    const [first = 0] = await newStory("harbour", ["opinion", "report", "report", "press-release"]);
    await db().article.update({ where: { slug: "harbour-2" }, data: { reprintOfId: first + 1 } });
    await db().$transaction(async (tx) => refreshStory(tx, (await tx.story.findUniqueOrThrow({ where: { slug: "harbour" } })).id));
    const { story, articles, repeats, older } = await found("harbour");
    expect(story).toMatchObject({
      title: "Ferry aground at harbour, report 1", voiceCount: 2, headline: { source: { slug: "paper-1" } }, languages: [{ lang: "en", articles: 4 }],
      origins: { count: 2, repeating: 1, origins: [{ source: { slug: "paper-1" }, repeats: 1, ties: { reprint: 1 } }, {}, { source: { slug: "paper-3" }, counted: false }] },
    });
    expect(articles.map(({ slug }) => slug)).toEqual(["harbour-3", "harbour-2", "harbour-1", "harbour-0"]);
    expect(Object.values(repeats)).toEqual([{ tie: "reprint", agency: null, share: null, source: { slug: "paper-1", name: "Paper 1", control: "unknown" } }]);
    expect(older).toBeNull();
  });

  it("shows its newest articles and leads to all others, each once", async () => {
    await newStory("crowd", Array.from({ length: STORY_ARTICLES + 30 }, () => "report"));
    const { articles, older } = await found("crowd");
    expect(articles).toHaveLength(STORY_ARTICLES);
    const rest = await olderInStory("crowd", older!);
    expect(rest).toMatchObject({ older: null, story: { slug: "crowd" } });
    const all = [...articles, ...(rest && "articles" in rest ? rest.articles : [])].map(({ id }) => id);
    expect([all.length, new Set(all).size]).toEqual([STORY_ARTICLES + 30, STORY_ARTICLES + 30]);
    expect(await olderInStory("nothing", older!)).toBeNull();
    expect(await getStory("crowd", older!)).toMatchObject({ older: null, story: { slug: "crowd" }, articles: (rest as { articles: { id: number }[] }).articles.map(({ id }) => ({ id })) });
  });

  it("sets two of its articles side by side, and none of another story or of none", async () => {
    const [a = 0, b = 0] = await newStory("pier", ["report", "report"]);
    const [other = 0] = await newStory("elsewhere", ["report", "report"]);
    expect(await getComparison("pier", b, a)).toMatchObject({ earlier: "b", a: { numbers: ["21"], sentences: [{ mark: "shared" }, { mark: expect.any(String) }] }, b: { numbers: ["20"] } });
    expect(await Promise.all([getComparison("pier", a, other), getComparison("pier", a, a), getComparison("pier", a, 2 ** 31 - 1), getComparison("nothing", a, b)])).toEqual([null, null, null, null]);
  });
});

describe("the front page", () => {
  beforeAll(async () => {
    await db().story.deleteMany();
    await db().article.deleteMany();
  });

  it("does not lift a story for ten copies of one text", async () => {
    await newStory("copied", ["report", "report"]);
    await newStory("told", ["report", "report", "report"]);
    const order = async () => (await getFrontPage()).entries.map(({ slug, here }) => [slug, here.terms.length + here.rest.origins, here.repeating]);
    const before = await order();
    expect(before).toEqual([["told", 3, 0], ["copied", 2, 0]]);
    const { id: storyId } = await db().story.findUniqueOrThrow({ where: { slug: "copied" } });
    const { id: reprintOfId } = await db().article.findUniqueOrThrow({ where: { slug: "copied-0" } });
    for (let n = 0; n < 10; n++) {
      const { id: sourceId } = await db().source.create({ data: { slug: `copier-${n}`, name: `Copier ${n}` } });
      const at = new Date(START + n * 3_600_000);
      await db().article.create({ data: { slug: `copy-${n}`, identity: `copy-${n}`, sourceId, storyId, reprintOfId, title: "Ferry aground", lang: "en", publishedAt: at, publishedPrecision: "minute", firstSeenAt: at, sortAt: at, contentHash: "copy" } });
    }
    await db().$transaction((tx) => refreshStory(tx, storyId));
    expect(await order()).toEqual([["told", 3, 0], ["copied", 2, 10]]);
  });
});
