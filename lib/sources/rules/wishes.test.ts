import { expect, test } from "vitest";
import { mergeStatements } from "./statements";
import { strictest, wishesOfFile, wishesOfLine } from "./wishes";

test("a publisher's file is read member by member: what is not understood says nothing, and is told", () => {
  expect(wishesOfFile('\uFEFF{"excerpt":300,"pages":false,"contact":"mailto:desk@post.example","else":1}')).toEqual({ wishes: { excerpt: 300, pages: false, contact: "mailto:desk@post.example" }, problem: null });
  expect(wishesOfFile('{"excerpt":"300","optOut":true,"contact":"javascript:alert(1)"}')).toEqual({ wishes: { optOut: true }, problem: expect.stringContaining("excerpt, contact") as string });
  for (const text of ["<html>", "[]", "null", "7", ""]) expect(wishesOfFile(text)).toEqual({ wishes: {}, problem: expect.any(String) as string });
  expect(wishesOfFile('{"excerpt":-1}').wishes).toEqual({});
});

test("a line in a feed says it in the words of robots' metadata; search engines' own words are no opting out", () => {
  expect(wishesOfLine("noindex, max-snippet:200, max-snippet:90", "robots")).toEqual({ excerpt: 90 });
  expect(wishesOfLine("max-snippet:-1", "robots")).toEqual({});
  expect(wishesOfLine("NOSNIPPET,noarchive", "robots")).toEqual({ excerpt: 0, pages: false });
  expect(wishesOfLine("none", "parallax")).toEqual({ optOut: true });
  expect(wishesOfLine("none", "robots")).toEqual({});
  expect(wishesOfLine("nosnippet", "description")).toEqual({});
});

test("the strictest of all that was said counts, and the day since which stays while it says the same", () => {
  const file = { wishes: { excerpt: 500, contact: "https://post.example/desk" }, from: "file", url: "https://post.example/f" } as const;
  const feed = { wishes: { excerpt: 200 }, from: "feed", url: "https://post.example/feed" } as const;
  const first = strictest([file, feed], null, "2026-03-01");
  expect(first).toEqual({ excerpt: 200, contact: "https://post.example/desk", from: ["file", "feed"], url: file.url, since: "2026-03-01" });
  expect(strictest([feed], first, "2026-04-01")).toMatchObject({ since: "2026-03-01", from: ["feed"] });
  expect(strictest([file], first, "2026-04-01")).toMatchObject({ excerpt: 500, since: "2026-04-01" });
  expect(strictest([{ ...feed, wishes: { optOut: true } }], null, "2026-04-01")).toMatchObject({ excerpt: 0, pages: false, optOut: true });
  expect(strictest([{ ...file, wishes: { contact: "https://post.example/desk" } }], null, "2026-04-01")).toBeNull();
});

test("what a source says of itself is what was seen last; what it stopped saying goes after a while", () => {
  const said = [{ kind: "ethics", url: "https://post.example/ethics", words: null }] as const;
  const first = mergeStatements([], said, { url: "https://post.example/1", day: "2026-01-01" });
  expect(first).toEqual([{ ...said[0], seenOn: "https://post.example/1", seenAt: "2026-01-01" }]);
  expect(mergeStatements(first, said, { url: "https://post.example/2", day: "2026-01-20" })).toEqual(first);
  expect(mergeStatements(first, said, { url: "https://post.example/2", day: "2026-02-20" })).toMatchObject([{ seenOn: "https://post.example/2", seenAt: "2026-02-20" }]);
  const owner = [{ kind: "ownership", url: null, words: "Its readers." }] as const;
  expect(mergeStatements(first, owner, { url: "https://post.example/3", day: "2026-02-01" }).map(({ kind }) => kind)).toEqual(["ownership", "ethics"]);
  expect(mergeStatements(first, owner, { url: "https://post.example/3", day: "2026-06-01" }).map(({ kind }) => kind)).toEqual(["ownership"]);
});
