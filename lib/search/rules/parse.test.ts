import { describe, expect, it } from "vitest";
import { dayOf } from "./marks";
import { asksForAnything, parseSearch, searchWords, withFilter } from "./parse";

/** What was understood, and what was forgiven. */
const read = (text: string) => {
  const query = parseSearch(text);
  return [searchWords(query), ...query.problems.map(({ what }) => what)];
};

describe("what is typed", () => {
  it.each([
    ["climate  tariff", ["climate tariff"]],
    ['"climate change" -"hot air" ferry OR boat', ['"climate change" ferry OR boat -"hot air"']],
    ["„neue Häuser“ |boot", ['"neue Häuser" OR boot']],
    ["Kind:Opinions land:de -source:\"harbour post\"", ["kind:opinion country:DE -source:\"harbour post\""]],
    ["after:2026-03 before:2026-04-15", ["after:2026-03-01 before:2026-04-15"]],
    ["https://example.org/a 12:30", ["https://example.org/a 12:30"]],
    ['the "open end', ["the open end", "quote"]],
    ['"sea wall" ferry "', ['"sea wall" ferry']],
    ["ferry Ferry FERRY \u202eferry", ["ferry"]],
    [Array.from({ length: 20 }, (_, n) => `w${n}`).join(" "), [Array.from({ length: 16 }, (_, n) => `w${n}`).join(" "), "many"]],
    ["after:2026-04 before:2026-03 x", ["x after:2026-03-01 before:2026-04-01", "range"]],
    ["OR ferry OR", ["ferry", "or", "or"]],
    ["kind:nonsense before:yesterday country:atlantis ferry", ["ferry", "value", "value", "value"]],
    ["-ferry", ["-ferry", "only-not"]],
    ["... !!! -", [""]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("reads as the same when it is searched again, whatever it is", () => {
    for (const text of ['a OR b "c d" -e source:x -topic:y after:2026', "«x» 'y' z\"", "a:b:c -\"", "\u0000\ud800 x"]) {
      const once = searchWords(parseSearch(text));
      expect(searchWords(parseSearch(once))).toBe(once);
    }
  });

  it("asks for something where anything is named, and takes another filter in place of one of its field", () => {
    expect([parseSearch("-a"), parseSearch("kind:opinion"), parseSearch("before:2026"), parseSearch(" ")].map(asksForAnything)).toEqual([false, true, true, false]);
    expect(searchWords(withFilter(parseSearch("x kind:opinion -kind:satire"), "kind", "report"))).toBe("x -kind:satire kind:report");
    expect(parseSearch("before:2026-01-02").to).toBe(dayOf(Date.UTC(2026, 0, 1)));
  });
});
