import { describe, expect, it } from "vitest";
import { TagClock } from "./tag-clock";

describe("what changed since a moment", () => {
  it("tells what began before a change of its tags from what began after", () => {
    const clock = new TagClock();
    const before = clock.now();
    clock.change(["article:a"]);
    expect(clock.changedSince(["article:a", "front"], before)).toBe(true);
    expect(clock.changedSince(["article:b"], before)).toBe(false);
    expect(clock.changedSince(["article:a"], clock.now())).toBe(false);
  });

  it("counts everything as changed after a change of all, also tags never heard of", () => {
    const clock = new TagClock();
    const before = clock.now();
    clock.changeAll();
    expect(clock.changedSince([], before)).toBe(true);
    expect(clock.changedSince(["article:a"], clock.now())).toBe(false);
  });

  it("forgets old changes only towards caution", () => {
    const clock = new TagClock();
    const before = clock.now();
    clock.change(["article:first"]);
    for (let batch = 0; batch < 60; batch++) clock.change(Array.from({ length: 1_000 }, (_, n) => `article:${batch}-${n}`));
    expect(clock.changedSince(["article:first"], before)).toBe(true);
    expect(clock.changedSince(["article:never"], before)).toBe(true);
    expect(clock.changedSince(["article:never"], clock.now())).toBe(false);
  });
});
