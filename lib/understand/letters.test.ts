import { expect, it } from "vitest";
import { isLetterAt } from "./letters";

it("knows letters and digits as the Unicode classes do, asked once or twice", () => {
  const differ: number[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    for (let unit = 0; unit < 0xd800; unit += 1) {
      const text = String.fromCharCode(unit);
      if (isLetterAt(text, 0) !== /[\p{L}\p{N}]/u.test(text)) differ.push(unit);
    }
  }
  expect(differ).toEqual([]);
});

it("asks for the whole of a character that takes two places", () => {
  expect([isLetterAt("a𝒜b", 1), isLetterAt("a𝒜b", 2), isLetterAt("a🙂b", 1), isLetterAt("a🙂b", 2), isLetterAt("\ud835", 0), isLetterAt("", 0)]).toEqual([true, true, false, false, false, false]);
});
