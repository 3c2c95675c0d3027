import { describe, expect, it } from "vitest";
import { mayStandUnder, printedAt, ReprintGroups, withinWindow, type Printing } from "./reprints";

const at = (time: string) => new Date(time);
const printing = (id: number, publishedAt: string | null, publishedPrecision: Printing["publishedPrecision"], firstSeenAt: string): Printing => ({ id, publishedAt: publishedAt === null ? null : at(publishedAt), publishedPrecision, firstSeenAt: at(firstSeenAt) });

describe("which printing is the earliest", () => {
  it("goes by publication, then arrival; a day counts from its end, and nothing after it arrived", () => {
    const seen = "2026-03-05T08:00:00Z";
    const minute = printedAt(printing(1, "2026-03-02T10:00:00Z", "minute", seen));
    expect(printedAt(printing(2, "2026-03-02T00:00:00Z", "day", seen))).toBeGreaterThan(minute);
    expect(printedAt(printing(2, "2026-03-01T00:00:00Z", "day", seen))).toBeLessThan(minute);
    expect(printedAt(printing(3, "2026-03-02T00:00:00Z", "day", "2026-03-02T06:00:00Z"))).toBe(Date.parse("2026-03-02T06:00:00Z"));
    expect(printedAt(printing(4, null, "unknown", seen))).toBe(Date.parse(seen));
    expect(printedAt(printing(5, "2026-01-01T00:00:00Z", "year", seen))).toBe(Date.parse(seen));
    expect(printedAt(printing(6, "2025-12-01T00:00:00Z", "month", seen))).toBe(Date.parse("2025-12-31T23:59:59.999Z"));
  });

  it("puts nothing under an earlier piece that it is much longer than", () => {
    const [brief, whole] = [{ ...printing(1, "2026-03-02T10:00:00Z", "minute", "2026-03-02T10:05:00Z"), runs: 60 }, { ...printing(2, "2026-03-02T11:00:00Z", "minute", "2026-03-02T11:05:00Z"), runs: 400 }];
    expect([mayStandUnder(brief, whole), mayStandUnder(whole, brief), mayStandUnder({ ...brief, runs: 400 }, { ...whole, runs: 60 }), mayStandUnder({ ...brief, runs: 200 }, whole)]).toEqual([false, false, true, true]);
  });

  it("looks no further than two weeks where both days are known", () => {
    const [one, near, far, vague] = [printing(1, "2026-03-02T10:00:00Z", "minute", "2026-03-02T10:05:00Z"), printing(2, "2026-03-15T00:00:00Z", "day", "2026-03-16T00:00:00Z"), printing(3, "2026-03-18T10:00:00Z", "minute", "2026-03-18T11:00:00Z"), printing(4, "2026-01-01T00:00:00Z", "year", "2026-12-31T00:00:00Z")];
    expect([near, far, vague].map((other) => withinWindow(one, other))).toEqual([true, false, true]);
  });
});

describe("groups of printings", () => {
  const members = () => [{ id: 1, reprintOf: null, at: 30 }, { id: 2, reprintOf: 1, at: 40 }, { id: 3, reprintOf: null, at: 10 }, { id: 4, reprintOf: 3, at: 50 }, { id: 5, reprintOf: null, at: 20 }];

  it("all point to the earliest; who is like several joins the group of the first, and stays where it has one of its own", () => {
    const groups = new ReprintGroups([...members(), { id: 8, reprintOf: null, at: 60 }]);
    expect(groups.changes()).toEqual([]);
    // One of two is not enough, unless it is the earliest.
    groups.place(8, [2]);
    expect(groups.changes()).toEqual([]);
    groups.place(8, [2, 3, 1]);
    expect(groups.changes()).toEqual([{ id: 8, from: null, reprintOf: 1 }]);
    groups.place(8, [3]);
    groups.place(8, [1, 4]);
    expect(groups.changes()).toEqual([{ id: 8, from: null, reprintOf: 3 }]);
    groups.place(5, [1]);
    expect(groups.changes()).toEqual([{ id: 1, from: null, reprintOf: 5 }, { id: 2, from: 1, reprintOf: 5 }, { id: 8, from: null, reprintOf: 3 }]);
  });

  it("become one where one earlier than all of them holds them together", () => {
    const groups = new ReprintGroups([...members(), { id: 7, reprintOf: null, at: 5 }]);
    groups.place(7, [2, 4]);
    expect(groups.changes()).toEqual([1, 2, 3, 4].map((id) => ({ id, from: { 2: 1, 4: 3 }[id] ?? null, reprintOf: 7 })));
  });

  it("choose the next when the earliest leaves, and arrival decides between equals", () => {
    const groups = new ReprintGroups([...members(), { id: 6, reprintOf: 1, at: 40 }]);
    groups.place(1, []);
    expect(groups.changes()).toEqual([{ id: 2, from: 1, reprintOf: null }, { id: 6, from: 1, reprintOf: 2 }]);
    // One whose earliest is not among them stands alone.
    expect(new ReprintGroups([{ id: 9, reprintOf: 8, at: 1 }]).changes()).toEqual([{ id: 9, from: 8, reprintOf: null }]);
  });
});
