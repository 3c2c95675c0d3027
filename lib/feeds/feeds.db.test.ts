import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { fillLog, fillPaper } from "@/lib/api/paper.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { indexArticles } from "@/lib/jobs/search/index-articles";
import { FEED_FILES, type FeedFormat } from "@/lib/routes";
import { searchSegment } from "@/lib/search/rules/asked";
import { GET } from "@/app/api/feeds/[list]/[slug]/[file]/route";
import { feedProblems } from "./validate.testing";

useTestDatabase();
beforeAll(async () => {
  await fillPaper();
  await fillLog();
  await indexArticles();
});

const SEGMENT = searchSegment({ text: "ship", sort: "date", form: "articles", after: null });
const NOTHING_FOUND = searchSegment({ text: "quzzvxq \u0007 <&>", sort: "date", form: "articles", after: null });
const FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

async function feed(list: string, slug: string, format: FeedFormat | "other", init: RequestInit = {}): Promise<Response> {
  const file = format === "other" ? "other.xml" : FEED_FILES[format];
  return GET(new Request(`http://paper.example/${list}/${file}`, init), { params: Promise.resolve({ list, slug, file }) });
}

describe.each([["front", "-"], ["latest", "-"], ["topics", "climate"], ["topics", "sport"], ["sources", "daily"], ["sources", "ministry"], ["log", "-"], ["search", SEGMENT], ["search", NOTHING_FOUND]])("the feed of %s %s", (list, slug) => {
  test.each(FORMATS)("keeps the rules of %s", async (format) => {
    const response = await feed(list, slug, format);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch({ rss: /^application\/rss\+xml/, atom: /^application\/atom\+xml/, json: /^application\/feed\+json/ }[format]);
    expect(feedProblems(await response.text(), format)).toEqual([]);
  });

  test.each(FORMATS)("has the same bytes and validator each time as %s", async (format) => {
    const first = await feed(list, slug, format);
    const etag = first.headers.get("etag") ?? "";
    const second = await feed(list, slug, format);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get("etag")).toBe(etag);
    expect((await feed(list, slug, format, { headers: { "if-none-match": etag } })).status).toBe(304);
    const head = await feed(list, slug, format, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", etag]);
  });
});

test("a feed of nothing is not found", async () => {
  expect((await feed("topics", "nothing", "rss")).status).toBe(404);
  expect((await feed("sources", "gone", "atom")).status).toBe(404);
  expect((await feed("stories", "the-ship", "rss")).status).toBe(404);
  expect((await feed("search", "-", "rss")).status).toBe(404);
  expect((await feed("latest", "-", "other")).status).toBe(404);
});

describe("what an entry says", () => {
  test("is the same in every format, newest first, without what is hidden", async () => {
    const rss = parseRssFeed(await (await feed("latest", "-", "rss")).text()).items ?? [];
    const atom = parseAtomFeed(await (await feed("latest", "-", "atom")).text()).entries ?? [];
    const json = parseJsonFeed(await (await feed("latest", "-", "json")).text()).items ?? [];
    expect(rss).toHaveLength(7);
    expect(rss.map((item) => item.guid?.value)).toEqual(json.map((item) => item.id));
    expect(atom.map((entry) => entry.id)).toEqual(json.map((item) => item.id));
    expect(rss.map((item) => item.title)).toEqual(json.map((item) => item.title));
    expect(atom.map((entry) => entry.title?.value)).toEqual(json.map((item) => item.title));
    expect(json[0]?.url).toMatch(/\/articles\/article-6$/);
    expect(rss.map((item) => item.content?.encoded)).toEqual(json.map((item) => item.content_html));
  });

  test("names what was paid for, who speaks and what is invented, in words", async () => {
    const items = parseJsonFeed(await (await feed("latest", "-", "json")).text()).items ?? [];
    const at = (slug: string) => items.find((item) => item.url?.endsWith(slug));
    expect(at("article-3")?.title).toBe("[Sponsored] Article 3");
    expect(at("article-5")?.title).toBe("[Press release] Article 5");
    expect(at("article-3")?.tags).toEqual(["Climate", "Sponsored", "State-run", "Demonstration"]);
    expect(at("article-3")?.content_html).toContain("paid for by Acme &amp; Sons");
    expect(at("article-3")?.content_html).toContain("Invented for the demo edition");
    expect(at("article-0")?.content_html).not.toContain("Invented");
    expect(at("article-5")?.content_html).toContain("Not &lt;em&gt;advice&lt;/em&gt;");
    expect(at("article-1")?.content_html).toContain("https://elsewhere.example/a?b=1&amp;c=2");
    expect(at("article-3")?.authors?.[0]?.name).toBe("<Ministry> Wire");
  });

  test("brings its picture and its files along", async () => {
    const files = [{ url: "https://elsewhere.example/1.mp3?a=1&b=2", type: "audio/mpeg", bytes: 9_000, title: "One <hour>", seconds: 3_600 }, { url: "https://elsewhere.example/notes.pdf", type: null, bytes: null, title: null, seconds: null }];
    await db().article.update({ where: { slug: "article-6" }, data: { enclosures: files, imageUrl: "http://elsewhere.example/ship.jpg" } });
    const [rss, atom, json] = await Promise.all(FORMATS.map(async (format) => (await feed("latest", "-", format)).text()));
    for (const [at, text] of [rss, atom, json].entries()) expect(feedProblems(text ?? "", FORMATS[at] ?? "rss")).toEqual([]);
    expect(parseRssFeed(rss ?? "").items?.[0]).toMatchObject({
      enclosures: [{ url: files[0]?.url, length: 9_000, type: "audio/mpeg" }], itunes: { duration: 3_600 },
      media: { contents: [{ url: "http://elsewhere.example/ship.jpg", medium: "image" }, { url: files[1]?.url, type: "application/pdf" }] },
    });
    expect(parseAtomFeed(atom ?? "").entries?.[0]).toMatchObject({
      links: [{ rel: "alternate" }, { rel: "enclosure", href: files[0]?.url, type: "audio/mpeg", length: 9_000, title: "One <hour>" }, { rel: "enclosure", href: files[1]?.url, type: "application/pdf" }],
      media: { thumbnails: [{ url: "http://elsewhere.example/ship.jpg" }] },
    });
    expect(parseJsonFeed(json ?? "").items?.[0]).toMatchObject({
      image: "http://elsewhere.example/ship.jpg",
      attachments: [{ url: files[0]?.url, mime_type: "audio/mpeg", title: "One <hour>", size_in_bytes: 9_000, duration_in_seconds: 3_600 }, { url: files[1]?.url, mime_type: "application/pdf" }],
    });
  });

  test("gives a date only where the day is known, and a language only where one is", async () => {
    const items = parseJsonFeed(await (await feed("latest", "-", "json")).text()).items ?? [];
    const known = Object.fromEntries(items.map((item) => [item.url?.split("/").at(-1) ?? "", [item.date_published !== undefined, item.language]]));
    expect(known).toMatchObject({ "article-0": [true, "de"], "article-1": [false, undefined], "article-4": [false, "ar"], "article-6": [true, "zh"] });
  });

  test("keeps hostile text as text, and leads links to where they led", async () => {
    const rss = await (await feed("sources", "daily", "rss")).text();
    const item = parseRssFeed(rss).items?.find((one) => one.link?.endsWith("article-2"));
    expect(item?.title).toBe("Opinion ]]></title><script>alert(\"1\")</script> & 'quotes'");
    expect(item?.description).toBeUndefined();
    const json = parseJsonFeed(await (await feed("latest", "-", "json")).text()).items ?? [];
    expect(json.find((one) => one.url?.endsWith("article-1"))?.content_html).toContain('href="https://elsewhere.example/more?a=1&amp;b=2"');
    expect(json.find((one) => one.url?.endsWith("article-2"))?.content_html).toMatch(/src="https?:\/\/[^/]+\/articles\/pic\.png"/);
  });

  test("has no sponsored piece in the feed of the front page", async () => {
    const items = parseJsonFeed(await (await feed("front", "-", "json")).text()).items ?? [];
    expect(items.length).toBeGreaterThan(2);
    expect(items.some((item) => item.title?.includes("[Sponsored]"))).toBe(false);
  });
});

