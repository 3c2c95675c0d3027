import { expect, test } from "vitest";
import { excerptHtml } from "./excerpt";

const LONG = `<h2>The vote</h2><p>The council <a href="https://post.example/?a=1&amp;b=2" title="1 > 0">voted</a> for Fish &amp; Co.</p><ul><li>one</li><li>two</li></ul>`;

test("an excerpt is the beginning of a text in paragraphs, ends with a word and says that there is more", () => {
  expect(excerptHtml(LONG, 30)).toBe("<p>The vote</p>\n<p>The council voted for…</p>");
  expect(excerptHtml(LONG, 500)).toBe("<p>The vote</p>\n<p>The council voted for Fish &amp; Co.</p>\n<p>one</p>\n<p>two</p>");
  expect(excerptHtml(LONG, 0)).toBe("");
  expect(excerptHtml("", 40)).toBe("");
});

test("letters of any script count one, entities are kept whole, and nothing that was text becomes markup", () => {
  expect(excerptHtml("<p>市议会周二投票决定保留渡轮</p>", 5)).toBe("<p>市议会周二…</p>");
  expect(excerptHtml("<p>a&lt;script&gt;b</p>", 3)).toBe("<p>a&lt;s…</p>");
  expect(excerptHtml("1 < 2 & 3", 100)).toBe("<p>1 &lt; 2 &amp; 3</p>");
  expect(excerptHtml("<p>👩‍👩‍👧 und so weiter</p>", 30)).toContain("und so weiter");
});

test("takes no longer than its letters", () => {
  expect(excerptHtml("<p>word </p>".repeat(200_000), 20)).toMatch(/^<p>word<\/p>\n<p>word<\/p>/);
});
