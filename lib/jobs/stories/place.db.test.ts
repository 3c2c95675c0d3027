import { beforeEach, describe, expect, it, vi } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { cutShort } from "@/lib/db/cut.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { refreshStory } from "@/lib/stories/mutations";
import { getStory } from "@/lib/stories/queries/whole";
import { deleteArticle } from "../paper/delete-article";
import { hideArticle, showArticleAgain } from "../paper/hide-article";
import { linkReprints } from "../reprints/link";
import { placeArticles, placeSome } from "./place";
import { keptEvents, tellEvent } from "./place.testing";

const database = useTestDatabase();

const START = Date.UTC(2026, 2, 1, 8);
const HOUR = 3_600_000;

type Given = { slug: string; event: number; take?: number; source?: number; at?: number; storyId?: number; text?: string };

async function store(...all: Given[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { slug, event, take = ids.length, source = ids.length, at = ids.length, storyId, text } of all) {
    const { id: sourceId } = await db().source.upsert({ where: { slug: `paper-${source}` }, create: { slug: `paper-${source}`, name: `Paper ${source}` }, update: {} });
    const told = tellEvent(event, take);
    const publishedAt = new Date(START + at * HOUR);
    const { id } = await db().article.create({
      data: {
        slug, identity: slug, sourceId, title: told.title, lang: "en", publishedAt, publishedPrecision: "minute", firstSeenAt: publishedAt, sortAt: publishedAt, contentHash: slug,
        ...(storyId === undefined ? {} : { storyId, findings: { create: { field: "story", value: "edition", reason: "The edition says so.", origin: "edition" } } }),
        body: { create: { html: "", text: text ?? told.text } },
      },
    });
    ids.push(id);
  }
  return ids;
}

/** The articles of each story by their slugs, and those that stand alone. */
async function groups(): Promise<string[]> {
  const rows = await db().article.findMany({ where: { status: "visible" }, select: { slug: true, storyId: true }, orderBy: { slug: "asc" } });
  const groups = new Map<number | string, string[]>();
  for (const { slug, storyId } of rows) groups.set(storyId ?? slug, [...(groups.get(storyId ?? slug) ?? []), slug]);
  return [...groups.values()].map((slugs) => slugs.join("+")).sort();
}
const idOf = async (slug: string) => (await db().article.findUniqueOrThrow({ where: { slug } })).id;
const storyOf = async (slug: string) => (await db().article.findUniqueOrThrow({ where: { slug }, select: { story: true } })).story;
const tags = async () => new Set((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags));
const clear = () => db().cacheInvalidation.deleteMany();

beforeEach(async () => {
  await db().article.deleteMany();
  await db().story.deleteMany();
  await db().placingCheck.deleteMany();
  await clear();
});

