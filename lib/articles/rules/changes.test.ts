import { describe, expect, it } from "vitest";
import { compareLines, compareTexts } from "./changes";
import type { Part } from "../types/changes";

const marked = (parts: readonly Part[]) => parts.map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");
const passages = (before: string, after: string, lang = "en") => compareTexts(before, after, lang).passages.map(({ skipped, sentences }) => [skipped, ...sentences.map(({ kind, parts }) => `${kind}: ${marked(parts)}`)]);

describe("a text's changes, sentence by sentence", () => {
  const before = "The ferry stays. It costs four million a year. The mayor said so. Nobody objected.\n\nFares rise in spring. Children ride free. Dogs pay half.";

  it("shows the words that changed in a sentence, with the sentences beside it", () => {
    expect(passages(before, before.replace("four million", "five million"))).toEqual([
      [0, "same: The ferry stays.", "changed: It costs [-four-]{+five+} million a year.", "same: The mayor said so."],
      [4],
    ]);
  });

  it("tells a sentence that came from one that went, and neighbouring words as one change", () => {
    const after = before.replace(" Nobody objected.", "").replace("Dogs pay half.", "Dogs pay half. A new timetable follows next week.").replace("The mayor said so.", "The deputy head said so.");
    expect(passages(before, after)).toEqual([
      [1, "same: It costs four million a year.", "changed: The [-mayor-]{+deputy head+} said so.", "removed: [-Nobody objected.-]", "same: Fares rise in spring."],
      [1, "same: Dogs pay half.", "added: {+A new timetable follows next week.+}"],
    ]);
    expect(compareTexts(before, after, "en")).toMatchObject({ added: 1, removed: 1, changed: 1 });
  });

  it("finds nothing where only spaces and paragraphs differ", () => {
    expect(passages(before, before.replaceAll("\n\n", " ").replaceAll(". ", ".  "))).toEqual([]);
  });

  it("reads Chinese, and a language tag that is none", () => {
    expect(passages("市议会周二投票。渡轮保留五年。", "市议会周三投票。渡轮保留五年。", "zh")).toEqual([[0, "changed: 市议会周[-二-]{+三+}投票。", "same: 渡轮保留五年。"]]);
    expect(passages("One. Two.", "One. Three.", "not a tag")).toEqual([[0, "same: One.", "removed: [-Two.-]", "added: {+Three.+}"]]);
  });

  it("ends within its bounds whatever the texts are", () => {
    const endless = (word: string) => Array.from({ length: 12_000 }, (_, at) => `${word}${at % 7}`).join(". ");
    const both = compareTexts(endless("a"), endless("b"), "en");
    expect(both.added + both.changed).toBe(both.removed + both.changed);
    const long = `${"word ".repeat(30_000)}end`;
    expect(compareTexts(long, long.replace("end", "close"), "en")).toMatchObject({ changed: 1 });
    const unlike = compareTexts("x y ".repeat(25_000), "y z ".repeat(25_000), "en");
    expect(unlike.added + unlike.removed + unlike.changed).toBeGreaterThan(0);
  });
});

describe("a line's changes", () => {
  it("is null where nothing changed, and whole where it came or went", () => {
    expect(compareLines("A title", "A title")).toBeNull();
    expect(compareLines(null, "")).toBeNull();
    expect(marked(compareLines(null, "A lead") ?? [])).toBe("{+A lead+}");
    expect(marked(compareLines("Ferry stays for five years", "Ferry goes in five years") ?? [])).toBe("Ferry [-stays for-]{+goes in+} five years");
  });
});
