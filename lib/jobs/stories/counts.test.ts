import { expect, it } from "vitest";
import type { Reading } from "@/lib/understand/stories/types";
import { CountsWith, WindowCounts } from "./counts";

const terms = (...list: number[]): Reading => ({ lang: "en", source: 1, at: 0, words: list.length, terms: Int32Array.from(list), marks: new Uint8Array(list.length), quotes: new Int32Array(), links: new Int32Array(), forms: new Map() });
const hash = (at: number) => Math.imul(at + 1, 0x9e3779b1) | 0;

it("counts in how many of the latest articles a term occurs, and forgets what lies two generations back", () => {
  const counts = new WindowCounts();
  counts.add([3, 1, 2].map((number) => ({ number, reading: terms(hash(1), hash(number + 10)) })));
  counts.add([{ number: 2, reading: terms(hash(1)) }]);
  expect([counts.articles, counts.of(hash(1)), counts.of(hash(12)), counts.of(hash(99))]).toEqual([3, 3, 1, 0]);
  expect(new CountsWith(counts, [terms(hash(1), hash(50))]).of(hash(1))).toBe(4);
  counts.add([{ number: 8_192, reading: terms(hash(1)) }]);
  expect([counts.articles, counts.of(hash(1))]).toEqual([4, 4]);
  counts.add([{ number: 16_384, reading: terms(hash(2)) }]);
  expect([counts.articles, counts.of(hash(1)), counts.of(hash(12))]).toEqual([2, 1, 0]);
  counts.add([{ number: 99_999, reading: terms(hash(3)) }]);
  expect([counts.articles, counts.of(hash(1)), counts.of(hash(2)), counts.of(hash(3))]).toEqual([1, 0, 0, 1]);
});

it("is never too low, and seldom too high, for as many terms as a generation has", () => {
  const counts = new WindowCounts();
  for (let number = 0; number < 2_000; number++) counts.add([{ number, reading: terms(...Array.from({ length: 300 }, (_, at) => hash(number * 300 + at))) }]);
  const found = Array.from({ length: 20_000 }, (_, at) => counts.of(hash(at * 30)));
  expect(Math.min(...found)).toBe(1);
  expect(found.filter((count) => count > 1).length).toBeLessThan(found.length * 0.15);
});
