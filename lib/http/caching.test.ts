import { describe, expect, test } from "vitest";
import { etagOf, matchesEtag, publicResponse } from "./caching";

describe("matchesEtag", () => {
  test.each<[string | null, boolean]>([
    [null, false], ["", false], ["\"a\"", true], ["W/\"a\"", true], ["\"b\", \"a\"", true], ["\"b\",W/\"a\" ", true], ["*", true], ["a", false], ["\"b\"", false],
  ])("%j is %s for \"a\"", (header, matches) => {
    expect(matchesEtag(header, "\"a\"")).toBe(matches);
  });
});

test("the validator depends on every byte and on nothing else", () => {
  expect(etagOf("text")).toBe(etagOf(new TextEncoder().encode("text")));
  expect(etagOf("text")).not.toBe(etagOf("texT"));
  expect(etagOf("")).toMatch(/^"[\w-]{27}"$/);
});

test("tags leave as one header whatever a slug holds, and none where time alone changes the answer", () => {
  const request = new Request("http://paper.example/");
  const tagged = publicResponse(request, { body: "{}", type: "application/json", tags: ["everything", "source:新华"] });
  expect(tagged.headers.get("x-parallax-tags")?.split(",").map(decodeURI)).toEqual(["everything", "source:新华"]);
  expect(publicResponse(request, { body: "{}", type: "application/json" }).headers.has("x-parallax-tags")).toBe(false);
});

test("shared caches may keep an answer for seconds only, and nobody shows it unasked when its time is over", () => {
  const { headers } = publicResponse(new Request("http://paper.example/"), { body: "", type: "text/plain" });
  const directives = (headers.get("cache-control") ?? "").split(", ");
  expect(directives.toSorted()).toEqual(["max-age=0", "must-revalidate", "public", expect.stringMatching(/^s-maxage=\d$/)]);
});
