import { describe, expect, it } from "vitest";
import { foldRule, foldedWords, WordList } from "./fold";

const list = new WordList(["casino", "free money", "scam*", "голова", "赌场", "crypto pump*", "Idiot", "nas", "asa"]);

describe("a list of words", () => {
  it.each([
    ["case", "CaSiNo"],
    ["accents", "càsïnō"],
    ["Cyrillic look-alikes", "саsіnо"],
    ["digits and signs", "c@s1n0"],
    ["full-width letters", "ｃａｓｉｎｏ"],
    ["mathematical letters", "𝐜𝐚𝐬𝐢𝐧𝐨"],
    ["repeated letters", "casiiiinooo"],
    ["spaces", "c a s i n o"],
    ["dots and dashes", "c.a-s_i*n o"],
    ["stacked marks", "c\u0335a\u0335s\u0335i\u0335n\u0335o"],
  ])("sees through %s", (_, text) => expect(list.in(`Visit the ${text} now!`)).toEqual(["casino"]));

  it.each([
    ["casinos are closed", []],
    ["occasionally", []],
    ["free as in money", []],
    ["FREE  money!!!", ["free money"]],
    ["scammers and a scam", ["scam*"]],
    ["a scan", []],
    ["crypto pumping", ["crypto pump*"]],
    ["Моя ГОЛОВА болит", ["голова"]],
    ["他去了赌场工作", ["赌场"]],
    ["He is no idiot.", ["Idiot"]],
    ["I a m b", []],
    ["This is a c-a-s-i-n-o.", ["casino"]],
    ["a c a s i n o", ["casino"]],
    ["I a c a s i n o a", ["casino"]],
    ["a c.a-s_i*n o", ["casino"]],
    ["get f-r-e-e m-o-n-e-y", ["free money"]],
    ["get f r e e   m o n e y", ["free money"]],
    ["free m o n e y a", ["free money"]],
    ["N.A.S.A., A.S.A.P. and U.S.S.R.", []],
    ["o c-a-s-i-n-o-s", []],
  ])("finds in %j %j", (text, found) => expect(list.in(text)).toEqual(found));

  it.each([
    ["ass", ["as good as any", "a s a"], ["ass", "ASSS!", "a-s-s", "aaass"]],
    ["hell*", ["he left", "heal"], ["hell", "HELLLISH", "h e l l o"]],
    ["哈哈", ["哈"], ["哈哈", "他哈哈哈笑"]],
    ["cool too", ["col too", "cool to"], ["coool tooo"]],
  ])("takes %j for no word with fewer letters", (phrase, others, same) => {
    const one = new WordList([phrase]);
    expect(others.flatMap((text) => one.in(text))).toEqual([]);
    expect(same.map((text) => one.in(text))).toEqual(same.map(() => [phrase]));
  });

  it("takes no rule that would match everything", () => {
    for (const rule of ["", "  ", "*", "a*", "ab*", "x", "!!!", "---"]) expect(foldRule(rule)).toBeNull();
    expect(foldRule("Füße")).toBe("fuse");
  });

  it("takes time in proportion to the text, however long its list", () => {
    const many = new WordList(Array.from({ length: 3_000 }, (_, n) => `word${n.toString(26).replace(/\d/g, (d) => "qrstuvwxyz"[Number(d)] ?? "q")} phrase*`));
    const text = "a".repeat(4_000) + " a".repeat(20_000) + " wards phrase".repeat(5_000) + "赌".repeat(20_000);
    expect(many.in(text)).toEqual([]);
    expect(many.in(" a-b c".repeat(20_000))).toEqual([]);
    expect(foldedWords("a b c d e f").length).toBe(1);
  });
});
