import { describe, expect, it } from "vitest";
import { Chord } from "./chord";

describe("Chord", () => {
  it("is begun by its first key only, however soon after the page opened another key comes", () => {
    const chord = new Chord("g", 1_500);
    expect(chord.completedBy("s", 3)).toBe(false);
    expect(chord.completedBy("g", 10)).toBe(false);
    expect(chord.completedBy("s", 20)).toBe(true);
  });

  it("ends with the key after it", () => {
    const chord = new Chord("g", 1_500);
    chord.completedBy("g", 100);
    expect(chord.completedBy("h", 200)).toBe(true);
    expect(chord.completedBy("s", 300)).toBe(false);
  });

  it("waits no longer than it may", () => {
    const chord = new Chord("g", 1_500);
    chord.completedBy("g", 100);
    expect(chord.completedBy("h", 1_600)).toBe(false);
  });

  it("begins anew with its first key pressed again", () => {
    const chord = new Chord("g", 1_500);
    chord.completedBy("g", 100);
    expect(chord.completedBy("g", 1_500)).toBe(false);
    expect(chord.completedBy("h", 2_900)).toBe(true);
  });
});
