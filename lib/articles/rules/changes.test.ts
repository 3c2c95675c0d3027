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

  it("finds nothing where only spaces, paragraphs, quotation marks and dashes differ", () => {
    expect(passages(before, before.replaceAll("\n\n", " ").replaceAll(". ", ".  "))).toEqual([]);
    expect(passages("“We are done,” she said. It's over - for now... The board's plan stands.", "\"We are done,\" she said. It’s over – for now… The board’s plan stands.")).toEqual([]);
  });

  it("tells what was moved, with what changed on the way, from what went and came", () => {
    const [one, two, three] = ["The ferry stays.", "Fares rise in spring by four per cent. Children ride free.", "The mayor spoke of a promise kept. Nobody objected."];
    expect(passages([one, two, three].join("\n\n"), [one, three, two.replace("four", "five")].join("\n\n"))).toEqual([[
      0, "same: The ferry stays.", "left: Fares rise in spring by four per cent.", "left: Children ride free.", "same: The mayor spoke of a promise kept.", "same: Nobody objected.",
      "moved: Fares rise in spring by [-four-]{+five+} per cent.", "moved: Children ride free.",
    ]]);
    expect(compareTexts(`${one}\n\n${two}`, `${two}\n\n${one}`, "en")).toMatchObject({ added: 0, removed: 0, moved: 1, changed: 0 });
  });

  it("compares tables row by row and number by number", () => {
    expect(passages("Team\tPlayed\tPoints\nRovers\t12\t30\nTown\t12\t20", "Team\tPlayed\tPoints\nRovers\t13\t1,033.5\nCity\t13\t28\nTown\t12\t20")).toEqual([[
      0, "same: Team | Played | Points", "changed: Rovers | [-12-]{+13+} | [-30-]{+1,033.5+}", "added: {+City | 13 | 28+}", "same: Town | 12 | 20",
    ]]);
    expect(passages("North\n980\n33 %", "North\n995\n33 %")).toEqual([[0, "same: North", "changed: [-980-]{+995+}", "same: 33 %"]]);
  });

  it.each([
    ["en", "Dr. Smith of St. Mary's said on Jan. 5 that the U.S. would act.", "Dr. Smith of St. Mary's said on Jan. [-5-]{+6+} that the U.S. would act.", "5", "6"],
    ["de", "Am 3. Mai sprach z. B. Prof. Weiß von 4 Mio. Euro.", "Am [-3-]{+13+}. Mai sprach z. B. Prof. Weiß von 4 Mio. Euro.", "3", "13"],
    ["th", "เรือข้ามฟากเดินต่ออีกห้าปี", "เรือข้ามฟากเดินต่ออีก[-ห้า-]{+หก+}ปี", "ห้า", "หก"],
    ["ja", "フェリーを五年間続ける。", "フェリーを[-五-]{+六+}年間続ける。", "五", "六"],
  ])("takes no shortened word for an end, and reads words without spaces: %s", (lang, text, changed, was, is) => {
    expect(passages(text, text.replace(was, is), lang)).toEqual([[0, `changed: ${changed}`]]);
  });

  it("reads Chinese, and a language tag that is none", () => {
    expect(passages("市议会周二投票。渡轮保留五年。", "市议会周三投票。渡轮保留五年。", "zh")).toEqual([[0, "changed: 市议会[-周二-]{+周三+}投票。", "same: 渡轮保留五年。"]]);
    expect(passages("First. Second.", "First. Third.", "not a tag")).toEqual([[0, "same: First.", "removed: [-Second.-]", "added: {+Third.+}"]]);
  });

  it("ends within its bounds whatever the texts are", () => {
    const endless = (word: string) => Array.from({ length: 12_000 }, (_, at) => `${word}${at % 7}`).join(". ");
    const both = compareTexts(endless("a"), endless("b"), "en");
    expect(both.added + both.changed).toBe(both.removed + both.changed);
    const long = `${"word ".repeat(30_000)}end`;
    expect(compareTexts(long, long.replace("end", "close"), "en")).toMatchObject({ changed: 1 });
    const unbroken = (seed: number) => Array.from({ length: 60_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * at * 31 + at * 17 + seed) % 4_000))).join("");
    expect(compareTexts(unbroken(1), unbroken(2), "zh")).toMatchObject({ added: 1, removed: 1 });
    const unlike = compareTexts("x y ".repeat(25_000), "y z ".repeat(25_000), "en");
    expect(unlike.added + unlike.removed + unlike.changed).toBeGreaterThan(0);
  });
});

describe("a line's changes", () => {
  it("is null where nothing changed, and whole where it came or went", () => {
    expect(compareLines("A title", "A title", "en")).toBeNull();
    expect(compareLines(null, "", "en")).toBeNull();
    expect(marked(compareLines(null, "A lead", "en") ?? [])).toBe("{+A lead+}");
    expect(marked(compareLines("Ferry stays for five years", "Ferry goes in five years", "en") ?? [])).toBe("Ferry [-stays for-]{+goes in+} five years");
  });
});
