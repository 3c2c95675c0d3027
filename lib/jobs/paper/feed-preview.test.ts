import { describe, expect, test } from "vitest";
import { readFeed } from "@/lib/ingest/feeds/read";
import { previewOf } from "./feed-preview";

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");

/** The preview of an RSS file with these items. */
function preview(...items: string[]) {
  const xml = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title><link>https://a.example/</link><description>${words(200)}</description>${items.map((item, at) => `<item><title>Piece ${at}</title><guid>${at}</guid>${item}</item>`).join("")}</channel></rss>`;
  return previewOf(readFeed(new TextEncoder().encode(xml), { url: "https://a.example/feed", contentType: "application/rss+xml" }));
}

const at = (day: number) => `<pubDate>${new Date(Date.UTC(2026, 0, day)).toUTCString()}</pubDate>`;
const content = (text: string) => `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`;

describe("what a feed would bring", () => {
  test("is its last five by date, whatever their order in the file", () => {
    const { latest, entries, everySeconds } = preview(...[3, 1, 7, 5, 2, 6, 4].map((day) => at(day) + content(words(100))));
    expect([entries, everySeconds]).toEqual([7, 86_400]);
    expect(latest.map(({ publishedAt }) => publishedAt?.slice(8, 10))).toEqual(["07", "06", "05", "04", "03"]);
  });

  test.each([
    ["whole", [content(words(100)), `<description>${words(250)}</description>`]],
    ["summaries", [`<description>${words(40)}</description>`, content(`${words(300)} […]`), content(`${words(150)} <a href="https://a.example/1">Read more</a>`)]],
    ["both", [content(words(100)), `<description>${words(20)}</description>`]],
    ["none", ["", ""]],
  ])("says that its texts are %s", (texts, items) => {
    expect(preview(...items).texts).toBe(texts);
  });

  test("says nothing of how often where the dates do not tell", () => {
    for (const items of [[], [at(1)], [at(1), at(1)], ["", ""]]) expect(preview(...items).everySeconds).toBeNull();
  });

  test("keeps to a size that a page can show", () => {
    const { description, latest } = preview(content(words(50_000)));
    expect(description?.length).toBeLessThanOrEqual(500);
    expect(latest[0]?.standfirst?.length).toBeLessThanOrEqual(280);
  });

  test("has the feed's problems in words", () => {
    const { problems } = preview("<description>One</item><item><title>Two");
    expect(problems.length).toBeGreaterThan(0);
    for (const { words: said } of problems) expect(said).toMatch(/\w+ \w+/);
  });
});
