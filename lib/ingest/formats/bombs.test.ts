import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { inOneGo } from "../steps";
import { readingIncoming } from "../read";
import { htmlToText, sanitise } from "../sanitise";
import { boundMarkdown } from "./markdown-bounds";

const HEAD = "# A headline\n\nThe council of Ellery voted on Tuesday to keep the ferry.\n\n";

/** How deep elements stand in each other at most. */
function depth(html: string): number {
  let now = 0;
  let most = 0;
  for (const [tag] of html.matchAll(/<\/?(?:ul|ol|li|blockquote)\b/g)) {
    now += tag.startsWith("</") ? -1 : 1;
    most = Math.max(most, now);
  }
  return most;
}

function readBody(text: string): { html: string; text: string } {
  const body = HEAD + text;
  const draft = inOneGo(readingIncoming({ name: "bomb.md", bytes: body.length, checksum: "", encoding: "utf-8", text: body, lines: 1 }));
  return { html: draft.articles.map((article) => article.html).join(""), text: draft.articles.map((article) => htmlToText(sanitise(article.html))).join("\n") };
}

const numbered = (many: number, line: (at: number) => string) => Array.from({ length: many }, (_, at) => line(at)).join("\n");

describe("Markdown that is built to drown a parser", () => {
  it.each([
    ["lists nested line by line", numbered(3_000, (at) => `${" ".repeat(2 * Math.min(at, 400))}- word${at}`), 3_000],
    ["lists nested in one line", `${"- ".repeat(20_000)}word0`, 1],
    ["numbered lists nested in one line", `${"1. ".repeat(20_000)}word0`, 1],
    ["quotations nested in one line", `${">".repeat(20_000)} word0`, 1],
    ["quotations nested line by line", numbered(500, (at) => `${">".repeat(at)} word${at}`), 500],
    ["lists and quotations by turns", numbered(600, (at) => `${"> - ".repeat(at)}word${at}`), 600],
    ["tabs", numbered(300, (at) => `${"\t".repeat(at)}- word${at}`), 300],
  ])("is flattened, and keeps every word: %s", (_, text, words) => {
    const read = readBody(text);
    expect(depth(read.html)).toBeLessThanOrEqual(70);
    const found = new Set(read.text.match(/word\d+/g));
    for (let at = 0; at < words; at++) expect(found.has(`word${at}`)).toBe(true);
  });

  it.each(["`", "`a", "[", "[a](", "![", "*a **b ", "_a __b ", "~~a ", "<b>", "<!--", "<a b=", "&#", "\\[", "|a", "[^a]"])("is text where it is nothing but signs: %s", (sign) => {
    const text = `word0 ${sign.repeat(150_000 / sign.length)} word1`;
    const bounded = boundMarkdown(HEAD + text);
    expect(bounded.length).toBeLessThan(HEAD.length + text.length + 40);
    // Compared by hand: a failing message should not be a hundred thousand signs long.
    expect(bounded.includes("~~~\nword0")).toBe(true);
    const read = readBody(text);
    for (const words of ["word0", "word1", "The council of Ellery"]) expect(read.text.includes(words)).toBe(true);
  });

  it("never grows, and keeps its letters, whatever it is", () => {
    const sign = fc.constantFrom("> ", "- ", "1. ", "  ", "\t", "*", "_", "`", "[", "](", "<b>", "\n", "\n\n", "a", "word ", "#", "|", "~~~");
    fc.assert(fc.property(fc.array(sign, { maxLength: 400 }), (signs) => {
      const text = signs.join("");
      const bounded = boundMarkdown(text);
      expect(bounded.replace(/\P{L}/gu, "")).toBe(text.replace(/\P{L}/gu, ""));
      expect(bounded.length).toBeLessThanOrEqual(text.length + text.split("\n").length + 40);
      expect(bounded.split("\n").every((line) => line.search(/\S|$/) <= 40 || !/^\s*[-*+>\d]/.test(line))).toBe(true);
    }));
  });

  it("leaves ordinary Markdown as it is", () => {
    const text = numbered(200, (at) => `- [item ${at}](https://paper.example/${at})\n  1. **one**\n     > *two*`);
    expect(boundMarkdown(`${HEAD}${text}\n\n    code\n`)).toBe(`${HEAD}${text}\n\n    code\n`);
  });
});