describe("the rules that feeds are held to", () => {
  test.each<[FeedFormat, RegExp, string, string]>([
    ["rss", /<guid isPermaLink="false">/g, "<guid>", "guid"],
    ["rss", / GMT<\/pubDate>/, "</pubDate>", "RFC 822"],
    ["rss", /<atom:link [^>]*>/, "", "atom:link"],
    ["rss", /<\/item>/, "", "well-formed"],
    ["atom", /<updated>[^<]*<\/updated>/, "", "updated"],
    ["atom", /<id>tag:/, "<id>", "id"],
    ["json", /"content_html":/, '"content":', "content_html"],
    ["json", /version\/1\.1/, "version/1", "version"],
  ])("notice a broken %s: %s", async (format, part, instead, rule) => {
    const text = await (await feed("latest", "-", format)).text();
    expect(feedProblems(text.replace(part, instead), format).join("; ")).toContain(rule);
  });
});

describe("the feed of the log", () => {
  const items = async () => parseJsonFeed(await (await feed("log", "-", "json")).text()).items ?? [];

  test("says each act in words with its whole hash, and leads to what is public", async () => {
    const acts = await db().moderationAct.findMany({ orderBy: { id: "desc" } });
    const said = await items();
    expect(said.map((item) => item.url?.replace(/^.*\/log/, "/log"))).toEqual(acts.map((act) => `/log/acts/${act.id}`));
    for (const [at, act] of acts.entries()) expect(said[at]?.content_html).toContain(act.hash);
    expect(said[0]).toMatchObject({ title: expect.stringMatching(/^The paper itself corrected article Opinion .*: a correction$/), authors: [{ name: "Parallax" }], tags: ["Articles corrected"] });
    expect(said[1]).toMatchObject({ title: expect.stringMatching(/^Person p-[0-9a-f]{18} rejected comment 4: spam$/) });
  });

  test("gives the head of a day once that is over, before the acts of the next", async () => {
    const head = await db().moderationAct.findFirstOrThrow({ orderBy: { id: "desc" } });
    vi.useFakeTimers({ toFake: ["Date"], now: head.createdAt.getTime() + 86_400_000 });
    try {
      expect((await items())[0]).toMatchObject({ title: expect.stringMatching(/^Head of the log at the end of /), content_html: expect.stringContaining(head.hash) });
      await fillLog();
      const said = await items();
      expect(said.map((item) => /Head of the log/.test(item.title ?? ""))).toEqual([...Array<boolean>(5).fill(false), true, ...Array<boolean>(5).fill(false)]);
      for (const format of FORMATS) expect(feedProblems(await (await feed("log", "-", format)).text(), format)).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});
