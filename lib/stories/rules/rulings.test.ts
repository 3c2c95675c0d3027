import { describe, expect, test } from "vitest";
import { mayStandTogether, mustStandTogether, rulingOn, type Ruling } from "./rulings";

const together = (id: number, ...articles: number[]): Ruling => ({ id, kind: "together", sides: new Map(articles.map((article) => [article, 0])) });
const apart = (id: number, some: number[], others: number[]): Ruling => ({ id, kind: "apart", sides: new Map([...some.map((one) => [one, 0] as const), ...others.map((one) => [one, 1] as const)]) });

describe("rulings of people", () => {
  test("say nothing of who stands on one side, or in one of them alone", () => {
    const rulings = [apart(1, [10, 11], [20, 21])];
    expect(rulingOn(rulings, 10, 11)).toBe(null);
    expect(rulingOn(rulings, 10, 30)).toBe(null);
    expect(rulingOn(rulings, 21, 10)).toBe("apart");
    expect(mayStandTogether(rulings, [11], [10, 30])).toBe(true);
    expect(mayStandTogether(rulings, [30, 11], [31, 20])).toBe(false);
  });

  test("of two that contradict each other the later one counts, in whatever order they are read", () => {
    const rulings = [apart(7, [10], [20]), together(3, 10, 20, 30)];
    for (const read of [rulings, [...rulings].reverse()]) {
      expect(mayStandTogether(read, [10], [20])).toBe(false);
      expect(mustStandTogether(read, 10)).toEqual([30]);
    }
    expect(mayStandTogether([...rulings, together(8, 10, 20)], [10], [20])).toBe(true);
  });

  test("lead from article to article, but never into a story that somebody was set apart from", () => {
    expect(mustStandTogether([together(1, 10, 20), together(2, 20, 30), together(3, 40, 41)], 10)).toEqual([20, 30]);
    expect(mustStandTogether([together(1, 10, 20), together(2, 20, 30), apart(3, [30], [10])], 10)).toEqual([20]);
    expect(mustStandTogether([], 10)).toEqual([]);
  });

  test("an article is never against itself", () => {
    expect(mayStandTogether([apart(1, [10], [20])], [10], [10])).toBe(true);
  });
});
