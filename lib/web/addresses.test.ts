import { expect, it } from "vitest";
import { laneOf, unprefixed } from "./addresses";

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