describe("articles on one event", () => {
  it("become a story with the second of them, whose address stays and whose pages are told", async () => {
    await store({ slug: "a1", event: 1 }, { slug: "b1", event: 2 });
    expect(await placeArticles()).toMatchObject({ looked: 2, moved: 0 });
    expect([await groups(), await db().story.count()]).toEqual([["a1", "b1"], 0]);
    expect(await tags()).toEqual(new Set());
    await store({ slug: "a2", event: 1, take: 5, source: 5, at: 3 });
    expect(await placeArticles()).toMatchObject({ looked: 1, moved: 2 });
    const story = await storyOf("a2");
    expect([await groups(), story]).toMatchObject([["a1+a2", "b1"], { key: null, articleCount: 2, sourceCount: 2, title: tellEvent(1, 0).title }]);
    for (const tag of ["front", "article:a1", "article:a2", `story:${story?.slug}`]) expect(await tags()).toContain(tag);
    const finding = await db().finding.findFirstOrThrow({ where: { articleId: await idOf("a2"), field: "story" } });
    expect(finding).toMatchObject({ origin: "rule", value: String(story?.id), reason: expect.stringContaining("in common with this story") as string });
    expect(finding.score).toBeGreaterThan(0);
    // Looking again finds the same, and nobody is told of it.
    await clear();
    await db().$executeRaw`SELECT "ask_placing"(array_agg("id")) FROM "Article"`;
    expect(await placeArticles()).toMatchObject({ looked: 3, moved: 0, joined: 0, parted: 0 });
    expect([await tags(), (await storyOf("a2"))?.slug]).toEqual([new Set(), story?.slug]);
  });

  it("are found in batches, whatever order they came in, and never beyond two weeks", async () => {
    const all = Array.from({ length: 90 }, (_, at): Given => ({ slug: `x${String(at).padStart(2, "0")}`, event: at % 30, take: at, source: at % 7, at: (at * 37) % 90 }));
    await store(...all, { slug: "late", event: 1, take: 91, at: 24 * 21 });
    expect((await placeArticles()).looked).toBe(91);
    expect(await groups()).toEqual(["late", ...Array.from({ length: 30 }, (_, event) => [event, event + 30, event + 60].map((at) => `x${String(at).padStart(2, "0")}`).join("+"))].sort());
  });

  it("stand where they stand whether they came one by one or together", async () => {
    await store(...keptEvents(36, 12).map(({ slug, event, take }): Given => ({ slug, event: 800 + event, take, source: take % 7, at: take })));
    expect((await placeArticles()).looked).toBe(36);
    const together = await groups();
    const faces = () => db().story.findMany({ select: { slug: true, title: true, articleCount: true, sourceCount: true, heat: true, controls: true, ranking: true, headline: true, firstAt: true, lastAt: true }, orderBy: { slug: "asc" } });
    const before = await faces();
    await db().article.updateMany({ data: { storyId: null } });
    await db().story.deleteMany();
    await db().articleReading.deleteMany();
    for (const slug of (await db().article.findMany({ orderBy: { sortAt: "asc" }, select: { slug: true } })).map((row) => row.slug)) {
      await db().$executeRaw`SELECT "ask_placing"(ARRAY[${await idOf(slug)}::int])`;
      expect((await placeSome(1)).looked).toBe(1);
    }
    expect(together).toHaveLength(12);
    expect([await groups(), await faces()]).toEqual([together, before]);
  });

  it("join a story that an edition named, which keeps its name and its articles", async () => {
    const { id: storyId } = await db().story.create({ data: { slug: "ferry", key: "ferry", title: "The ferry" } });
    await store({ slug: "a1", event: 1, storyId }, { slug: "odd", event: 9, storyId }, { slug: "b1", event: 2 });
    await store({ slug: "a2", event: 1, take: 4, source: 4, at: 4 });
    await placeArticles();
    expect([await groups(), await storyOf("a2")]).toMatchObject([["a1+a2+odd", "b1"], { slug: "ferry", title: "The ferry", articleCount: 3 }]);
    const said = await db().finding.findMany({ where: { articleId: await idOf("a1"), field: "story" } });
    expect(said).toMatchObject([{ origin: "edition", reason: "The edition says so.", evidence: expect.arrayContaining([{ signal: "word", words: expect.any(String) as string }]) as unknown }]);
  });
});

