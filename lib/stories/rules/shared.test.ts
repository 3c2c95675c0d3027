import { expect, test } from "vitest";
import { sharedWords, tieWords } from "./shared";

const tie = (...evidence: [string, string][]) => ({ evidence: evidence.map(([signal, words]) => ({ signal, words })) });

test("what articles have in common stands by kind, and for the story what most of them name", () => {
  const ties = [tie(["name", "Elbe"], ["word", "dredger"], ["mood", "grim"]), tie(["name", "Stade"], ["name", "Elbe"], ["word", "silt"]), tie(["name", "Stade"], ["name", "Elbe"], ["number", "14"]), tie(["name", "Stade"])];
  expect(tieWords(ties[0]!)).toEqual([{ signal: "name", words: ["Elbe"] }, { signal: "word", words: ["dredger"] }]);
  expect(sharedWords(ties)).toEqual([{ signal: "name", words: ["Elbe", "Stade"] }]);
  expect(sharedWords([])).toEqual([]);
});
