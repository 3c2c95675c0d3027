import { describe, expect, it } from "vitest";
import { countBoundaries, fold, fourGramF1, pk, score } from "./boundaries";

describe("boundary measures", () => {
  it("counts exact lines only, with or without the first of the gold", () => {
    expect(countBoundaries([1, 5, 9], [1, 5, 10], false)).toEqual({ right: 2, found: 3, gold: 3 });
    expect(countBoundaries([1, 5, 9], [1, 5, 10], true)).toEqual({ right: 1, found: 2, gold: 2 });
    const { precision, recall, f1 } = score({ right: 1, found: 2, gold: 4 });
    expect([precision, recall]).toEqual([0.5, 0.25]);
    expect(f1).toBeCloseTo(1 / 3);
    expect(score({ right: 0, found: 0, gold: 3 }).f1).toBe(0);
  });

  it("gives Pk 0 for the same cut and more the farther a boundary lies", () => {
    const gold = [1, 11, 21];
    expect(pk(gold, gold, 30)).toBe(0);
    const near = pk([1, 12, 21], gold, 30);
    const far = pk([1, 16, 21], gold, 30);
    expect(near).toBeGreaterThan(0);
    expect(far).toBeGreaterThan(near);
  });

  it("compares texts by runs of four words, and titles by their letters", () => {
    expect(fourGramF1("one two three four five", "One, two; three four five!")).toBe(1);
    expect(fourGramF1("one two three four", "five six seven eight")).toBe(0);
    expect(fold("“Ferry” runs\u00a0aground — again")).toBe(fold("FERRY RUNS AGROUND AGAIN"));
  });
});
