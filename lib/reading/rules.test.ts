import { describe, expect, test } from "vitest";
import { becomesRead, isRead, viewKey, type Before } from "./rules";

const article = { id: 50, sortAt: 1_000, sourceId: 3, topicIds: [1, 2] };
const marks = (view: string, mark: Partial<Before> = {}) => new Map([[view, { before: 1_000, upTo: 100, markedAt: 5_000, ...mark }]]);

describe("isRead", () => {
  test("nothing is read without a mark", () => {
    expect(isRead(article, null, new Map())).toBe(false);
    expect(isRead(article, { read: false, unreadAt: null }, new Map())).toBe(false);
  });

  test("its own mark makes an article read", () => {
    expect(isRead(article, { read: true, unreadAt: null }, new Map())).toBe(true);
  });

  test.each(["all", "source:3", "topic:1", "topic:2"])("a mark in %s reaches it", (view) => {
    expect(isRead(article, null, marks(view))).toBe(true);
    expect(isRead({ ...article, sortAt: 1_001 }, null, marks(view))).toBe(false);
  });

  test.each(["source:1", "topic:3", "story:3"])("a mark in %s is about others", (view) => {
    expect(isRead(article, null, marks(view))).toBe(false);
  });

  test("what arrived after the mark is unread, whatever its date", () => {
    expect(isRead({ ...article, id: 101, sortAt: 1 }, null, marks("all"))).toBe(false);
  });

  test("marked as unread after a mark it stays unread, until a later one", () => {
    expect(isRead(article, { read: false, unreadAt: 6_000 }, marks("all"))).toBe(false);
    expect(isRead(article, { read: false, unreadAt: 4_000 }, marks("all"))).toBe(true);
    expect(isRead(article, { read: false, unreadAt: 6_000 }, new Map([...marks("all"), ...marks("topic:2", { markedAt: 7_000 })]))).toBe(true);
  });
});

test.each([
  ["open", { opened: true }, true],
  ["open", { progress: 0.3 }, false],
  ["open", { progress: 1 }, true],
  ["scroll", { opened: true }, false],
  ["scroll", { opened: true, progress: 0.5 }, false],
  ["scroll", { progress: 0.98 }, true],
  ["hand", { opened: true, progress: 1 }, false],
  ["hand", { read: true }, true],
  ["scroll", { read: true }, true],
] as const)("where articles are read by %s, %j makes one read: %s", (markRead, happened, read) => {
  expect(becomesRead(markRead, happened)).toBe(read);
});

test("views have names", () => {
  expect([viewKey({ kind: "all" }), viewKey({ kind: "topic", id: 4 }), viewKey({ kind: "source", id: 5 })]).toEqual(["all", "topic:4", "source:5"]);
});
