import { XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as robots } from "@/app/api/robots/route";
import { GET } from "@/app/api/sitemaps/[file]/route";
import { fillPaper } from "@/lib/api/paper.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { SITEMAP_IDS, sitemapFile } from "./contents";
import { newsSitemapXml } from "./xml";

useTestDatabase();
beforeAll(fillPaper);

const DURING = new Date(Date.UTC(2026, 2, 2));
const LATER = new Date(Date.UTC(2026, 2, 9));

async function allAddresses(file: string, now: Date): Promise<string[]> {
  const { xml } = (await sitemapFile(file, now)) ?? { xml: "" };
  expect(XMLValidator.validate(xml)).toBe(true);
  return [...xml.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map((match) => match[1] ?? "");
}

/** Those in the first language. */
async function addresses(file: string, now = DURING): Promise<string[]> {
  return (await allAddresses(file, now)).filter((address) => !address.startsWith("/de"));
}

test("the index names every part, and the news only while there are some", async () => {
  expect(await addresses("index.xml")).toEqual(["/sitemaps/pages.xml", "/sitemaps/news.xml", "/sitemaps/articles-0.xml", "/sitemaps/stories-0.xml", "/sitemaps/sources-0.xml"]);
  expect(await addresses("index.xml", LATER)).not.toContain("/sitemaps/news.xml");
});

test("each page stands there in each of its languages, which name one another", async () => {
  const pages = await allAddresses("pages.xml", DURING);
  expect(pages).toEqual(expect.arrayContaining(["/", "/de", "/latest", "/de/latest", "/docs/api"]));
  expect(pages).not.toContain("/de/docs/api");
  const { xml } = (await sitemapFile("articles-0.xml", DURING))!;
  const entries = xml.split("\n").filter((line) => line.includes("/articles/article-0<"));
  expect(entries).toHaveLength(2);
  for (const entry of entries) {
    const links = [...entry.matchAll(/hreflang="([\w-]+)" href="https?:\/\/[^/]+([^"]*)"/g)].map(([, lang, path]) => [lang, path]);
    expect(links).toEqual([["en", "/articles/article-0"], ["de", "/de/articles/article-0"], ["x-default", "/articles/article-0"]]);
  }
});

test("articles that were published elsewhere first, and hidden ones, are left to others", async () => {
  expect(await addresses("articles-0.xml")).toEqual([0, 2, 3, 4, 5, 6].map((index) => `/articles/article-${index}`));
});

test("sources without articles and gone ones are no pages to find", async () => {
  expect(await addresses("sources-0.xml")).toEqual(["/sources/daily", "/sources/ministry"]);
  expect(await addresses("stories-0.xml")).toEqual(["/stories/the-ship"]);
});

test("a part covers a fixed range of ids, so that none grows with the paper", async () => {
  const source = await db().source.findFirstOrThrow({ where: { slug: "daily" } });
  const id = SITEMAP_IDS * 2 + 7;
  await db().article.create({ data: { id, slug: "far", identity: "far", sourceId: source.id, title: "Far", sortAt: DURING, contentHash: "far" } });
  expect(await addresses("articles-2.xml")).toEqual(["/articles/far"]);
  expect(await addresses("articles-0.xml")).not.toContain("/articles/far");
  expect(await addresses("articles-1.xml")).toEqual([]);
  expect(await sitemapFile("articles-3.xml", DURING)).toBeNull();
  await db().article.delete({ where: { id } });
});

test.each(["articles.xml", "articles-01.xml", "articles--1.xml", "nothing-0.xml", "__proto__-0.xml", "articles-0.txt", "index"])("there is no %s", async (file) => {
  expect(await sitemapFile(file, DURING)).toBeNull();
  expect((await GET(new Request(`http://paper.example/sitemaps/${file}`), { params: Promise.resolve({ file }) })).status).toBe(404);
});

describe("the news sitemap", () => {
  test("holds stories that began within 48 hours", async () => {
    expect(await addresses("news.xml")).toEqual(["/stories/the-ship"]);
    expect(await addresses("news.xml", LATER)).toEqual([]);
  });

  test("holds none that only invented outlets tell", async () => {
    await db().source.updateMany({ data: { demo: true } });
    expect(await addresses("news.xml")).toEqual([]);
    await db().source.updateMany({ where: { slug: "daily" }, data: { demo: false } });
  });

  test("escapes titles and names languages as news sitemaps do", () => {
    const entry = { path: "/stories/a", title: "A & B <c>", published: "2026-03-01T00:00:00.000Z" };
    const xml = newsSitemapXml([{ ...entry, lang: "zh-Hant-TW" }, { ...entry, lang: "zh" }, { ...entry, lang: "de-AT" }, { ...entry, lang: "und" }]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect([...xml.matchAll(/<news:language>([^<]*)</g)].map((match) => match[1])).toEqual(["zh-tw", "zh-cn", "de", "en"]);
    expect(xml).toContain("<news:title>A &amp; B &lt;c&gt;</news:title>");
  });
});

test("what time changes is not kept until a write", async () => {
  expect((await sitemapFile("news.xml", DURING))?.tags).toBeUndefined();
  expect((await sitemapFile("index.xml", DURING))?.tags).toBeUndefined();
  expect((await sitemapFile("articles-0.xml", DURING))?.tags).toContain("everything");
});

test("robots.txt leads to the sitemaps and keeps crawlers off the programs' addresses", async () => {
  const response = await robots(new Request("http://paper.example/robots.txt"), { params: Promise.resolve(undefined) });
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(await response.text()).toMatch(/^User-agent: \*\nDisallow: \/api\/\n\nSitemap: https?:\/\/[^/]+\/sitemap\.xml\n$/);
});
