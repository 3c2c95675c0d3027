import { describe, expect, test } from "vitest";
import { blockAt, placeIn } from "./place-in-text";

describe("placeIn", () => {
  test.each([[0, 100, 0], [50, 100, 0.5], [-20, 100, 0], [130, 100, 1], [1, 3, 0.333], [0, 0, 1]])("%d of %d is %d", (point, length, share) => {
    expect(placeIn(point, length)).toBe(share);
  });
});

describe("blockAt", () => {
  const blocks = [{ top: 100, height: 40 }, { top: 160, height: 100 }, { top: 280, height: 20 }];

  test.each([
    ["above the text", 0, { block: 0, share: 0 }],
    ["within a block", 185, { block: 1, share: 0.25 }],
    ["between two blocks, at the second", 150, { block: 1, share: 0 }],
    ["at the foot of a block, at the next", 140, { block: 1, share: 0 }],
    ["past the end, at the end", 900, { block: 2, share: 1 }],
  ])("a line %s", (_where, line, place) => {
    expect(blockAt(blocks, line)).toEqual(place);
  });

  test("a text without parts has its one place", () => {
    expect(blockAt([], 500)).toEqual({ block: 0, share: 0 });
  });
});
