import { expect, test } from "vitest";
import { ACTIONS, TARGETS } from "../types";
import { logViewOf, monthsOf, segmentOf } from "./log-view";

test("each part of the log has one address, which leads back to it", () => {
  const segments = [...ACTIONS, ...TARGETS.map((type) => `on-${type}`), "by-system", "by-p-0123456789abcdef01", "2026-11", "2026-11-22", "2028-02-29"];
  expect(segments.map((segment) => segmentOf(logViewOf(segment) ?? {}))).toEqual(segments);
  expect(segmentOf({})).toBeNull();
});

test.each(["", "nothing", "on-", "on-ban", "on-constructor", "by-", "by-ida", "by-p-1", "by-p-0123456789ABCDEF01", "by-p-0123456789abcdef01x", "2026", "2026-1", "2026-13", "2026-00", "2026-02-29", "2026-11-31", "2026-11-22T00:00", "0026-11"])("%j is no part of it", (segment) => expect(logViewOf(segment)).toBeNull());

test.each([["2026-11", "2026-11-01", "2026-11-30"], ["2028-02", "2028-02-01", "2028-02-29"], ["2026-12", "2026-12-01", "2026-12-31"], ["2026-11-22", "2026-11-22", "2026-11-22"]])("%s is the days from %s to %s", (segment, since, until) => {
  expect(logViewOf(segment)).toEqual({ since, until });
});

test("the months between two days are all of them, the newest first", () => {
  expect(monthsOf("2025-11-30", "2026-02-01")).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]);
  expect(monthsOf("2026-11-02", "2026-11-22")).toEqual(["2026-11"]);
});
