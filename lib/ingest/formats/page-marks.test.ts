import { describe, expect, it } from "vitest";
import { readHtmlPage } from "./html";

const BODY = Array.from({ length: 6 }, (_, at) => `<p>Paragraph ${at} of the report says that the council, the harbour and the ferry company agreed on a new timetable, with boats every hour, from the first week of the coming month.</p>`).join("\n");
const marksOf = (head: string, above = "", attributes = "", body = BODY) =>
  readHtmlPage(`<!doctype html><html lang="en"><head><title>Ferry keeps its hour</title>${head}</head><body ${attributes}><main><article><header>${above}<h1>Ferry keeps its hour</h1></header>${body}</article></main></body></html>`, "page.html").articles[0]?.marks;
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data })}</script>`;

describe("what a page says of the kind of its piece", () => {
  it.each([
    [linked({ "@type": ["NewsArticle", "AnalysisNewsArticle"], headline: "Ferry keeps its hour", articleSection: ["World", "Analysis"], genre: "Background" }), [{ in: "type", words: "AnalysisNewsArticle" }, { in: "section", words: "World" }, { in: "section", words: "Analysis" }, { in: "genre", words: "Background" }]],
    [`<meta property="article:section" content="Opinion"><meta name="parsely-section" content="Opinion">`, [{ in: "section", words: "Opinion" }]],
    [`<meta property="article:opinion" content="true">`, [{ in: "section", words: "Opinion" }]],
    [`<meta name="site:article-type" content="Advertorial"><meta property="og:type" content="article">`, [{ in: "genre", words: "Advertorial" }]],
    [linked({ "@type": "NewsArticle", headline: "Ferry keeps its hour" }), []],
  ])("in its head: %s", (head, marks) => expect(marksOf(head)).toEqual(marks));

  it("above its headline, where a name of a kind stands by itself", () => {
    expect(marksOf("", `<a href="/news">News</a><span class="kicker">Leitartikel</span><p>Sponsored by nobody at all, says the council</p>`)).toEqual([{ in: "label", words: "Leitartikel" }]);
  });

  it("in the classes of its body, as publishing systems write them", () => {
    expect(marksOf("", "", `class="single category-sponsored-content category-ferries postid-12"`)).toEqual([{ in: "section", words: "sponsored content" }]);
  });

  it("by links of its text that are marked as paid for, if there are several", () => {
    const link = (at: number) => `<p>The ferry company sells its tickets <a rel="nofollow sponsored" href="https://shop.example/${at}">in a shop by the harbour, where they cost less than on board</a>, and that is where most people buy them.</p>`;
    expect(marksOf("", "", "", BODY + link(1) + link(2))).toEqual([{ in: "links", words: "rel=sponsored, 2 times" }]);
    expect(marksOf("", "", "", BODY + link(1))).toEqual([]);
  });
});
