import { expect, it } from "vitest";
import { roughSize } from "./rough-size";

it("grows with texts, however deep they lie, and with the number of things", () => {
  const text = "x".repeat(10_000);
  for (const held of [text, [text], { a: { b: [text] } }, new Map([["a", text]]), new Set([text])]) {
    expect(roughSize(held)).toBeGreaterThanOrEqual(10_000);
    expect(roughSize(held)).toBeLessThan(10_300);
  }
  expect(roughSize(Array.from({ length: 1_000 }, () => null))).toBeGreaterThanOrEqual(8_000);
});

it("counts what is hardly anything as a little", () => {
  for (const little of [null, undefined, 0, true, "", [], {}, new Date()]) expect(roughSize(little)).toBeLessThan(100);
});
