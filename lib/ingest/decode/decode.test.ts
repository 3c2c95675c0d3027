import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { decodeDocument } from "./decode";

const ENGLISH = "The council voted on Tuesday to keep the ferry.\nIt will cost “about €4 million” a year — said Zoë Müller, the mayor’s deputy.\n";
const ENGLISH_1252 = "The council voted on Tuesday to keep the ferry. It costs \x804 million \x97 a \x93fair price\x94, said Zo\xeb M\xfcller.\n";
const FRENCH = "Le conseil a décidé mardi de garder le bac. Cela coûtera « près de quatre millions » à la ville, où l'été a été long.\n";
const GERMAN = "Der Rat hat am Dienstag beschlossen, die Fähre zu behalten. Über vier Millionen kostet das, größer wird sie nicht.\n";
const CHINESE = "市议会周二投票决定保留这条渡轮航线。市长表示，这项服务每年将花费约四百万元，但是对于岛上的居民来说是不可缺少的。记者从会议上了解到，新的合同将于明年开始。\n";
const TRADITIONAL = "市議會週二投票決定保留這條渡輪航線。市長表示,這項服務每年將花費約四百萬元,但是對於島上的居民來說是不可缺少的。";
const JAPANESE = "市議会は火曜日、フェリーの運航を続けることを決めた。市長によると、費用は年間約四百万円になるという。\n";
const RUSSIAN = "Городской совет во вторник решил сохранить паром. По словам мэра, это будет стоить около четырёх миллионов в год.\n";
const KOREAN = "시의회는 화요일 여객선 운항을 유지하기로 결정했다. 시장은 연간 약 사백만 원이 들 것이라고 밝혔다.\n";

const utf8 = (text: string) => Buffer.from(text, "utf8");
const bytes = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

function refusal(data: Uint8Array): unknown {
  try {
    return decodeDocument(data);
  } catch (error) {
    return error;
  }
}

