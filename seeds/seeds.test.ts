import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CONTROLS, KINDS, TOPICS } from "../lib/closed-lists";

type Source = { slug: string; name: string; control: string; country: string; language: string; owner: string;
  funding: string; description: string; homepage: string; evidence: string; demo: boolean };
type Story = { key: string; title: string; standfirst: string };
type FrontMatter = { title: string; source: string; published: string; updated?: string; kind: string;
  kindReason: string; topics: string[]; facts: string[]; standfirst?: string; byline?: string; story?: string;
  lang?: string; dateline?: string; quotes?: string; disclaimer?: string; originalUrl?: string; sponsor?: string };
type Article = FrontMatter & { file: string; body: string };

const KEYS = ["title", "standfirst", "source", "byline", "published", "updated", "kind", "kindReason", "topics",
  "story", "lang", "dateline", "facts", "quotes", "disclaimer", "originalUrl", "sponsor"];
const ISO = /^2025-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
/** Articles that are short or long on purpose, with the words they may have. */
const EXCEPTIONS: Record<string, [number, number]> = {
  "conclave--halyard": [30, 50],
  "ellery-ferry-correction--port-ellery-lantern": [30, 60],
  "saint-gobban-feature--port-ellery-lantern": [2500, 4000],
};
/** The one text printed twice: an agency's copy and the paper that took it. */
const REPRINTS = new Set(["huawei-clusters--halyard|huawei-clusters-reprint--lagoon-register"]);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sources = JSON.parse(readFileSync(here("sources.json"), "utf8")) as Source[];
const stories = JSON.parse(readFileSync(here("stories.json"), "utf8")) as Story[];
const articles = readdirSync(here("articles")).filter((name) => name.endsWith(".md")).map(readArticle);
const bySlug = new Map(sources.map((source) => [source.slug, source]));

function readArticle(name: string): Article {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(here(`articles/${name}`), "utf8"));
  if (!parts) throw new Error(`${name}: no front matter between two lines of ---`);
  return { ...(parse(parts[1] ?? "") as FrontMatter), file: name.replace(/\.md$/, ""), body: parts[2] ?? "" };
}

/** Words of a text in lower case, addresses left out; Chinese and Japanese are cut by Intl.Segmenter. */
function words(text: string, lang = "en"): string[] {
  const plain = text.replace(/https?:\/\/\S+/g, "").toLowerCase();
  if (!/^(?:zh|ja)\b/.test(lang)) return plain.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  const cut = new Intl.Segmenter(lang, { granularity: "word" }).segment(plain);
  return [...cut].filter((part) => part.isWordLike).map((part) => part.segment);
}

const SHINGLE = 12;
function shingles(list: string[]): string[] {
  return list.slice(SHINGLE - 1).map((_, at) => list.slice(at, at + SHINGLE).join(" "));
}

/** Every run of 12 words that stands in two texts, by the pair of files; the first run found for each. */
function sharedRuns(texts: { file: string; list: string[] }[]): Map<string, string> {
  const owner = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { file, list } of texts) {
    for (const run of shingles(list)) {
      const first = owner.get(run);
      if (first === undefined) owner.set(run, file);
      else if (first !== file && !found.has(`${first}|${file}`)) found.set(`${first}|${file}`, run);
    }
  }
  return found;
}

const of = (story: string) => articles.filter((article) => article.story === story);
const control = (article: Article) => bySlug.get(article.source)?.control ?? "missing";
const language = (article: Article) => new Intl.Locale(article.lang ?? "en").language;

describe("the outlets", () => {
  it("are at least fourteen, of every kind of control", () => {
    expect(sources.length).toBeGreaterThanOrEqual(14);
    expect(bySlug.size).toBe(sources.length);
    expect(new Set(sources.map((source) => source.control))).toEqual(new Set(CONTROLS));
  });

  it.each(sources.map((source) => [source.slug, source] as const))("%s is marked as invented", (slug, source) => {
    expect(source).toMatchObject({ demo: true, evidence: "Invented for the demo edition." });
    expect(source.homepage).toBe(`https://${slug}.example`);
    expect(source.country).toMatch(/^[A-Z]{2}$/);
    expect(Intl.getCanonicalLocales(source.language)).toEqual([source.language]);
    for (const text of [source.name, source.owner, source.funding, source.description]) expect(text).not.toBe("");
  });

  it("each have an article", () => {
    const used = new Set(articles.map((article) => article.source));
    expect(sources.map((source) => source.slug).filter((slug) => !used.has(slug))).toEqual([]);
  });
});

