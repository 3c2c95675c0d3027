import { describe, expect, test } from "vitest";
import { KINDS } from "@/lib/closed-lists";
import { type JsonLd, jsonLdScript } from "@/lib/json-ld";
import { frontJsonLd, storyJsonLd } from "@/lib/stories/json-ld";
import { sourceJsonLd } from "@/lib/sources/json-ld";
import { articleJsonLd, articleListJsonLd, dateOf } from "./json-ld";
import type { ArticlePage } from "./types";

const source = { slug: "post", name: "The Post", control: "independent", country: "NO", demo: false } as const;
const article: ArticlePage = {
  id: 1, slug: "a", title: "A", titleDerived: false, standfirst: null, lang: "en", kind: "report", kindReason: null, sponsor: null,
  publishedAt: "2026-03-04T05:06:07.000Z", publishedPrecision: "minute", sourceUpdatedAt: null, sortAt: "2026-03-04T05:06:07.000Z",
  wordCount: 10, commentCount: 0, picture: null, source, topics: [{ slug: "climate", name: "Climate" }], story: null, reprintOf: null, reprintSources: 0,
  byline: null, dateline: null, html: "", publishedEvidence: null, canonicalUrl: null, originalUrl: null, quotedOutlet: null,
  disclaimer: null, facts: [], enclosures: [], firstSeenAt: "2026-03-04T05:06:07.000Z", revisionCount: 0, summaryOnly: false, excerptOnly: false, stoodBefore: [], reprints: [], provenance: [], findings: [], corrections: [],
};

/** The data as a search engine reads it: through the script's text. */
function read(data: JsonLd): Record<string, JsonLd> {
  const parsed = JSON.parse(jsonLdScript(data)) as { "@context": string; "@graph": JsonLd[] };
  expect(parsed["@context"]).toBe("https://schema.org");
  return Object.fromEntries(parsed["@graph"].map((thing) => [String(thing["@type"]).endsWith("BreadcrumbList") ? "breadcrumbs" : String(thing["@type"]).endsWith("Page") ? "page" : "thing", thing]));
}
const articleOf = (more: Partial<ArticlePage>) => read(articleJsonLd({ ...article, ...more })).thing ?? {};

