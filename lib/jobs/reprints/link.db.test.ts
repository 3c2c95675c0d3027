import { beforeEach, describe, expect, it } from "vitest";
import { getArticle, listArticles } from "@/lib/articles/queries";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { cutShort } from "@/lib/db/cut.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { refreshStory } from "@/lib/stories/mutations";
import { heatOf, newestOf, sumAt } from "@/lib/stories/rules/ranking";
import { deleteArticle } from "../paper/delete-article";
import { hideArticle, showArticleAgain } from "../paper/hide-article";
import { setApart } from "../paper/set-apart";
import { linkReprints } from "./link";

const database = useTestDatabase();

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1, 8);

/** Paragraphs of made-up words, others for each seed. */
function report(seed: number, paragraphs = 6): string[] {
  let state = seed * 7_919 + 17;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const word = () => Array.from({ length: 2 + next(3) }, () => "bcdfghklmnprst"[next(14)]! + "aeiou"[next(5)]!).join("");
  return Array.from({ length: paragraphs }, () => `${Array.from({ length: 40 }, word).join(" ")}.`);
}

type Given = { slug: string; paragraphs: string[]; source?: number; at?: number; arrived?: number; precision?: string };

async function store(...all: Given[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { slug, paragraphs, source = ids.length, at = ids.length, arrived = at, precision = "minute" } of all) {
    const { id: sourceId } = await db().source.upsert({ where: { slug: `paper-${source}` }, create: { slug: `paper-${source}`, name: `Paper ${source}` }, update: {} });
    const publishedAt = new Date(START + at * 3_600_000);
    const { id } = await db().article.create({
      data: {
        slug, identity: slug, sourceId, title: `Title of ${slug}`, lang: "en", publishedAt, publishedPrecision: precision, firstSeenAt: new Date(START + arrived * 3_600_000),
        sortAt: publishedAt, contentHash: slug, body: { create: { html: "", text: paragraphs.join("\n\n") } },
      },
    });
    ids.push(id);
  }
  return ids;
}

/** Each article with the one that it points to. */
async function links(): Promise<Record<string, string | null>> {
  const rows = await db().article.findMany({ select: { slug: true, reprintOf: { select: { slug: true } } }, orderBy: { slug: "asc" } });
  return Object.fromEntries(rows.map(({ slug, reprintOf }) => [slug, reprintOf?.slug ?? null]));
}
const idOf = async (slug: string) => (await db().article.findUniqueOrThrow({ where: { slug } })).id;
const tags = async () => new Set((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags));

beforeEach(async () => {
  await db().article.deleteMany();
  await db().story.deleteMany();
  await db().reprintCheck.deleteMany();
  await db().storyCheck.deleteMany();
  await db().cacheInvalidation.deleteMany();
});

