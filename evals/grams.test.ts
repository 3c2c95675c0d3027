import { describe, expect, it } from "vitest";
import { compareTexts } from "./grams";

describe("two texts compared by runs of four words", () => {
  it("agree whatever their case, punctuation and spaces", () => {
    expect(compareTexts("The ferry,\n\nkeeps its HOUR today.", "the ferry keeps its hour today")).toMatchObject({ precision: 1, recall: 1, f1: 1, missing: [], surplus: [] });
  });

  it("say what is missing and what is too much", () => {
    const gold = "the council of ellery voted on tuesday to keep the ferry and to mend the quay before winter comes";
    const found = gold.replace(" and to mend the quay before winter comes", " sign up for our letter");
    const { precision, recall, missing, surplus } = compareTexts(found, gold);
    expect(missing).toEqual(["and to mend the quay before winter comes"]);
    expect(surplus).toEqual(["sign up for our letter"]);
    expect(precision).toBeCloseTo(8 / 13);
    expect(recall).toBeCloseTo(8 / 16);
  });

  it("count what is repeated as often as it stands", () => {
    expect(compareTexts("one two three four one two three four", "one two three four").precision).toBeCloseTo(1 / 5);
  });

  it("take each character of a script without spaces as a word", () => {
    expect(compareTexts("市议会周二投票", "市议会周二决定").recall).toBeCloseTo(2 / 4);
  });

  it("agree when both are empty, and not at all when one is", () => {
    expect(compareTexts("", "").f1).toBe(1);
    expect(compareTexts("words", "").f1).toBe(0);
    expect(compareTexts("", "words").f1).toBe(0);
  });
});
