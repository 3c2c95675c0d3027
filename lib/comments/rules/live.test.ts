import { describe, expect, it } from "vitest";
import { answersAmong, changesBetween, changesSince, LATEST_KNOWN } from "./live";

const standing = (latest: number[], published = latest.length) => ({ published, latest, answers: {} });
/** As many as are known by id, from `first` on. */
const window = (first: number) => Array.from({ length: LATEST_KNOWN }, (_, n) => first + n);

describe("what changed in a discussion", () => {
  it("is what came and what went", () => {
    expect(changesBetween(standing([]), standing([1]))).toEqual({ comments: [1], gone: [], complete: true });
    expect(changesBetween(standing([1, 2, 3]), standing([1, 3, 7, 5]))).toEqual({ comments: [7, 5], gone: [2], complete: true });
    expect(changesBetween(standing([1, 2]), standing([]))).toEqual({ comments: [], gone: [1, 2], complete: true });
    expect(changesBetween(standing([1]), standing([2]))).toEqual({ comments: [2], gone: [1], complete: true });
    expect(changesBetween(standing([2, 3]), standing([1, 2, 3]))).toEqual({ comments: [1], gone: [], complete: true });
  });

  it("is not what slides in and out of what is known by id", () => {
    expect(changesBetween(standing(window(10), 900), standing(window(12), 902))).toEqual({ comments: [10 + LATEST_KNOWN, 11 + LATEST_KNOWN], gone: [], complete: true });
    const oneLess = window(9).filter((id) => id !== 100);
    expect(changesBetween(standing(window(10), 900), standing([...oneLess, 9 + LATEST_KNOWN], 899))).toEqual({ comments: [], gone: [100], complete: true });
    expect(changesBetween(standing(window(10), 900), standing(window(900), 1_900))).toEqual({ comments: [], gone: [], complete: false });
    expect(changesBetween(standing([1, 2], 2), standing(window(1), 400))).toMatchObject({ gone: [], complete: true });
  });
});

describe("what came since somebody looked", () => {
  it("is told from the comment that was the latest then", () => {
    expect(changesSince(2, standing([1, 2, 3, 4]))).toEqual({ comments: [3, 4], gone: [], complete: true });
    expect(changesSince(4, standing([1, 2, 3, 4])).comments).toEqual([]);
    expect(changesSince(0, standing([1, 2])).comments).toEqual([1, 2]);
    expect(changesSince(null, standing([1, 2]))).toEqual({ comments: [], gone: [], complete: true });
  });

  it("is not known where that comment is gone, or too many came", () => {
    expect(changesSince(9, standing([1, 2]))).toEqual({ comments: [], gone: [], complete: false });
    expect(changesSince(0, standing(window(1), 900)).complete).toBe(false);
  });
});

it("is said of comments which others they answer, where they do", () => {
  const now = { ...standing([1, 2, 3]), answers: { 2: 1, 3: 2 } };
  expect(answersAmong([1, 3], now)).toEqual({ 3: 2 });
  expect(answersAmong([1], now)).toBeUndefined();
});
