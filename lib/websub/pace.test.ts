import { expect, it } from "vitest";
import { Pace } from "./pace";

it("lets some through at once, and then so many a second, each for itself", () => {
  let now = 0;
  const pace = new Pace({ atOnce: 2, perSecond: 1, mostKeys: 10 }, () => now);
  expect(["a", "a", "a", "b"].map((key) => pace.take(key))).toEqual([true, true, false, true]);
  now = 999;
  expect(pace.take("a")).toBe(false);
  now = 1_998;
  expect(["a", "a"].map((key) => pace.take(key))).toEqual([true, false]);
  now = 1e9;
  expect(["a", "a", "a"].map((key) => pace.take(key))).toEqual([true, true, false]);
});

it("remembers no more than it may", () => {
  const pace = new Pace({ atOnce: 1, perSecond: 0, mostKeys: 2 }, () => 0);
  expect(["a", "b", "a", "c", "a", "b"].map((key) => pace.take(key))).toEqual([true, true, false, true, false, true]);
});