describe("stories", () => {
  /** Stories as they were when less was known: each with these articles. */
  const standing = async (...stories: string[][]) => {
    await placeArticles();
    await db().article.updateMany({ data: { storyId: null } });
    await db().story.deleteMany();
    const made: number[] = [];
    for (const [at, slugs] of stories.entries()) {
      const { id } = await db().story.create({ data: { slug: `s${at}`, title: `S${at}` } });
      await db().article.updateMany({ where: { slug: { in: slugs } }, data: { storyId: id } });
      await db().$transaction((tx) => refreshStory(tx, id));
      made.push(id);
    }
    await clear();
    return made;
  };

  it("that turn out to be one are joined: the older one's address stays, the other leads there, unless people keep them apart", async () => {
    await store(...[0, 1, 2, 3].map((at): Given => ({ slug: `a${at}`, event: 1, at })), ...[0, 1].map((at): Given => ({ slug: `b${at}`, event: 2, take: at, at, source: at })));
    const [older, younger] = await standing(["a0", "a1"], ["a2", "a3"], ["b0", "b1"]);
    await store({ slug: "a4", event: 1, take: 9, source: 9, at: 5 });
    expect(await placeArticles()).toMatchObject({ looked: 1, joined: 1 });
    expect([await groups(), await getStory("s1"), (await storyOf("a3"))?.id]).toEqual([["a0+a1+a2+a3+a4", "b0+b1"], { mergedInto: "s0" }, older]);
    for (const tag of ["story:s0", "story:s1", "article:a3", "front"]) expect(await tags()).toContain(tag);
    const sides = [await idOf("a0"), await idOf("a2")].map((articleId, side) => ({ articleId, side }));
    await db().storyRuling.create({ data: { kind: "apart", actId: 1, members: { create: sides } } });
    await standing(["a0", "a1", "a4"], ["a2", "a3"], ["b0", "b1"]);
    await store({ slug: "a5", event: 1, take: 10, source: 10, at: 6 });
    expect((await placeArticles()).joined).toBe(0);
    expect((await groups()).filter((group) => group.includes("a0") && group.includes("a2"))).toEqual([]);
    expect(younger).toBeGreaterThan(older ?? 0);
  });

  it("that turn out to be two are parted, but for what an edition put there", async () => {
    const two = [...[0, 1].map((at): Given => ({ slug: `a${at}`, event: 1, at, source: at })), ...[0, 1].map((at): Given => ({ slug: `b${at}`, event: 2, take: at, at, source: 3 + at }))];
    await store(...two);
    const [story] = await standing(["a0", "a1", "b0"]);
    await store({ slug: "a4", event: 1, take: 9, source: 9, at: 5 });
    expect((await placeArticles()).looked).toBe(1);
    expect((await groups()).sort()).toEqual(["a0+a1+a4", "b0", "b1"]);
    await standing(["a0", "a1", "a4", "b0", "b1"]);
    await store(...[5, 6, 7].map((at): Given => ({ slug: `a${at}`, event: 1, take: at, source: at, at })));
    expect((await placeArticles()).parted).toBe(1);
    expect((await groups()).sort()).toEqual(["a0+a1+a4+a5+a6+a7", "b0+b1"]);
    expect(story).toBeGreaterThan(0);
  });
});

describe("printings of one piece", () => {
  it("stand in one story, also where nothing else is known of them", async () => {
    const text = tellEvent(1, 0).text;
    await store({ slug: "first", event: 1, text }, { slug: "second", event: 3, take: 1, at: 1, text });
    await linkReprints();
    await placeArticles();
    expect(await groups()).toEqual(["first+second"]);
    expect(await db().finding.findMany({ where: { field: "story" }, select: { reason: true } })).toEqual([1, 2].map(() => ({ reason: "It prints the same piece as another article of this story." })));
  });
});

describe("when something changes", () => {
  it("an article that is hidden counts no more, and is found no more; shown again it stands where it stood", async () => {
    await store({ slug: "a1", event: 1 }, { slug: "a2", event: 1 }, { slug: "a3", event: 1 });
    await placeArticles();
    const before = await storyOf("a1");
    await hideArticle(OPERATOR, await idOf("a1"), "illegal");
    await placeArticles();
    expect([await groups(), (await storyOf("a2"))?.articleCount, await db().articleReading.count(), await db().readingKey.count({ where: { articleId: await idOf("a1") } })]).toEqual([["a2+a3"], 2, 2, 0]);
    await showArticleAgain(OPERATOR, await idOf("a1"), "mistake");
    await placeArticles();
    expect([await groups(), await storyOf("a1")]).toMatchObject([["a1+a2+a3"], { id: before?.id, articleCount: 3 }]);
    await deleteArticle(OPERATOR, { slug: "a1" });
    expect([await groups(), (await storyOf("a2"))?.articleCount, await db().articleReading.count()]).toEqual([["a2+a3"], 2, 2]);
  });

  it("an article goes where its words go, and a small correction moves nobody", async () => {
    await store({ slug: "a1", event: 1 }, { slug: "a2", event: 1 }, { slug: "a3", event: 1 }, { slug: "b1", event: 2, at: 1 });
    await placeArticles();
    const rewrite = async (slug: string, text: string, title?: string) => {
      const id = await idOf(slug);
      await db().articleBody.update({ where: { articleId: id }, data: { text } });
      if (title !== undefined) await db().article.update({ where: { id }, data: { title } });
    };
    await rewrite("a2", `${tellEvent(1, 1).text} One sentence was added afterwards.`);
    await placeArticles();
    expect(await groups()).toEqual(["a1+a2+a3", "b1"]);
    await rewrite("a2", tellEvent(2, 8).text, tellEvent(2, 8).title);
    await placeArticles();
    expect([await groups(), (await storyOf("a1"))?.articleCount]).toEqual([["a1+a3", "a2+b1"], 2]);
    await rewrite("a3", tellEvent(7, 8).text, tellEvent(7, 8).title);
    await placeArticles();
    expect([await groups(), (await storyOf("a1"))?.articleCount]).toEqual([["a1", "a2+b1", "a3"], 1]);
    // The last of a story that goes elsewhere takes its address along.
    const address = (await storyOf("a1"))?.slug ?? "";
    await rewrite("a1", tellEvent(2, 9).text, tellEvent(2, 9).title);
    await placeArticles();
    expect([await groups(), await getStory(address)]).toEqual([["a1+a2+b1", "a3"], { mergedInto: (await storyOf("a1"))?.slug }]);
  });

  it("readings go after some weeks; what was found by them stays", async () => {
    await store({ slug: "a1", event: 1 }, { slug: "a2", event: 1 });
    await placeArticles();
    await db().articleReading.deleteMany();
    await db().article.update({ where: { slug: "a1" }, data: { title: "Another headline" } });
    await placeArticles();
    expect([await groups(), await db().readingKey.count()]).toEqual([["a1+a2"], expect.any(Number)]);
  });
});

