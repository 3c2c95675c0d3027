import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "./clean-text";

describe("cleanText", () => {
  it.each([
    ["a right-to-left override", "invoice\u202Egnp.exe", "invoicegnp.exe"],
    ["isolates and embeddings", "\u2066a\u2069 \u202bb\u202c", "a b"],
    ["zero-width letters", "pay\u200bpal\ufeff", "paypal"],
    ["soft hyphens and fillers", "spa\u00adm\u3164\u115f", "spam"],
    ["tags that carry a hidden message", `hi${String.fromCodePoint(0xe0068, 0xe0069)}`, "hi"],
    ["control characters", "a\u0000b\u001b[31mc\u0085", "ab[31mc"],
    ["lone surrogates", "a\ud800b", "ab"],
    ["stray joiners", "a \u200d b\u200c", "a  b"],
    ["line ends of all systems", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["heaps of marks", `z${"\u0351".repeat(60)}`, `z${"\u0351".repeat(4)}`],
    ["endless chains of pictures", `${"\u{1f468}\u200d".repeat(20)}\u{1f468}`, [8, 8, 5].map((many) => Array.from({ length: many }, () => "\u{1f468}").join("\u200d")).join("")],
    ["walls of empty lines", `a${"\n".repeat(30)}b`, "a\n\n\nb"],
  ])("takes away %s", (_, typed, clean) => expect(cleanText(typed)).toBe(clean));

  it.each([
    ["a family", "👨‍👩‍👧‍👦"],
    ["a skin tone and a profession", "👩🏽‍🚒"],
    ["the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["a rainbow flag", "🏳️‍🌈"],
    ["Persian with its half-space", "می‌خواهم"],
    ["Hindi", "क्‍ष हिन्दी"],
    ["Vietnamese", "Tiếng Việt ở Huế"],
    ["Arabic with vowels", "مُحَمَّدٌ"],
    ["Chinese", "芯片出口新规"],
  ])("leaves %s as it is", (_, text) => expect(cleanText(text)).toBe(text.normalize("NFC")));

  it("cleans once and for all, and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
    }), { numRuns: 300 });
  });

  it("makes one line of many", () => expect(cleanLine(" a\n\u202e b\t c ")).toBe("a b c"));
});
