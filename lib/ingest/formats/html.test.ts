import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { prepareArticle } from "../prepare";
import { readHtmlPage } from "./html";

const BODY = Array.from({ length: 6 }, (_, at) => `<p>Paragraph ${at} of the report says that the council, the harbour and the ferry company agreed on a new timetable, with boats every hour, from the first week of the coming month.</p>`).join("\n");

function page(head: string, main = `<article><h1>Ferry keeps its hour</h1>${BODY}</article>`, attributes = `lang="en-GB"`): string {
  return `<!doctype html><html ${attributes}><head><title>Ferry keeps its hour | The Skerry Post</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><main>${main}</main><footer>Subscribe to our newsletter</footer></body></html>`;
}

const read = (html: string, name = "page.html") => readHtmlPage(html, name).articles[0]!;
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data })}</script>`;

describe("a saved page", () => {
  it("gives its text without menus and footers", () => {
    const { html } = read(page(""));
    expect(html).toContain("Paragraph 5");
    expect(html).not.toContain("Subscribe");
    expect(html).not.toContain("Sport");
  });

  it("says who wrote it, when, where and in what language by its linked data", () => {
    const article = read(page(linked({
      "@graph": [{ "@type": "WebSite", name: "x" }, {
        "@type": "OpinionNewsArticle", headline: "Why the ferry matters", author: [{ name: "Ines Calder" }, { name: "Otto Lind" }],
        datePublished: "2025-06-10T08:30:00+02:00", dateModified: "2025-06-11", publisher: { name: "The Skerry Post" }, image: { url: "https://img.example/f.jpg", width: 1200, height: "675", caption: "The quay" },
      }],
    }) + `<link rel="canonical" href="https://skerry.example/ferry"><meta property="og:title" content="not this one">`));
    expect(article).toMatchObject({
      title: "Why the ferry matters", byline: "Ines Calder, Otto Lind", source: "The Skerry Post", canonicalUrl: "https://skerry.example/ferry", lang: "en-GB", updated: "2025-06-11",
      published: { value: "2025-06-10T08:30:00+02:00", precision: "minute" }, kind: null, marks: [{ in: "type", words: "OpinionNewsArticle" }],
      image: { url: "https://img.example/f.jpg", width: 1200, height: 675, caption: "The quay" },
    });
  });

  it("falls back on OpenGraph, plain metadata and the comment of whoever saved it", () => {
    const article = read(`<!-- saved from url=(0034)https://skerry.example/2025/ferry -->${page(`
      <meta property="og:title" content="Ferry keeps its hour - The Skerry Post"><meta property="og:site_name" content="The Skerry Post"><meta name="author" content="Ines Calder">
      <meta property="article:published_time" content="2025-06-10"><meta property="article:section" content="Business"><meta property="og:image" content="http://img.example/o.jpg">`)}`);
    expect(article).toMatchObject({
      title: "Ferry keeps its hour", byline: "Ines Calder", canonicalUrl: "https://skerry.example/2025/ferry", published: { value: "2025-06-10", precision: "day" },
      // The paper fetches it where it is; a host without TLS has nothing under the other scheme.
      topics: [{ value: "business" }], image: { url: "http://img.example/o.jpg" },
    });
  });

  it("gives no date rather than a wrong one", () => {
    expect(read(page(`<meta name="date" content="yesterday">`)).published).toMatchObject({ value: null, precision: "unknown" });
    expect(read(page(`<meta name="date" content="2025-02-31">`)).published.value).toBeNull();
  });

  it("resolves its links against its own address and drops its scripts when it is stored", () => {
    const main = `<article><h1>Ferry</h1>${BODY}<p>Read <a href="/more?utm_source=x" onclick="alert(1)">more about it</a>.</p><script>alert(1)</script><img src="/quay.jpg" onerror="alert(1)"></article>`;
    const stored = prepareArticle(read(page(`<link rel="canonical" href="https://skerry.example/ferry">`, main)), new Date("2025-07-01T00:00:00Z"), () => null);
    expect(stored.html).toContain(`<a href="https://skerry.example/more" rel="nofollow noopener external">more about it</a>`);
    expect(stored.html).not.toMatch(/script|onerror|onclick|alert/);
    expect(stored.identity).toBe("url:https://skerry.example/ferry");
  });

  it("keeps an embedded video as a link", () => {
    const main = `<article>${BODY}<iframe src="https://www.youtube.com/embed/abcdefgh123" title="The launch"></iframe>${BODY}</article>`;
    expect(read(page("", main)).html).toContain(`https://www.youtube.com/watch?v=abcdefgh123`);
  });

  it("takes its text from the linked data where the markup hides it", () => {
    const text = BODY.replace(/<[^>]*>/g, "");
    const article = read(page(linked({ "@type": "NewsArticle", headline: "Hidden", articleBody: text }), "<div id=root></div>"));
    expect(article.html).toContain("Paragraph 3 of the report");
  });

  it("keeps no standfirst that only repeats how the text begins", () => {
    expect(read(page(`<meta name="description" content="Paragraph 0 of the report says that the council, the harbour and the ferry company agreed">`)).standfirst).toBeNull();
    expect(read(page(`<meta name="description" content="Boats will leave every hour from May">`)).standfirst).toBe("Boats will leave every hour from May");
  });

  it.each([["a front page of links", page("", `<ul>${"<li><a href=/x>Headline</a></li>".repeat(5)}</ul>`)], ["an empty page", "<!doctype html><html></html>"], ["markup nested without end", `<html><body>${"<div>".repeat(100_000)}text`], ["more elements than any article", `<html><body><p>${"a <b>b</b> ".repeat(200_000)}`],
    ["broken linked data and no text", page(`<script type="application/ld+json">{"@type":</script>`, "")]])("is refused with what to do: %s", (_, html) => {
    expect(() => readHtmlPage(html, "x.html")).toThrow(AppError);
  });
});
