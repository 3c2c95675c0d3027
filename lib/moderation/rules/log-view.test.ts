import { expect, test } from "vitest";
import { ACTIONS, TARGETS } from "../types";
import { logViewOf, segmentOf } from "./log-view";

test("each part of the log has one address, which leads back to it", () => {
  const segments = [...ACTIONS, ...TARGETS.map((type) => `on-${type}`), "by-system", "by-p-0123456789abcdef01"];
  expect(segments.map((segment) => segmentOf(logViewOf(segment) ?? {}))).toEqual(segments);
  expect(segmentOf({})).toBeNull();
});

test.each(["", "nothing", "on-", "on-ban", "on-constructor", "by-", "by-ida", "by-p-1", "by-p-0123456789ABCDEF01", "by-p-0123456789abcdef01x"])("%j is no part of it", (segment) => expect(logViewOf(segment)).toBeNull());
