import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "@/lib/format/clean-text";
import { readComment, toHtml } from "./markdown";
import { isProse } from "./prose";

const REL = 'rel="nofollow ugc noopener noreferrer"';

describe("toHtml", () => {
  it.each([
    ["Emphasis, **strength** and ~~regret~~, *softly*", "<p>Emphasis, <strong>strength</strong> and <del>regret</del>, <em>softly</em></p>"],
    ["one line\nand the next", "<p>one line<br>\nand the next</p>"],
    ["> said\n\nanswered", "<blockquote>\n<p>said</p>\n</blockquote>\n<p>answered</p>"],
    ["3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
    ["`a < b`", "<p><code>a &#x3C; b</code></p>"],
    ["```js\nx\n```", "<pre><code>x\n</code></pre>"],
    ["see https://example.org/a?b=1&c=2.", `<p>see <a href="https://example.org/a?b=1&#x26;c=2" ${REL}>https://example.org/a?b=1&#x26;c=2</a>.</p>`],
    ["[here](https://www.example.org/x)", `<p><a href="https://www.example.org/x" ${REL}>here</a><span class="link-host"> (www.example.org)</span></p>`],
    ["[bank.example](https://evil.example/)", `<p><a href="https://evil.example/" ${REL}>bank.example</a><span class="link-host"> (evil.example)</span></p>`],
    ["[bank.example](https://bank.example.evil.example/)", `<p><a href="https://bank.example.evil.example/" ${REL}>bank.example</a><span class="link-host"> (bank.example.evil.example)</span></p>`],
  ])("writes %j", (markdown, html) => expect(toHtml(markdown)).toBe(html));

  it.each([
    ["# Loud", "<p># Loud</p>"],
    ["<b>bold</b> <script>alert(1)</script>", "<p>&#x3C;b>bold&#x3C;/b> &#x3C;script>alert(1)&#x3C;/script></p>"],
    ["![pixel](https://tracker.example/p.png)", `<p>!<a href="https://tracker.example/p.png" ${REL}>pixel</a><span class="link-host"> (tracker.example)</span></p>`],
    ["[a](javascript:alert(1))", "<p>a</p>"],
    ["[a](data:text/html,x) [b](//evil.example) [c](/settings)", "<p>a b c</p>"],
    ["[a](https://user:pass@evil.example/)", "<p>a</p>"],
  ])("leaves %j as words", (markdown, html) => expect(toHtml(markdown)).toBe(html));

  it("links people who exist, and nobody in code, links or addresses", () => {
    const people = new Set(["ida-holm", "per"]);
    expect(toHtml("Thanks @Ida-Holm, @nobody and @per!", people)).toBe('<p>Thanks <a href="/people/ida-holm" class="mention">@Ida-Holm</a>, @nobody and <a href="/people/per" class="mention">@per</a>!</p>');
    expect(toHtml("`@per` me@per.example https://example.org/@per", people)).not.toContain("/people/");
    expect(readComment("@per and @Per, `@ida-holm` x@per.y /@per").mentions).toEqual(["per"]);
  });

  it("makes only what is allowed, of anything", () => {
    const piece = fc.constantFrom("<img src=x onerror=alert(1)>", "[a](", ")", "**", "> ", "- ", "`", "```", "javascript:", "\n", "<a href='", "'>", "&lt;", "&#106;", "@per", "https://x.example", "\\", "|", "~~", "![", "]", "1. ", "<!--", "\t");
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }), (pieces) => {
      const html = toHtml(pieces.join(""), new Set(["per"]));
      const tags = [...html.matchAll(/<\/?([a-z]+)([^>]*)>/g)];
      for (const [, name, attributes] of tags) {
        expect(["p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "span"]).toContain(name);
        expect(attributes).not.toMatch(/\son|style=|src=/);
      }
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:|\/people\/)/);
    }), { numRuns: 400 });
  });

  it.each([
    ["quotations", ">".repeat(8_000)],
    ["lists", "- ".repeat(4_000)],
    ["spaced quotations in a list", "> - ".repeat(2_000)],
    ["brackets", "[".repeat(8_000)],
    ["brackets and ends", "[a](".repeat(2_000)],
    ["emphasis", "*a _b ".repeat(1_500)],
    ["strikes", "~~a".repeat(2_600)],
    ["ticks", Array.from({ length: 120 }, (_, n) => "`".repeat(n)).join("a")],
    ["indented lists", Array.from({ length: 120 }, (_, n) => `${" ".repeat(2 * n)}- a`).join("\n")],
    ["addresses", "www.a.".repeat(1_300)],
    ["entities", "&#x41;".repeat(1_300)],
  ])("is quick and shallow with heaps of %s", (_, markdown) => {
    const html = toHtml(markdown.slice(0, 8_000));
    expect([...html.matchAll(/<blockquote>|<ul>|<ol/g)].length).toBeLessThan(200);
  });
});

describe("what else is read from a text", () => {
  it("finds its links", () => expect(readComment("https://a.example and [b](http://b.example/x) but `https://c.example`").links).toEqual(["https://a.example", "http://b.example/x"]));
  it("says it plainly", () => expect(readComment("**Two** things:\n\n- one\n- [two](https://x.example)").text).toBe("Two things:\none\ntwo"));
});

describe("prose, which is read without the parser", () => {
  const BESIDE = "*x*";
  const beside = (text: string) => (text === "" ? BESIDE : `${text}\n\n${BESIDE}`);

  it("is most of what people write", () => {
    for (const text of ["I don't think so: 3.5 % is a lot (really!)", "First.\nSecond - and \"third\"\n\nIt costs $5; 2026 was well-known.", "東京は雨。\n\nمرحبا، كيف الحال؟", "1984 was long ago", "3.14"]) expect(isProse(text)).toBe(true);
  });

  it.each(["- a", "1. a", "1)", "> a", "a\n===", "a\n---", "+ a", "a *b*", "a_b_", "http://a.example", "see www.a.example", "me@a.example", "&amp;", "a\n b", "| a |", "# a", "`a`", "\\a", "<b>", "[a]", "~~~"])("is not %j", (text) => {
    expect(isProse(text)).toBe(false);
  });

  it("comes out as the parser gives it", () => {
    const piece = fc.constantFrom("a", "Zoë", "7", "12", ".", ")", " ", "  ", "\n", "\n\n", "-", "--", "- ", "1. ", "+", "=", "!", "?", ":", ";", "'", '"', "(", "/", "%", "$", "^", "{", "}", "…", "–", "“", "\u00a0", "東", "ا", "😀", "e\u0301", "https:", "mailto:", "www", "...", "***");
    let prose = 0;
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 24 }), (pieces) => {
      const text = cleanText(pieces.join(""));
      if (!isProse(text)) return;
      prose += 1;
      const html = toHtml(text);
      expect(toHtml(beside(text))).toBe(html === "" ? "<p><em>x</em></p>" : `${html}\n<p><em>x</em></p>`);
      expect(readComment(beside(text)).text).toBe(`${readComment(text).text}\nx`.trim());
    }), { numRuns: 1_000 });
    expect(prose).toBeGreaterThan(150);
  });
});
