import { describe, expect, it } from "vitest";
import { FoldedText } from "./fold";
import { spamProbability, spamWords, type WordCounts } from "./spam";

const SPAM = ["Best casino bonus, click https://win.example now", "Casino bonus for you", "Double your bitcoin at https://win.example", "Cheap pills and a casino bonus"];
const HAM = ["The quay reopens in spring, says the harbour master", "I doubt the figure for the ferry", "Good piece on the harbour", "Bitcoin fell, as the piece says"];

/** What these comments teach, each as often as is asked. */
function learnt(times: number): { counts: Map<string, WordCounts>; total: WordCounts } {
  const counts = new Map<string, WordCounts>();
  const total = { spam: 0, ham: 0 };
  for (const [kind, texts] of [["spam", SPAM], ["ham", HAM]] as const) {
    for (const text of Array.from({ length: times }, () => texts).flat()) {
      total[kind] += 1;
      for (const word of spamWords(new FoldedText(text), text.match(/https?:\S+/g) ?? [])) {
        const now = counts.get(word) ?? { spam: 0, ham: 0 };
        counts.set(word, { ...now, [kind]: now[kind] + 1 });
      }
    }
  }
  return { counts, total };
}

describe("the score for spam", () => {
  const { counts, total } = learnt(5);
  const judge = (text: string, links: string[] = []) => spamProbability(spamWords(new FoldedText(text), links), counts, total);

  it("is high for what was rejected before, and says by which words", () => {
    const found = judge("A CASINO b0nus awaits", ["https://www.win.example/x"]);
    expect(found.probability).toBeGreaterThan(0.95);
    expect(found.words.slice(0, 3).sort()).toEqual(["bonus", "casino", "link:win.example"]);
  });

  it("is low for what was approved before, and undecided for what nobody has seen", () => {
    expect(judge("The harbour master doubts it").probability).toBeLessThan(0.1);
    expect(judge("Zebras graze quietly")).toEqual({ probability: 0, words: [] });
    expect(judge("bitcoin").probability).toBeCloseTo(0.5, 1);
  });

  it("says nothing before enough was decided", () => {
    const few = learnt(2);
    expect(spamProbability(spamWords(new FoldedText("casino bonus"), []), few.counts, few.total)).toEqual({ probability: 0, words: [] });
  });

  it("passes over links that lead nowhere, and does not grow with what is sent", () => {
    expect(spamWords(new FoldedText("a ship"), ["http://["])).toEqual(["ship"]);
    expect(spamWords(new FoldedText(Array.from({ length: 5_000 }, (_, n) => `w${n}`).join(" ")), []).length).toBe(400);
  });
});
