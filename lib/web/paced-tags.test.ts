import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PacedTags } from "./paced-tags";

let released: string[];
let paced: PacedTags;

beforeEach(() => {
  vi.useFakeTimers();
  released = [];
  paced = new PacedTags((tag) => released.push(tag));
});
afterEach(() => {
  paced.stop();
  vi.useRealTimers();
});

const now = (...tags: string[]) => [...paced.now(tags)];

describe("tags of what changes all the time", () => {
  it("count at once the first time, and then once at the end of their second, however often they came", () => {
    expect(now("discussion:1")).toEqual(["discussion:1"]);
    for (let n = 0; n < 50; n += 1) expect(now("discussion:1")).toEqual([]);
    vi.advanceTimersByTime(999);
    expect(released).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(released).toEqual(["discussion:1"]);
    // What was held back counts as a renewal too.
    expect(now("discussion:1")).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(released).toEqual(["discussion:1", "discussion:1"]);
  });

  it("count at once again after a quiet second", () => {
    now("discussion:1");
    vi.advanceTimersByTime(1_000);
    expect(released).toEqual([]);
    expect(now("discussion:1")).toEqual(["discussion:1"]);
    expect(vi.getTimerCount()).toBe(1);
  });

  it("count once a minute where they are votes, apart from the comments of the same discussion and from other discussions", () => {
    expect(now("votes:1", "discussion:1", "votes:2")).toEqual(["votes:1", "discussion:1", "votes:2"]);
    expect(now("votes:1", "discussion:3")).toEqual(["discussion:3"]);
    vi.advanceTimersByTime(59_999);
    expect(released).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(released).toEqual(["votes:1"]);
  });

  it("are the only ones that wait", () => {
    for (let n = 0; n < 3; n += 1) expect(now("article:discussion:1", "discussion-of:1", "comment:1", "everything")).toEqual(["article:discussion:1", "discussion-of:1", "comment:1", "everything"]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
