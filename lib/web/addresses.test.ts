import { expect, it } from "vitest";
import { isSearch, isSearchPage, keyOf, laneOf, madeAt, unprefixed } from "./addresses";

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