describe("texts come back as they were written", () => {
  const written: [string, string, string, boolean][] = [
    ["UTF-8", ENGLISH, "utf-8", false], ["UTF-8 with a mark", ENGLISH, "utf-8", true], ["Chinese in UTF-8", CHINESE, "utf-8", false],
    ["UTF-16 LE with a mark", ENGLISH, "utf-16le", true], ["UTF-16 BE with a mark", ENGLISH, "utf-16be", true],
    ["UTF-16 LE without", ENGLISH, "utf-16le", false], ["UTF-16 BE without", ENGLISH, "utf-16be", false],
    ["Chinese in UTF-16 LE without a mark", CHINESE, "utf-16le", false], ["Chinese in UTF-16 BE without a mark", CHINESE, "utf-16be", false],
    ["Chinese in UTF-16 LE without a mark or line end", CHINESE.trim(), "utf-16le", false],
    ["Chinese in UTF-16 BE without a mark or line end", CHINESE.trim(), "utf-16be", false],
    ["Japanese in UTF-16 LE without a mark", JAPANESE, "utf-16le", false], ["Russian in UTF-16 LE without a mark", RUSSIAN, "utf-16le", false],
    ["Chinese in GB18030", CHINESE, "gb18030", false], ["a short Chinese line in GB18030", "中国的芯片市场在今年有了新的发展", "gb18030", false],
    ["Chinese and English in GB18030", `${CHINESE}Huawei said on Monday that the chip is new. ${CHINESE}`, "gb18030", false],
    ["Chinese with a rare character of four bytes in GB18030", `${CHINESE}\u{20000}\n`, "gb18030", false],
    ["French in Windows-1252", FRENCH, "windows-1252", false], ["German in Windows-1252", GERMAN, "windows-1252", false],
    ["Spanish in Windows-1252", "¿Qué pasó en Córdoba? El año pasado, dijo la señora Núñez, no llovió más.\n", "windows-1252", false],
    ["Swedish in Windows-1252", "På tisdagen beslöt rådet att behålla färjan. Å andra sidan är den dyr.\n", "windows-1252", false],
    ["one accent in Windows-1252", "The café on the quay closed at noon on Monday, its owner said, and will open again in spring.\n", "windows-1252", false],
  ];
  it.each(written)("%s", (_, text, encoding, mark) => {
    expect(decodeDocument(bytes(text, encoding, mark))).toEqual({ text, encoding });
  });

  it("the euro sign, dashes and curly quotes of Windows-1252", () => {
    const { text, encoding } = decodeDocument(Buffer.from(ENGLISH_1252, "latin1"));
    expect(encoding).toBe("windows-1252");
    expect(text).toContain("costs €4 million — a “fair price”, said Zoë Müller");
  });

  it("line ends of every system as one", () => {
    expect(decodeDocument(utf8("a\r\nb\rc\nd")).text).toBe("a\nb\nc\nd");
  });

  it("pages in the encoding they declare", () => {
    const page = (charset: string, text: string) => `<!doctype html><html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;
    for (const [charset, text] of [["windows-1251", RUSSIAN], ["shift_jis", JAPANESE], ["euc-kr", KOREAN], ["big5", TRADITIONAL], ["gb2312", CHINESE]] as const) {
      expect(decodeDocument(bytes(page(charset, text), charset)).text).toContain(text.trim());
    }
  });
});

describe("what is no text is refused with one line that says what to do", () => {
  const files: [string, Uint8Array, RegExp][] = [
    ["nothing", new Uint8Array(), /empty/],
    ["blank space", utf8(" \n\t\n\u00a0"), /blank/],
    ["a mark and nothing else", Buffer.from([0xef, 0xbb, 0xbf]), /blank/],
    ["a PDF", utf8("%PDF-1.7\n%âãÏÓ"), /PDF.*plain text/],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /PNG/],
    ["a zip", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /zip.*Word/],
    ["RTF", utf8("{\\rtf1\\ansi hello}"), /RTF/],
    ["random bytes", Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff)), /binary|encoding/],
    ["text with NUL bytes", utf8("The council\0voted on Tuesday\0\0to keep the ferry."), /binary/],
    ["text full of control characters", utf8("\u0001\u0002\u0003 The council \u0004\u0005 voted \u0006\u0007"), /control/],
    ["UTF-8 with a damaged byte", Buffer.concat([utf8(`${FRENCH}${FRENCH}`), Buffer.from([0xc3]), utf8(" fin.")]), /damaged.*line 3/],
    ["UTF-8 cut inside a character", utf8(CHINESE).subarray(0, 100), /damaged/],
    ["UTF-16 with half a surrogate pair", Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]), /UTF-16/],
    ["Russian in Windows-1251", bytes(RUSSIAN, "windows-1251"), /encoding/],
    ["Korean in EUC-KR", bytes(KOREAN, "euc-kr"), /encoding/],
    ["Japanese in Shift JIS", bytes(JAPANESE, "shift_jis"), /encoding/],
    ["Japanese in EUC-JP", bytes(JAPANESE, "euc-jp"), /encoding/],
    ["Traditional Chinese in Big5", bytes(TRADITIONAL, "big5"), /encoding/],
  ];
  it.each(files)("%s", (_, data, say) => {
    const error = refusal(data);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).message).toMatch(say);
    expect((error as AppError).message).not.toContain("\n");
  });
});

describe("any bytes at all", () => {
  it("give a text without control characters, or our own error", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (data) => {
      const result = refusal(data);
      const fine = result instanceof AppError || !(result as { text: string }).text.includes("\0");
      expect(fine).toBe(true);
    }), { numRuns: 400 });
  });

  it("that are UTF-8 come back unchanged", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const written = `Text: ${text.replace(/[\p{Cc}\uFEFF]/gu, "")}`;
      expect(decodeDocument(Buffer.from(written, "utf8"))).toEqual({ text: written, encoding: "utf-8" });
    }));
  });
});
