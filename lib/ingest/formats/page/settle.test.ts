import { describe, expect, it } from "vitest";
import { parsePage } from "./parse";
import { layOut } from "./runs";
import { isBetter, isDoubtful, type Reading } from "./settle";

/** Prose of words that no other paragraph has. */
const long = (at: number) => Array.from({ length: 60 }, (_, word) => `p${at}w${word}`).join(" ");
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

function reading(paragraphs: readonly number[]): Reading {
  const { body } = parsePage(`<!doctype html><html><body>${paragraphs.map((at) => `<p>${long(at)}</p>`).join("")}</body></html>`);
  const { runs } = layOut(body);
  return { element: body, runs, kept: new Set(runs) };
}
const other = (paragraphs: readonly number[], notes = false) => ({ ...reading(paragraphs), notes });

describe("which reading of a page is its article", () => {
  const own = reading(numbers(0, 10));

  it.each([
    ["as much without more", other(numbers(0, 10)), false],
    ["as much with notes set apart", other(numbers(0, 10), true), true],
    ["half as much again", other(numbers(0, 15)), true],
    ["a little more", other(numbers(0, 12)), false],
    ["more, but not all of ours", other(numbers(1, 20), true), false],
  ])("is another with %s", (_, theirs, better) => {
    expect(isBetter(theirs, own)).toBe(better);
  });

  it("is none where we find none: a page of lists is no article", () => {
    expect(isBetter(other(numbers(0, 10), true), reading([]))).toBe(false);
  });

  it("is another of a thin page while it has half of ours", () => {
    expect(isBetter(other([0, 5]), reading([0, 1]))).toBe(true);
    expect(isBetter(other([5]), reading([0]))).toBe(false);
  });

  it("is asked for of thin pages, and where much prose of the page is not in ours", () => {
    expect(isDoubtful(reading([0]), 0)).toBe(true);
    expect(isDoubtful(own, 3_000)).toBe(false);
    expect(isDoubtful(own, 10_000)).toBe(true);
  });
});
