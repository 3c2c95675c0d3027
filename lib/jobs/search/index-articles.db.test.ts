import { beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { search } from "@/lib/search/queries/search";
import { deleteArticle } from "../paper/delete-article";
import { hideArticle, showArticleAgain } from "../paper/hide-article";
import { indexArticles } from "./index-articles";

useTestDatabase();

type Given = { slug: string; title: string; text?: string; standfirst?: string; lang?: string; kind?: string; source?: string; country?: string; at?: string };

async function store(...all: Given[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { slug, title, text = "", standfirst = null, lang = "en", kind = "report", source = "Evening Post", country = "GB", at = "2026-03-01" } of all) {
    const { id: sourceId } = await db().source.upsert({ where: { slug: source.toLowerCase().replaceAll(" ", "-") }, create: { slug: source.toLowerCase().replaceAll(" ", "-"), name: source, country }, update: {} });
    const { id } = await db().article.create({ data: { slug, identity: slug, sourceId, title, standfirst, lang, kind, sortAt: new Date(at), contentHash: slug, body: { create: { html: "", text } } } });
    ids.push(id);
  }
  return ids;
}

/** The slugs of what a query finds, in order; those that have only some of the words in brackets. */
async function found(text: string, sort: "relevance" | "date" = "relevance"): Promise<string[]> {
  const answer = await search({ text, sort, form: "articles", after: null, size: 20 });
  const slugs = new Map((await db().article.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [id, slug]));
  return (answer?.hits ?? []).map(({ id, part }) => (part === "some" ? `(${slugs.get(id)})` : (slugs.get(id) ?? "gone")));
}

beforeEach(async () => {
  await db().article.deleteMany();
  await db().source.deleteMany();
  await db().searchCheck.deleteMany();
  await db().searchTerm.deleteMany();
  await db().searchDay.deleteMany();
});

describe("articles are found", () => {
  it("by words of the title, standfirst, text and source, in whatever form, the title first", async () => {
    await store(
      { slug: "text", title: "Harbour closed", text: "Three ferries were cancelled in Zürich." },
      { slug: "title", title: "A ferry sinks", standfirst: "Nobody was hurt.", source: "Morning Star" },
      { slug: "other", title: "Elections in the north", text: "Voters stay at home." },
    );
    expect(await indexArticles()).toEqual({ looked: 3, waiting: 0 });
    expect(await found("ferry")).toEqual(["title", "text"]);
    expect(await found("Ferries zurich")).toEqual(["text", "(title)"]);
    expect(await found("HURT")).toEqual(["title"]);
    expect(await found("morning star")).toEqual(["title"]);
    expect(await found('"stay at home"')).toEqual(["other"]);
    expect(await found('"home at stay"')).toEqual([]);
    expect(await found("ferry -zürich")).toEqual(["title"]);
    expect(await found("zurich OR election")).toEqual(["other", "text"]);
  });

  it("in languages without spaces, and in those that hang endings on words", async () => {
    await store(
      { slug: "zh", lang: "zh", title: "人工智能改变北京交通", text: "市政府宣布了新的计划。" },
      { slug: "de", lang: "de", title: "Neue Häuser für die Städte", text: "Der Bundestag berät." },
      { slug: "ru", lang: "ru", title: "Президент объявил выборы" },
    );
    await indexArticles();
    expect(await found("人工智能")).toEqual(["zh"]);
    expect(await found("北京")).toEqual(["zh"]);
    expect(await found("新的计划")).toEqual(["zh"]);
    expect(await found("haus")).toEqual(["de"]);
    expect(await found("президента")).toEqual(["ru"]);
    expect(await found("lang:zh")).toEqual(["zh"]);
  });

  it("by source, kind, country and day, and by date", async () => {
    await store(
      { slug: "a", title: "Budget one", source: "Evening Post", at: "2026-01-10", kind: "opinion" },
      { slug: "b", title: "Budget two", source: "Le Soir", country: "FR", at: "2026-02-10" },
      { slug: "c", title: "Budget three", source: "Le Soir", country: "FR", at: "2026-03-10" },
    );
    await indexArticles();
    expect(await found("budget source:soir", "date")).toEqual(["c", "b"]);
    expect(await found('budget source:"Evening Post"')).toEqual(["a"]);
    expect(await found("budget -kind:opinion after:2026-02", "date")).toEqual(["c", "b"]);
    expect(await found("budget country:fr before:2026-03-10")).toEqual(["b"]);
    expect(await found("kind:opinions")).toEqual(["a"]);
    expect(await found("control:unknown", "date")).toEqual(["c", "b", "a"]);
  });
});

describe("what changes", () => {
  it("is found as it is now: hidden and deleted at once, the rest after the next turn", async () => {
    const [ferry, storm] = await store({ slug: "ferry", title: "Ferry sinks" }, { slug: "storm", title: "Storm near" });
    await indexArticles();
    await hideArticle(OPERATOR, ferry!, "illegal");
    expect(await found("ferry")).toEqual([]);
    await indexArticles();
    await showArticleAgain(OPERATOR, ferry!, "mistake");
    await db().article.update({ where: { id: storm! }, data: { title: "Gale passes", kind: "opinion" } });
    await db().source.updateMany({ data: { name: "Night Post" } });
    expect((await indexArticles()).looked).toBe(2);
    expect(await found("ferry")).toEqual(["ferry"]);
    expect(await found("gale kind:opinion night")).toEqual(["storm"]);
    expect(await found("storm")).toEqual([]);
    await deleteArticle(OPERATOR, { id: ferry! });
    expect(await found("ferry")).toEqual([]);
  });

  it("is told to kept pages, and waits while somebody else is changing it", async () => {
    const [id] = await store({ slug: "ferry", title: "Ferry sinks" });
    await db().cacheInvalidation.deleteMany();
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR UPDATE`;
      expect(await indexArticles()).toEqual({ looked: 0, waiting: 1 });
    });
    expect(await indexArticles()).toEqual({ looked: 1, waiting: 0 });
    expect((await db().cacheInvalidation.findMany()).flatMap(({ tags }) => tags)).toContain("search");
  });
});
