import { describe, expect, it } from "vitest";
import { handleFrom, isHandle } from "./handle";

describe("handleFrom", () => {
  it.each([
    ["Ida Holm", 1, "ida-holm"],
    ["Ida Holm", 3, "ida-holm-3"],
    ["  Jean-Luc  Dupré ", 1, "jean-luc-dupre"],
    ["Søren Ærø", 1, "soren-aero"],
    ["李明", 1, "reader-1"],
    ["Admin", 2, "reader-2"],
    ["x", 1, "reader-1"],
    ["Anna-Maria von und zu Hohenstaufen-Weimar", 1, "anna-maria-von-und-zu-ho"],
  ])("makes of %j (%i) %s", (name, attempt, handle) => {
    expect(handleFrom(name, attempt)).toBe(handle);
    expect(isHandle(handle)).toBe(true);
  });

  it("refuses what speaks for the paper or is no handle", () => {
    for (const text of ["moderator", "a", "-a", "a-", "a--b", "A", "ä", "a b", "x".repeat(70)]) expect(isHandle(text)).toBe(false);
  });
});
