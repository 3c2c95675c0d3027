import { expect, it } from "vitest";
import { chosenTime, isSearch, isSearchPage, keyOf, laneOf, madeAt, unprefixed } from "./addresses";

it("knows a page in every language of the interface, and what is none", () => {
  const pages = ["/", "/latest", "/topics/world/feed.xml", "/feed.xml", "/pictures/a.png", "/de", "/de/", "/de/latest", "/de/articles/x", "/comments/5", "/comments/5/history", "/comments/5/before/1a", "/de/people/ida", "/log", "/de/log/acts/1", "/log/feed.xml"];
  expect(pages.filter((page) => laneOf(page) !== "page")).toEqual([]);
  const others = ["/no/such", "/fr/latest", "/de/feed.xml", "/de/no/such", "/feed.xml/more", "/dear", "/log/log.jsonl", "/log/log.csv"];
  expect(others.filter((other) => laneOf(other) !== "other")).toEqual([]);
  expect(laneOf("/de/notices/missing")).toBe("missing");
});

it("leads an address with the first language spelled out to the one without", () => {
  expect(["/en", "/en/latest", "/en//elsewhere", "/de/latest", "/england"].map(unprefixed)).toEqual(["/", "/latest", "/elsewhere", null, null]);
});

it("keeps a search and its feeds under what they ask for, and makes them where that is a segment", () => {
  const made = (address: string) => {
    const query = address.indexOf("?");
    return madeAt(query === -1 ? address : address.slice(0, query), keyOf(address, query));
  };
  expect(made("/de/search?q=ferry&utm_source=x")).toBe(made("/de/search?q=+ferry"));
  expect(made("/search")).toBe("/search/-");
  expect(made("/search/feed.xml?q=ferry&sort=relevance&as=stories")).toBe(made("/search/feed.xml?q=ferry"));
  expect(made("/search/feed.xml?q=ferry")).toMatch(/^\/search\/[\w-]+\/feed\.xml$/);
  expect(made("/search/feed.xml?q=ferry")).not.toBe(made("/search/feed.xml?q=boat"));
  expect(["/search?q=a", "/de/search", "/search/feed.json?q=a", "/api/v1/search?q=a", "/searching"].map((address) => [isSearch(address), isSearchPage(address)])).toEqual([[true, true], [true, true], [true, false], [true, false], [false, false]]);
});

it("leads the time that a form sends to the page of that time, and to nowhere else", () => {
  const led = (url: string) => chosenTime(url.split("?", 1)[0]!, url);
  expect(["/at?time=2026-05-03T08%3A00", "/de/at?time=2026-05-03T08:00:30", "/at?a=b&time=2026-05-03"].map(led)).toEqual(["/at/2026-05-03T08:00", "/de/at/2026-05-03T08:00", "/at/2026-05-03T00:00"]);
  expect(["/at", "/at?", "/at?time=", "/at?time=//elsewhere.example", "/at/2026-05-03?time=2026-05-03", "/latest?time=2026-05-03", "/fr/at?time=2026-05-03"].map(led)).toEqual([null, null, null, null, null, null, null]);
  // The page where a time is chosen may be kept, and is not what this address is of.
  expect(["/at?time=2026-05-03", "/at?time=", "/latest?time=2026-05-03"].map((url) => keyOf(url, url.indexOf("?")))).toEqual(["/at?time=2026-05-03", "/at", "/latest"]);
});