describe("reprints", () => {
  it("all point to the earliest, whichever they are most like, and each says why", async () => {
    const piece = report(1);
    // The cut ones share nothing with one another.
    await store({ slug: "end", paragraphs: piece.slice(3), at: 5 }, { slug: "start", paragraphs: piece.slice(0, 3), at: 3 }, { slug: "other", paragraphs: report(2) });
    expect(await linkReprints()).toEqual({ looked: 3, changed: 0 });
    await db().cacheInvalidation.deleteMany();
    await store({ slug: "whole", paragraphs: piece, source: 9, at: 1, arrived: 9 });
    expect(await linkReprints()).toEqual({ looked: 1, changed: 2 });
    expect(await links()).toEqual({ end: "whole", other: null, start: "whole", whole: null });
    expect(await db().finding.findMany({ select: { article: { select: { slug: true } }, value: true, reason: true, origin: true }, orderBy: { articleId: "asc" } })).toEqual(
      ["end", "start"].map((slug) => ({ article: { slug }, value: expect.any(String) as string, reason: "100 % of the shorter text stands word for word in “Title of whole” by Paper 9.", origin: "rule" })));
    expect(await tags()).toEqual(new Set(["front", "latest", "sources", "article:whole", "article:start", "article:end", "source:paper-9", "source:paper-0", "source:paper-1"]));
    // Looking again finds the same, and nobody is told of it.
    await db().cacheInvalidation.deleteMany();
    await db().$executeRaw`SELECT "ask_reprint_check"(array_agg("id")) FROM "Article"`;
    expect(await linkReprints()).toEqual({ looked: 4, changed: 0 });
    expect(await db().cacheInvalidation.count()).toBe(0);
  });

  it("are left out of lists but their source's own, and pages name each other", async () => {
    await store({ slug: "first", paragraphs: report(1) }, { slug: "second", paragraphs: report(1) }, { slug: "third", paragraphs: report(1).slice(0, 4), source: 1 }, { slug: "alone", paragraphs: report(2) });
    await linkReprints();
    const titles = async (filter: { source?: string }) => (await listArticles(filter, {}))?.articles.map(({ slug, reprintSources, reprintOf }) => [slug, reprintSources, reprintOf?.slug ?? null]);
    expect(await titles({})).toEqual([["alone", 0, null], ["first", 1, null]]);
    expect(await titles({ source: "paper-1" })).toEqual([["third", 0, "first"], ["second", 0, "first"]]);
    expect((await getArticle({ slug: "first" }))?.reprints.map(({ slug, source }) => [slug, source.name])).toEqual([["second", "Paper 1"], ["third", "Paper 1"]]);
    expect(await getArticle({ slug: "third" })).toMatchObject({ reprintOf: { slug: "first", title: "Title of first", publishedAt: "2026-03-01T08:00:00.000Z" }, reprints: [{ slug: "second" }] });
  });

  it("are found in batches, whatever order they came in", async () => {
    const all = Array.from({ length: 230 }, (_, index): Given => ({ slug: `a${String(index).padStart(3, "0")}`, paragraphs: report(index % 115, 3), source: index % 7, at: 300 - index }));
    await store(...all);
    expect(await linkReprints()).toEqual({ looked: 230, changed: 115 });
    expect(new Set(Object.entries(await links()).map(([slug, of]) => of === null || Number(of.slice(1)) === Number(slug.slice(1)) + 115))).toEqual(new Set([true]));
  });

  it("are no digest of two pieces, and no article that took an alert in", async () => {
    await store({ slug: "one", paragraphs: report(1) }, { slug: "two", paragraphs: report(2) }, { slug: "digest", paragraphs: [...report(1), ...report(2)] }, { slug: "alert", paragraphs: report(3, 1), at: 4 }, { slug: "article", paragraphs: report(3), at: 5 });
    await linkReprints();
    expect(await links()).toEqual({ alert: null, article: null, digest: "one", one: null, two: null });
  });

  it("are not looked for beyond two weeks", async () => {
    await store({ slug: "old", paragraphs: report(1), at: -15 * 24, arrived: 0 }, { slug: "new", paragraphs: report(1), at: 0 });
    await linkReprints();
    expect(await links()).toEqual({ new: null, old: null });
  });
});

describe("the stories of printings", () => {
  const story = async () => db().story.findFirstOrThrow({ select: { sourceCount: true, voiceCount: true, shared: true, heat: true } });
  const heatAt = (...hours: number[]) => {
    const terms = hours.map((hour) => ({ weight: 1, at: START + hour * 3_600_000 }));
    return heatOf({ sum: sumAt(terms, 0, newestOf(terms)!), at: newestOf(terms)! });
  };

  it("count one voice for each piece, from the turn on that joins or parts them", async () => {
    const ids = await store({ slug: "a", paragraphs: report(1) }, { slug: "b", paragraphs: report(1) }, { slug: "c", paragraphs: report(1) }, { slug: "own", paragraphs: report(2) });
    const { id: storyId } = await db().story.create({ data: { slug: "ferry", key: "ferry", title: "The ferry" } });
    await db().article.updateMany({ where: { id: { in: ids } }, data: { storyId } });
    await db().$transaction((tx) => refreshStory(tx, storyId));
    expect(await story()).toMatchObject({ sourceCount: 4, voiceCount: 4, shared: null });
    await linkReprints();
    expect(await story()).toMatchObject({ sourceCount: 4, voiceCount: 2, shared: { sources: 3, pieces: 1 } });
    expect((await story()).heat).toBeCloseTo(heatAt(0, 3), 9);
    expect(await tags()).toContain("story:ferry");
    await setApart(OPERATOR, ids[1]!, true);
    await linkReprints();
    expect(await story()).toMatchObject({ sourceCount: 4, voiceCount: 3, shared: { sources: 2, pieces: 1 } });
    // The earliest is hidden: its reprints stand alone until they are compared anew.
    await hideArticle(OPERATOR, ids[0]!, "illegal");
    expect(await story()).toMatchObject({ sourceCount: 3, voiceCount: 3, shared: null });
    await linkReprints();
    expect((await story()).heat).toBeCloseTo(heatAt(1, 2, 3), 9);
    expect(await db().storyCheck.count()).toBe(0);
  });
});

