import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "@/bench/corpus/load";
import { getArticle, highestArticleId, LIST_PAGE_SIZE, listArticles, type ListFilter, wholeArticles } from "@/lib/articles/queries";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { highestSourceId, listSources } from "@/lib/sources/queries";
import { getFrontPage } from "@/lib/stories/queries/front";
import { getStory } from "@/lib/stories/queries/whole";
import { getStoryHeadlines, highestStoryId, listStories, storiesSince } from "@/lib/stories/queries";
import { listTopics } from "@/lib/topics/queries";

const database = useTestDatabase();
const ARTICLES = 4_000;
const GROWING = ["Article", "ArticleBody", "ArticleTopic", "Story", "Source", "Finding", "ArticleOrigin"];
/** More than any page shows, far less than the corpus: a query that reads more grows with the archive. */
const MOST_ROWS = 1_000;

beforeAll(async () => {
  const client = new Client({ connectionString: database.url() });
  await client.connect();
  await loadCorpus(client, { articles: ARTICLES, sources: 1_000, seed: 7 });
  await client.end();
});

/** Walks a list from its start by its own cursors. */
async function walk(filter: ListFilter, pages: number): Promise<{ ids: number[]; cursor: string | null; newer: string | null }> {
  const ids: number[] = [];
  let before: string | undefined;
  let newer: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const list = await listArticles(filter, before === undefined ? {} : { before });
    ids.push(...list!.articles.map((article) => article.id));
    newer = list!.newer;
    if (list!.older === null) return { ids, cursor: null, newer };
    before = list!.older;
  }
  return { ids, cursor: before ?? null, newer };
}

describe("lists page by keyset", () => {
  it("shows every article once, newest first, over all pages", async () => {
    const { ids, cursor } = await walk({}, ARTICLES / LIST_PAGE_SIZE + 1);
    expect(cursor).toBeNull();
    expect(ids).toEqual(Array.from({ length: ARTICLES }, (_, index) => ARTICLES - index));
  });

  it("leads back by the newer cursor to the page it came from", async () => {
    const first = await listArticles({}, {});
    const second = await listArticles({}, { before: first!.older! });
    const back = await listArticles({}, { after: second!.newer! });
    expect(back!.articles.map((article) => article.id)).toEqual(first!.articles.map((article) => article.id));
    expect(back!.newer).toBeNull();
    expect(first!.newer).toBeNull();
  });

  it("leaves out what is hidden, also from a topic and a source", async () => {
    const [newest] = (await listArticles({}, {}))!.articles;
    const topic = newest!.topics[0]!.slug;
    await db().article.update({ where: { id: newest!.id }, data: { status: "hidden", topics: { updateMany: { where: {}, data: { status: "hidden" } } } } });
    const filters: ListFilter[] = [{}, { topic }, { source: newest!.source.slug }];
    for (const filter of filters) {
      expect((await listArticles(filter, {}))!.articles.map((article) => article.id)).not.toContain(newest!.id);
    }
    expect(await getArticle({ id: newest!.id })).toBeNull();
  });

  it("answers null for a topic or source that does not exist, and refuses a cursor that is none", async () => {
    expect(await listArticles({ topic: "nothing-of-the-kind" }, {})).toBeNull();
    await expect(listArticles({}, { before: "x'; DROP" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("no read grows with the number of articles", () => {
  const far = async (filter: ListFilter, pages: number) => (await walk(filter, pages)).cursor!;
  const reads: [string, () => Promise<unknown>][] = [
    ["latest, first page", () => listArticles({}, {})],
    ["a topic's first page", () => listArticles({ topic: "climate" }, {})],
    ["a source's first page", () => listArticles({ source: "bench-source-3" }, {})],
    ["the front page", () => getFrontPage()],
    ["one article", () => getArticle({ id: 2_000 })],
    ["a story", () => getStory("bench-story-3")],
    ["a story's headlines", () => getStoryHeadlines("bench-story-3")],
    ["sources, after a place", () => listSources("bench-source-3")],
    ["sources, before a place", () => listSources(undefined, 100, "bench-source-3")],
    ["topics", () => listTopics()],
    ["stories, first page", () => listStories({}, 100)],
    ["the articles of a feed with their text", () => wholeArticles(Array.from({ length: 30 }, (_, index) => index + 2_000))],
    ["the stories of a news sitemap", () => storiesSince(new Date(Date.UTC(2025, 0, 5)), 50)],
    ["how many sitemaps there are", () => Promise.all([highestArticleId(), highestStoryId(), highestSourceId()])],
  ];

  it.each(reads)("%s reads by index, and no more than it shows", async (_, read) => {
    await expectBounded(read);
  });

  it("a page far down reads no more than the first", async () => {
    const latest = await far({}, 150);
    const topic = await far({ topic: "climate" }, 15);
    await expectBounded(() => listArticles({}, { before: latest }));
    await expectBounded(() => listArticles({}, { after: latest }));
    await expectBounded(() => listArticles({ topic: "climate" }, { before: topic }));
    await expectBounded(() => listArticles({ topic: "climate" }, { after: topic }));
    const stories = (await listStories({}, 100)).older!;
    await expectBounded(() => listStories({ before: stories }, 100));
    await expectBounded(() => listStories({ after: stories }, 100));
  });
});

async function expectBounded(read: () => Promise<unknown>) {
  const plans = await plansOf(database.url(), read);
  expect(plans.length).toBeGreaterThan(0);
  const unbounded = plans.flatMap(({ sql, nodes }) =>
    nodes
      .filter((node) => rowsOf(node) > MOST_ROWS || (node["Node Type"] === "Seq Scan" && GROWING.includes(node["Relation Name"] ?? "")))
      .map((node) => `${node["Node Type"]} on ${node["Relation Name"] ?? "-"}, ${rowsOf(node)} rows, in ${sql}`),
  );
  expect(unbounded).toEqual([]);
}