describe("an article", () => {
  test("has the most precise type of its kind", () => {
    const types = Object.fromEntries(KINDS.map((kind) => [kind, articleOf({ kind })["@type"]]));
    expect(types).toEqual({
      report: "ReportageNewsArticle", analysis: "AnalysisNewsArticle", opinion: "OpinionNewsArticle", editorial: "OpinionNewsArticle",
      interview: "NewsArticle", "press-release": "Article", sponsored: "AdvertiserContentArticle", "wire-copy": "NewsArticle",
      "live-blog": "LiveBlogPosting", review: "ReviewNewsArticle", satire: "SatiricalArticle", correction: "NewsArticle",
    });
  });

  test("is published by its source, which says who controls it, and shown by this paper", () => {
    const { publisher, sdPublisher } = articleOf({}) as { publisher: JsonLd; sdPublisher: JsonLd };
    expect(publisher).toMatchObject({ "@type": "NewsMediaOrganization", name: "The Post", ownershipFundingInfo: expect.stringMatching(/^Independent\./) });
    expect(sdPublisher.name).toBe("Parallax");
    expect(publisher).not.toHaveProperty("disambiguatingDescription");
    const company = articleOf({ source: { ...source, control: "company" } }).publisher as JsonLd;
    expect(company["@type"]).toBe("Organization");
    expect((articleOf({ source: { ...source, demo: true } }).publisher as JsonLd).disambiguatingDescription).toContain("Invented");
  });

  test("names where a copy and a commentary come from, and nothing that is no web address", () => {
    const named = articleOf({ canonicalUrl: "https://a.example/x", originalUrl: "https://b.example/y" });
    expect([named.isBasedOn, named.citation]).toEqual(["https://a.example/x", "https://b.example/y"]);
    expect(articleOf({ canonicalUrl: "javascript:alert(1)" })).not.toHaveProperty("isBasedOn");
  });

  test("is by a person where it has a byline, else by its source", () => {
    expect(articleOf({ byline: "Ida B." }).author).toEqual({ "@type": "Person", name: "Ida B." });
    expect((articleOf({}).author as JsonLd)["@type"]).toBe("NewsMediaOrganization");
  });

  test("credits the agency and who paid, begins its live coverage, and names what was corrected", () => {
    const findings = [{ field: "kind", value: "wire-copy", reason: "r", origin: "rule", evidence: [{ signal: "dateline", words: "OSLO (Reuters) -", where: "head" }] }];
    expect(articleOf({ kind: "wire-copy", findings }).creditText).toBe("OSLO (Reuters) -");
    expect(articleOf({ kind: "sponsored", sponsor: "Quay Inc." })).toMatchObject({ creditText: "Quay Inc.", sponsor: { "@type": "Organization", name: "Quay Inc." } });
    expect(articleOf({ kind: "live-blog" }).coverageStartTime).toBe("2026-03-04T05:06:07.000Z");
    const corrections = [{ field: "title" as const, at: "2026-03-05T00:00:00.000Z", note: "The height was wrong." }, { field: "kind" as const, at: "2026-03-05T00:00:00.000Z", note: null }];
    expect(articleOf({ corrections }).correction).toMatchObject([{ "@type": "CorrectionComment", text: "The height was wrong.", datePublished: "2026-03-05T00:00:00.000Z" }]);
    for (const property of ["creditText", "coverageStartTime", "correction"]) expect(articleOf({ findings })).not.toHaveProperty(property);
  });

  test("leaves out what is not known", () => {
    const unknown = articleOf({ lang: "und", publishedAt: null, publishedPrecision: "unknown", topics: [] });
    for (const property of ["inLanguage", "datePublished", "description", "sponsor", "articleSection", "isPartOf"]) expect(unknown).not.toHaveProperty(property);
  });

  test("stands at the end of its breadcrumbs", () => {
    const trail = read(articleJsonLd(article)).breadcrumbs?.itemListElement as JsonLd[];
    expect(trail.map(({ position, name }) => [position, name])).toEqual([[1, "Parallax"], [2, "Climate"], [3, "A"]]);
    for (const { item } of trail) expect(item).toMatch(/^https?:\/\//);
  });
});

test.each([["minute", "2026-03-04T05:06:07.000Z"], ["day", "2026-03-04"], ["month", "2026-03"], ["year", "2026"], ["unknown", null]] as const)("a date known to the %s is %j", (precision, date) => {
  expect(dateOf(article.publishedAt, precision)).toBe(date);
});

test("pages that list are collections in their own order", () => {
  const other = { ...article, slug: "b", title: "B" };
  const story = { id: 1, slug: "s", title: "S", standfirst: null, lang: "en", articleCount: 2, sourceCount: 1, voiceCount: 1, shared: null, controls: {}, firstAt: article.sortAt, lastAt: article.sortAt };
  const here = { place: 1, bySum: 1, rule: null, heat: 1, at: null, sum: 0, terms: [], rest: { origins: 0, sum: 0 }, repeating: 0, halfLifeHours: 12 };
  const front = { entries: [{ ...story, articles: [article], here }, { ...article, slug: "c", here }], singles: [other], sponsored: [article], editionAt: null };
  const ofPage = (data: JsonLd) => ((read(data).page!.mainEntity as JsonLd).itemListElement as JsonLd[]).map((item) => String(item.url).replace(/^https?:\/\/[^/]+/, ""));
  expect(ofPage(storyJsonLd(story, [other, article]))).toEqual(["/articles/b", "/articles/a"]);
  expect(ofPage(articleListJsonLd({ name: "Latest", path: "/latest" }, [article, other]))).toEqual(["/articles/a", "/articles/b"]);
  expect(ofPage(frontJsonLd(front))).toEqual(["/stories/s", "/articles/c", "/articles/b"]);
});

test("a source says who owns and funds it, and what that rests on", () => {
  const page = { ...source, id: 1, language: "no", owner: "A trust", funding: "Readers", description: null, homepage: "https://post.example/", evidence: "Its imprint", articleCount: 1, lastArticleAt: null, statements: [], wishes: null };
  const organisation = read(sourceJsonLd(page)).page!.mainEntity as JsonLd;
  expect(organisation.ownershipFundingInfo).toMatch(/Owner: A trust\nFunding: Readers\nAccording to: Its imprint$/);
  expect(organisation.sameAs).toBe("https://post.example/");
});

test("no headline can end the script or begin another element", () => {
  const script = jsonLdScript(articleJsonLd({ ...article, title: "</script><script>alert(1)</script><!-- \u2028 &amp;" }));
  expect(script).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(script)["@graph"][0].headline).toBe("</script><script>alert(1)</script><!-- \u2028 &amp;");
});