describe("what people say", () => {
  const rule = (kind: "together" | "apart", sides: readonly [id: number, side: number][]) =>
    db().storyRuling.create({ data: { kind, actId: 1, members: { create: sides.map(([articleId, side]) => ({ articleId, side })) } } });

  it("stands above every likeness", async () => {
    const [a1, a2, b1] = await store({ slug: "a1", event: 1 }, { slug: "a2", event: 1 }, { slug: "b1", event: 2 });
    await rule("apart", [[a1 ?? 0, 0], [a2 ?? 0, 1]]);
    await rule("together", [[a2 ?? 0, 0], [b1 ?? 0, 0]]);
    await placeArticles();
    expect(await groups()).toEqual(["a1", "a2+b1"]);
    await store({ slug: "a3", event: 1, take: 6, source: 6, at: 6 });
    await placeArticles();
    expect(await groups()).not.toContain("a1+a2+a3+b1");
    expect((await storyOf("a1"))?.id).not.toBe((await storyOf("a2"))?.id);
  });
});

it("places all others where one cannot be placed, and says which", async () => {
  // Events of its own: what the tests before told of theirs still counts in the window.
  const ids = await store({ slug: "a1", event: 401 }, { slug: "a2", event: 401 }, { slug: "bad", event: 402 }, { slug: "a3", event: 401 });
  await db().$executeRawUnsafe(`CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
  await db().$executeRawUnsafe(`CREATE TRIGGER "refuse" BEFORE INSERT ON "ArticleReading" FOR EACH ROW WHEN (NEW."articleId" = ${ids[2]}) EXECUTE FUNCTION "refuse"()`);
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    expect(await placeArticles()).toMatchObject({ looked: 4, moved: 3 });
    expect(said.mock.calls).toEqual([[expect.stringMatching(new RegExp(`^Article ${ids[2]} could not be placed in a story and will be tried again: [^]*refused`)) as string]]);
  } finally {
    said.mockRestore();
    await db().$executeRawUnsafe(`DROP FUNCTION "refuse" CASCADE`);
  }
  expect([await groups(), await db().placingCheck.count()]).toEqual([["a1+a2+a3", "bad"], 1]);
});

it("loses and repeats nothing however often its connection is cut", async () => {
  // Events of its own here too.
  await store(...keptEvents(60, 20).map(({ slug, event, take }): Given => ({ slug, event: 500 + event, take, source: take % 5, at: take })));
  expect(await cutShort(database.url(), placeArticles, 80)).toBeGreaterThan(0);
  expect([await db().placingCheck.count(), await db().articleReading.count(), await db().story.count()]).toEqual([0, 60, 20]);
  const stories = await db().story.findMany({ select: { articleCount: true, articles: { select: { slug: true } } } });
  expect(stories.filter(({ articleCount, articles }) => articleCount !== 3 || new Set(articles.map(({ slug }) => slug.split("-")[0])).size !== 1)).toEqual([]);
});
