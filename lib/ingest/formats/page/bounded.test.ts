import { describe, expect, it } from "vitest";
import { boundedBy, STOPPED } from "./bounded";

describe("a task that is bounded by time", () => {
  it("gives what it gives, and throws what it throws", () => {
    expect(boundedBy(10_000, () => 5)).toBe(5);
    expect(() => boundedBy(10_000, () => JSON.parse("{"))).toThrow(SyntaxError);
  });

  it.each([
    ["a loop", () => { for (;;); }],
    ["a regular expression", () => /^(?:a+)+$/.test(`${"a".repeat(40)}!`)],
  ])("is stopped in %s, after which others run", (_, task) => {
    expect(boundedBy(50, task)).toBe(STOPPED);
    expect(boundedBy(10_000, () => "next")).toBe("next");
  });
});
