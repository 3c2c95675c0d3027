import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/feeds/[list]/[slug]/[file]/route";
import { ask } from "@/lib/api/ask.testing";
import { articleJsonLd } from "@/lib/articles/json-ld";
import { getArticle } from "@/lib/articles/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { en } from "@/lib/i18n/messages/en";
import { saidBefore } from "@/lib/labels/rules/spoken";
import { FEED_FILES, type FeedFormat } from "@/lib/routes";

useTestDatabase();

const AT = new Date("2026-03-01T08:00:00Z");
const PIECES = [
  { slug: "paid", kind: "sponsored", control: "independent", sponsor: "Acme", type: "AdvertiserContentArticle", words: ["Sponsored", "Acme"] },
  { slug: "view", kind: "opinion", control: "independent", sponsor: null, type: "OpinionNewsArticle", words: ["Opinion"] },
  { slug: "organ", kind: "report", control: "state", sponsor: null, type: "ReportageNewsArticle", words: ["State-run"] },
] as const;

beforeAll(async () => {
  await db().article.deleteMany();
  for (const { slug, kind, control, sponsor } of PIECES) {
    await db().article.create({
      data: {
        slug, identity: slug, title: `The ferry of ${slug}`, lang: "en", kind, sponsor, publishedAt: AT, publishedPrecision: "minute", sortAt: AT, contentHash: slug, body: { create: { html: "<p>Text.</p>", text: "Text." } },
        source: { create: { slug: `s-${slug}`, name: `Source ${slug}`, control, owner: "Its owner", articleCount: 1 } },
        findings: { create: { field: "kind", value: kind, reason: "a test says so", evidence: [{ signal: "section", words: "Desk", where: "address" }] } },
      },
    });
  }
});

/** What one entry of a feed shows a reader, and its categories. */
async function entryIn(format: FeedFormat, slug: string): Promise<{ text: string; categories: string[] }> {
  const response = await GET(new Request(`http://paper.example/${format}`), { params: Promise.resolve({ list: "latest", slug: "-", file: FEED_FILES[format] }) });
  const text = await response.text();
  if (format === "rss") {
    const item = parseRssFeed(text).items?.find(({ link }) => link?.endsWith(`/${slug}`));
    return { text: `${item?.title} ${item?.content?.encoded ?? item?.description}`, categories: item?.categories?.flatMap(({ name }) => name ?? []) ?? [] };
  }
  if (format === "atom") {
    const entry = parseAtomFeed(text).entries?.find(({ links }) => links?.some(({ href }) => href?.endsWith(`/${slug}`)));
    return { text: `${entry?.title?.value} ${entry?.content?.value}`, categories: entry?.categories?.flatMap(({ term, label }) => [term, label].flatMap((word) => word ?? [])) ?? [] };
  }
  const item = parseJsonFeed(text).items?.find(({ url }) => url?.endsWith(`/${slug}`));
  return { text: `${item?.title} ${item?.content_html}`, categories: [...(item?.tags ?? [])] };
}

describe.each(PIECES)("the label of $slug ($kind, $control)", ({ slug, kind, control, type, words, sponsor }) => {
  it.each(Object.keys(FEED_FILES) as FeedFormat[])("is in the %s feed before the text, and among its categories", async (format) => {
    const { text, categories } = await entryIn(format, slug);
    for (const word of words) expect(text.slice(0, text.indexOf("<p>Text."))).toMatch(new RegExp(word, "i"));
    expect(categories).toEqual(expect.arrayContaining([en.labels.kinds[kind].word, en.labels.controls[control].word]));
  });

  it("is in the JSON of lists, of itself and of its source, with what shows it", async () => {
    const list = (await (await ask("/articles")).json()) as { items: { slug: string; kind: string; sponsor: string | null; kindReason: string; source: { control: string } }[] };
    expect(list.items.find((item) => item.slug === slug)).toMatchObject({ kind, sponsor, kindReason: "a test says so", source: { control } });
    expect(await (await ask(`/articles/${slug}`)).json()).toMatchObject({ kind, source: { control }, findings: [{ field: "kind", value: kind, evidence: [{ words: "Desk", where: "address" }] }] });
    expect(await (await ask(`/sources/s-${slug}`)).json()).toMatchObject({ control, owner: "Its owner" });
  });

  it("is in its structured data, and heard before its headline", async () => {
    const article = (await getArticle({ slug }))!;
    const data = JSON.stringify(articleJsonLd(article));
    expect(data).toContain(`"@type":"${type}"`);
    expect(data).toContain(`"genre":"${en.labels.kinds[kind].word}"`);
    expect(data).toContain(`"ownershipFundingInfo":"${en.labels.controls[control].word}`);
    expect(data.includes('"sponsor":{"@type":"Organization","name":"Acme"}')).toBe(kind === "sponsored");
    expect(saidBefore(en, article)).toMatch(words[0]);
  });
});