describe("when something changes", () => {
  const three = () => store({ slug: "a", paragraphs: report(1) }, { slug: "b", paragraphs: report(1) }, { slug: "c", paragraphs: report(1) });

  it("the next earliest takes the place of one that is deleted or hidden, and lists never lose the piece", async () => {
    await three();
    await linkReprints();
    await db().cacheInvalidation.deleteMany();
    await hideArticle(OPERATOR, await idOf("a"), "illegal");
    expect((await listArticles({}, {}))?.articles.map(({ slug }) => slug)).toEqual(["c", "b"]);
    for (const tag of ["article:b", "article:c", "source:paper-1", "latest", "front"]) expect(await tags()).toContain(tag);
    await linkReprints();
    expect(await links()).toEqual({ a: null, b: null, c: "b" });
    await showArticleAgain(OPERATOR, await idOf("a"), "mistake");
    await linkReprints();
    expect(await links()).toEqual({ a: null, b: "a", c: "a" });
    await deleteArticle(OPERATOR, { slug: "a" });
    expect((await listArticles({}, {}))?.articles.map(({ slug }) => slug)).toEqual(["c", "b"]);
    await linkReprints();
    expect(await links()).toEqual({ b: null, c: "b" });
    expect(await db().signatureBand.count({ where: { articleId: { notIn: [await idOf("b"), await idOf("c")] } } })).toBe(0);
  });

  it("goes where its words go: another text, another date", async () => {
    await three();
    await linkReprints();
    const rewrite = async (slug: string, seed: number) => db().articleBody.update({ where: { articleId: await idOf(slug) }, data: { text: report(seed).join("\n\n") } });
    await rewrite("a", 5);
    await linkReprints();
    await linkReprints();
    expect(await links()).toEqual({ a: null, b: null, c: "b" });
    await db().article.update({ where: { id: await idOf("c") }, data: { publishedAt: new Date(START - DAY) } });
    await rewrite("a", 1);
    await linkReprints();
    expect(await links()).toEqual({ a: "c", b: "c", c: null });
    // Signatures go after some weeks; what they found stays.
    await db().articleSignature.updateMany({ data: { signedAt: new Date(Date.now() - 31 * DAY) } });
    await linkReprints();
    expect([await db().articleSignature.count(), await db().signatureBand.count()]).toEqual([0, 0]);
    await db().article.update({ where: { id: await idOf("b") }, data: { publishedAt: new Date(START - 2 * DAY) } });
    await linkReprints();
    expect(await links()).toEqual({ a: "b", b: null, c: "b" });
  });

  it("an admin's word stands, whatever comes later, until it is taken back", async () => {
    await three();
    await linkReprints();
    const skip = await db().moderationAct.count();
    expect(await setApart(OPERATOR, await idOf("a"), true)).toBe(true);
    expect(await setApart(OPERATOR, await idOf("a"), true)).toBe(false);
    await linkReprints();
    expect(await links()).toEqual({ a: null, b: null, c: "b" });
    await db().articleBody.update({ where: { articleId: await idOf("a") }, data: { text: [...report(1), "More."].join("\n\n") } });
    await store({ slug: "d", paragraphs: [...report(1), "And more."], source: 4, at: 7 });
    await linkReprints();
    expect(await links()).toEqual({ a: null, b: null, c: "b", d: "b" });
    expect(await setApart(OPERATOR, await idOf("a"), false)).toBe(true);
    await linkReprints();
    expect(await links()).toEqual({ a: null, b: "a", c: "a", d: "a" });
    expect(await db().moderationAct.findMany({ skip, orderBy: { id: "asc" }, select: { action: true, reason: true, detail: true } })).toEqual([1, 2].map(() => ({ action: "change-label", reason: "correction", detail: { fields: ["reprint"] } })));
  });
});

it("loses and repeats nothing however often its connection is cut", async () => {
  await store(...Array.from({ length: 60 }, (_, index): Given => ({ slug: `k${index}`, paragraphs: report(index % 20, 3), source: index % 3 })));
  expect(await cutShort(database.url(), linkReprints, 40)).toBeGreaterThan(0);
  expect(Object.entries(await links()).filter(([slug, of]) => of !== (Number(slug.slice(1)) < 20 ? null : `k${Number(slug.slice(1)) % 20}`))).toEqual([]);
  expect(await db().reprintCheck.count()).toBe(0);
  expect(await db().finding.count({ where: { field: "reprint", article: { slug: { startsWith: "k" } } } })).toBe(40);
});
