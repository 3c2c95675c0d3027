import { describe, expect, it } from "vitest";
import { detectFormat } from "../detect";
import { hasFrontMatter } from "./front-matter";
import { readMarkdownArticle } from "./markdown";

const FULL = `---
title: "Ferry: it stays"
standfirst: Five more years
source: skerry-post
byline: Ines Calder
published: 2025-06-10T08:30:00+02:00
updated: 2025-06-11
kind: analysis
kindReason: It weighs the sums.
topics: [business, politics]
story: ferry
lang: en
facts:
  - Minutes of the council, 10 June
quotes: The Lantern
disclaimer: The writer owns a boat.
originalUrl: https://lantern.example/a
---

The council *voted*.

| Year | Cost |
| --- | --- |
| 2025 | 4 |
`;

const isSingle = (text: string) => readMarkdownArticle(text, "fallback") !== null;
const read = (text: string) => readMarkdownArticle(text, "fallback")!.articles[0]!;

describe("a Markdown article", () => {
  it("says everything about itself in its front matter", () => {
    expect(read(FULL)).toMatchObject({
      title: "Ferry: it stays", titleDerived: false, standfirst: "Five more years", source: "skerry-post", byline: "Ines Calder",
      published: { value: "2025-06-10T08:30:00+02:00", precision: "minute" }, updated: "2025-06-11",
      kind: { value: "analysis", reason: "It weighs the sums.", origin: "edition" }, topics: [{ value: "business" }, { value: "politics" }],
      storyKey: "ferry", facts: ["Minutes of the council, 10 June"], quotedOutlet: "The Lantern", disclaimer: "The writer owns a boat.",
      originalUrl: "https://lantern.example/a", firstLine: 20, lastLine: 24,
    });
  });

  it("keeps tables and emphasis", () => {
    expect(read(FULL).html).toContain("<em>voted</em>");
    expect(read(FULL).html).toContain("<td>2025</td>");
  });

  it.each([["2025", "year"], ["2025-06", "month"], ["2025-06-10", "day"]])("knows how exactly %s is known", (date, precision) => {
    expect(read(`---\ntitle: x\npublished: ${date}\n---\ny`).published).toMatchObject({ value: date, precision });
  });

  it("takes its one top heading as its title, wherever it stands", () => {
    expect(read("# Ferry *stays*\n\nText.\n")).toMatchObject({ title: "Ferry stays", titleDerived: false, firstLine: 1 });
    expect(read("# Ferry stays\n\nText.\n").html).not.toContain("Ferry stays");
  });

  it.each([
    ["an unknown key", "---\ntitel: x\n---\ny", /titel.*title/],
    ["a kind that is none", "---\ntitle: x\nkind: rumour\n---\ny", /kind/],
    ["a date in words", "---\ntitle: x\npublished: last Tuesday\n---\ny", /published.*YYYY-MM-DD/],
    ["a dangerous address", "---\ntitle: x\noriginalUrl: javascript:alert(1)\n---\ny", /originalUrl/],
    ["no YAML", "---\ntitle: [x\n---\ny", /front matter/],
    ["an alias bomb", `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\ny`, /front matter/],
  ])("is refused in one line for %s", (_, text, say) => {
    expect(() => read(text)).toThrow(say);
  });
});

describe("what a document is", () => {
  it.each([
    ["<!DOCTYPE html><html><body>x", "a.txt", "html"],
    ["\n<!-- saved --><html>", "a", "html"],
    ["<p>One</p><p>Two</p>", "a.html", "html"],
    ["---\ntitle: x\n---\ny", "a.txt", "markdown"],
    ["# A\n\ny", "a.md", "markdown"],
    ["# A\n\ny", "a.txt", "text"],
    ["---\n\nA line of dashes above", "a.txt", "text"],
    ["Plain words about <b>html</b>", "a.txt", "text"],
  ])("%j called %s", (text, name, format) => {
    expect(detectFormat(text, name)).toBe(format);
  });

  it("is one article by front matter or one top heading, and many by several", () => {
    expect(isSingle(FULL)).toBe(true);
    expect(isSingle("# A\n\n## B\n\nx")).toBe(true);
    expect(isSingle("# A\n\nx\n\n# B\n\ny")).toBe(false);
    expect(isSingle("```\n# a\n# b\n```\n# A\n\nx")).toBe(true);
    expect(hasFrontMatter("---\n---\n")).toBe(false);
  });
});
