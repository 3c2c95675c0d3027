import { expect, it } from "vitest";
import { perspectiveParts } from "./perspective-parts";

it("divides the whole bar by the number of articles, the largest part first", () => {
  const parts = perspectiveParts({ state: 1, independent: 3 });
  expect(parts.map(({ control, articles }) => [control, articles])).toEqual([["independent", 3], ["state", 1]]);
  const last = parts.at(-1)!;
  expect(last.from + last.width).toBeCloseTo(100, 1);
  expect(parts[0]!.width / last.width).toBeCloseTo(3, 1);
});

it("has no part for a control without articles, and none at all for no coverage", () => {
  expect(perspectiveParts({ wire: 0, trade: 2 }).map((part) => part.control)).toEqual(["trade"]);
  expect(perspectiveParts({})).toEqual([]);
});