describe("each article", () => {
  it.each(articles.map((article) => [article.file, article] as const))("%s has valid front matter", (file, article) => {
    expect(Object.keys(article).filter((key) => !KEYS.includes(key) && key !== "file" && key !== "body")).toEqual([]);
    expect(file.endsWith(`--${article.source}`)).toBe(true);
    expect(bySlug.has(article.source)).toBe(true);
    expect(KINDS).toContain(article.kind);
    expect(article.title.trim()).not.toBe("");
    expect(article.kindReason.trim()).not.toBe("");
    expect(article.facts.length).toBeGreaterThan(0);
    expect(article.topics.length).toBeGreaterThan(0);
    expect(article.topics.length).toBeLessThanOrEqual(2);
    for (const topic of article.topics) expect(TOPICS).toContain(topic);
    expect([undefined, ...stories.map((story) => story.key)]).toContain(article.story);
    expect(Intl.getCanonicalLocales(article.lang ?? "en")).toEqual([article.lang ?? "en"]);
    expect(article.sponsor !== undefined).toBe(article.kind === "sponsored");
    expect(article.body).not.toMatch(/^# /m);
  });

  it.each(articles.map((article) => [article.file, article] as const))("%s is dated within the edition", (_, article) => {
    const published = Date.parse(article.published);
    const times = [article.published, ...(article.updated ? [article.updated] : [])];
    expect(times.filter((time) => !ISO.test(time))).toEqual([]);
    expect(times.map(Date.parse)).toEqual([...new Set(times.map(Date.parse))].sort((a, b) => a - b));
    expect(published).toBeGreaterThanOrEqual(Date.parse("2025-01-13T00:00:00+08:00"));
    expect(published).toBeLessThanOrEqual(Date.parse("2025-06-12T08:00:00+00:00"));
  });

  it.each(articles.map((article) => [article.file, article] as const))("%s is of a newspaper's length", (file, article) => {
    const [least, most] = EXCEPTIONS[file] ?? [150, 400];
    const count = words(article.body, article.lang).length;
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  it("has a title of its own", () => {
    expect(new Set(articles.map((article) => article.title)).size).toBe(articles.length);
  });
});

describe("the edition", () => {
  it("has enough articles, and a full front page for its last days", () => {
    expect(articles.length).toBeGreaterThanOrEqual(66);
    const last = articles.filter((article) => Date.parse(article.published) >= Date.parse("2025-06-09T00:00:00Z"));
    expect(last.length).toBeGreaterThanOrEqual(25);
  });

  it("leads with every topic and shows every kind of piece", () => {
    expect(new Set(articles.map((article) => article.topics[0]))).toEqual(new Set(TOPICS));
    expect(new Set(articles.map((article) => article.kind))).toEqual(new Set(KINDS));
    expect(articles.filter((article) => article.kind === "sponsored").length).toBeGreaterThanOrEqual(3);
    expect(articles.filter((article) => article.updated).length).toBeGreaterThanOrEqual(3);
  });

  it("covers its events from several sides", () => {
    expect(stories.filter((story) => of(story.key).length < 2).map((story) => story.key)).toEqual([]);
    expect(stories.length).toBeGreaterThanOrEqual(14);
    const wide = stories.filter((story) => new Set(of(story.key).map((article) => article.source)).size >= 3
      && new Set(of(story.key).map(control)).size >= 3);
    expect(wide.length).toBeGreaterThanOrEqual(10);
  });

  it("speaks seven languages", () => {
    const count = (lang: string) => articles.filter((article) => language(article) === lang).length;
    expect(["zh", "ar", "de"].filter((lang) => count(lang) < 3)).toEqual([]);
    expect(["fr", "es", "ja"].filter((lang) => count(lang) < 1)).toEqual([]);
    expect(articles.some((article) => language(article) === "de" && article.title.length > 120)).toBe(true);
  });

  it("holds a table, a long list, code, a block quote, sub-headings and links", () => {
    const has = (pattern: RegExp) => articles.filter((article) => pattern.test(article.body)).length;
    expect(has(/^\|.*\|\n\| ?:?-{3}/m)).toBeGreaterThanOrEqual(1);
    expect(has(/(?:^(?:-|\d+\.) .*\n){15}/m)).toBeGreaterThanOrEqual(1);
    expect(has(/^```/m)).toBeGreaterThanOrEqual(1);
    expect(has(/^> /m)).toBeGreaterThanOrEqual(1);
    expect(has(/^## /m)).toBeGreaterThanOrEqual(10);
    expect(has(/\]\(https:/)).toBeGreaterThanOrEqual(5);
  });
});

describe("the words", () => {
  const texts = articles.map((article) => ({ file: article.file, list: words(article.body, article.lang) }));

  it("are not repeated from one article to another, but for the declared reprint", () => {
    const runs = [...sharedRuns(texts)].filter(([pair]) => !REPRINTS.has(pair));
    expect(runs).toEqual([]);
  });

  it("really repeat in the reprint", () => {
    expect([...sharedRuns(texts).keys()].filter((pair) => REPRINTS.has(pair))).toHaveLength(REPRINTS.size);
  });

  const seeds = here("../../shared/seeds");
  it.skipIf(!existsSync(seeds))("are not those of the seed documents (skipped where ../shared is absent)", () => {
    const documents = readdirSync(seeds).filter((name) => name.endsWith(".txt"))
      .map((name) => ({ file: name, list: words(readFileSync(`${seeds}/${name}`, "utf8")) }));
    expect(documents.length).toBe(3);
    const files = new Set(documents.map((document) => document.file));
    const runs = [...sharedRuns([...documents, ...texts])].filter(([pair]) => files.has(pair.split("|")[0] ?? ""));
    expect(runs).toEqual([]);
  });
});
