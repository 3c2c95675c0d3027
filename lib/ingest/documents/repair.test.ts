import { describe, expect, it } from "vitest";
import { repairLines } from "./repair";

const fixed = (line: string): string | undefined => repairLines([line]).lines[0];

describe("damaged characters are put right", () => {
  it.each([
    ["Itâ€™s late", "It’s late"], ["IranÃ¢â‚¬â„¢s ships", "Iran’s ships"], ["cafÃ© crÃ¨me", "café crème"], ["â€œYesâ€\u009d", "“Yes”"],
    ["soft\u00adhyphen", "softhyphen"], ["zero\u200bwidth", "zerowidth"], ["\ufeffText", "Text"], ["word\u200d's", "word's"],
    ["one\u00a0two", "one two"], ["cooled off after?early rallies", "cooled off after early rallies"], ["near $2.65?to $3", "near $2.65 to $3"], ["price at?$0.22", "price at $0.22"],
    ["the port?s quay doesn?t", "the port’s quay doesn’t"], ["in 2010?2015", "in 2010–2015"], ["a ?rug pull? scam", "a “rug pull” scam"], ["?We are late,? she said.", "“We are late,” she said."],
  ])("%j", (before, after) => {
    expect(fixed(before)).toBe(after);
    expect(repairLines([before]).repairs).toHaveLength(1);
    expect(repairLines([before]).repairs[0]).toMatchObject({ line: 1 });
  });
});

describe("what may be meant stays", () => {
  it.each([
    "Who is slowing down whom?", "Is it late? Yes.", "suitable for users ?", "Really?Yes", "https://quay.example/?a=b", "see index.php?id=3 there", "quay.example/view?x=1", "¿Qué?",
    "« Non »\u00a0!", "10\u00a0000", "می\u200cخواهم", "👩\u200d🚀", "Ãlvares São Ângela", "a?", "?", "What? he asked",
  ])("%j", (line) => expect(repairLines([line])).toEqual({ lines: [line], repairs: [] }));

  it("keeps the number of lines", () => expect(repairLines(["", "\u00a0", "a"]).lines).toHaveLength(3));
});
