import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cacheOf, codingsOf, httpDate, linksOf, validatorsOf } from "./answer-head";
import { requestHead } from "./request-head";

const NOW = new Date("2026-03-01T10:00:00Z");

describe("how long an answer asks us to wait", () => {
  it.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ "cache-control": "max-age=600" }, 600],
    [{ "cache-control": "public, MAX-AGE = \"600\", must-revalidate" }, 600],
    [{ "cache-control": "s-maxage=60, max-age=600" }, 600],
    [{ "cache-control": "max-age=600", age: "200" }, 400],
    [{ "cache-control": "max-age=600", age: "700" }, 0],
    [{ "cache-control": "no-store, max-age=600" }, 0],
    [{ "cache-control": "no-cache" }, 0],
    [{ "cache-control": 'no-cache="set-cookie", max-age=600' }, 600],
    [{ "cache-control": "max-age=-1" }, null],
    [{ "cache-control": "max-age=999999999999" }, 2_592_000],
    [{ "cache-control": "s-maxage=60" }, null],
    [{ expires: "Sun, 01 Mar 2026 10:10:00 GMT" }, 600],
    [{ expires: "Sun, 01 Mar 2026 12:10:00 GMT", date: "Sun, 01 Mar 2026 12:00:00 GMT" }, 600],
    [{ expires: "0" }, 0],
    [{ expires: "-1", "cache-control": "max-age=5" }, 5],
    [{ expires: "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
  ])("%j: fresh for %j s", (headers, seconds) => expect(cacheOf(headers, NOW).maxAge).toBe(seconds));

  it.each<[string, number | null]>([
    ["120", 120], ["0", 0], ["1.5", 2], ["-5", null], ["soon", null], ["", null], ["99999999999", 2_592_000],
    ["Sun, 01 Mar 2026 10:05:00 GMT", 300], ["Sun, 01 Mar 2026 09:00:00 GMT", 0], ["Sunday, 01-Mar-26 10:05:00 GMT", 300], ["Sun Mar  1 10:05:00 2026", 300], ["2026-03-01", null],
  ])("Retry-After: %s is %j s", (said, seconds) => expect(cacheOf({ "retry-after": said }, NOW).retryAfter).toBe(seconds));
});

it("dates are read as universal time wherever we are", () => {
  expect(httpDate("Sun, 01 Mar 2026 10:00:00 GMT")).toBe(NOW.getTime());
  expect(httpDate("Sun, 01 Mar 2026 10:00:00")).toBe(NOW.getTime());
  expect(httpDate("Sun, 01 Mar 2026 12:00:00 +0200")).toBe(NOW.getTime());
  expect(httpDate("no date")).toBeNull();
});

it("links name hubs and the feed itself", () => {
  const links = linksOf({ link: '<https://hub.example/?a=1,2;b>; rel="hub"; title="a, b", <//second.example/>; title=x; REL=Hub, </self>; rel="self alternate", <javascript:1>; rel=hub, </next>; rel=next, <https://hub.example/?a=1,2;b>; rel=hub' }, "https://news.example/feed");
  expect(links).toEqual({ hubs: ["https://hub.example/?a=1,2;b", "https://second.example/"], self: "https://news.example/self" });
  expect(linksOf({ link: "<<>>; ; rel" }, "https://a.example/")).toEqual({ hubs: [], self: null });
});

it("validators are kept as they came, where they could be sent back", () => {
  expect(validatorsOf({ etag: ' W/"x" ', "last-modified": "whenever" })).toEqual({ etag: 'W/"x"', lastModified: "whenever" });
  expect(validatorsOf({ etag: `"${"x".repeat(2000)}"`, "last-modified": "" })).toEqual({ etag: null, lastModified: null });
});

it("codings are named once each, and only those that are ones", () => {
  expect(codingsOf({ "content-encoding": "X-GZIP, br,utf-8, none" })).toEqual(["gzip", "br"]);
});

it("nothing that a server says breaks the reading of its head", () => {
  const header = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("<", ">", ";", ",", '"', "\\", "=", " ", "rel", "hub", "max-age", "1", "Sun, ") }));
  fc.assert(fc.property(header, (value) => {
    const headers = { link: value, "cache-control": value, "retry-after": value, expires: value, date: value, age: value, etag: value, "last-modified": value, "content-encoding": value };
    const { maxAge, retryAfter } = cacheOf(headers, NOW);
    for (const seconds of [maxAge, retryAfter]) expect(seconds === null || (seconds >= 0 && seconds <= 2_592_000)).toBe(true);
    const { etag, lastModified } = validatorsOf(headers);
    expect(() => new Headers(Object.entries(requestHead({ url: "", validators: { etag, lastModified } }, true, "x").headers))).not.toThrow();
    expect(linksOf(headers, "https://a.example/").hubs.every((hub) => /^https?:/.test(hub))).toBe(true);
    codingsOf(headers);
  }));
});
