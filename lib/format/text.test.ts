import { describe, expect, it } from "vitest";
import { direction, hostOf, langAttribute, readingMinutes, shorten } from "./text";

describe("texts and their languages", () => {
  it("know which way a language runs", () => {
    expect([direction("ar"), direction("he-IL"), direction("fa"), direction("de"), direction("zh-Hans")]).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr"]);
    expect([direction("und"), direction("")]).toEqual(["auto", "auto"]);
    expect([langAttribute("und"), langAttribute("de")]).toEqual([undefined, "de"]);
  });

  it("take a minute at least, and less per character where there are no spaces", () => {
    expect(readingMinutes(3, "en")).toBe(1);
    expect(readingMinutes(2300, "en")).toBe(10);
    expect(readingMinutes(1800, "zh")).toBe(4);
  });
});

describe("cuts and hosts", () => {
  it("cut between words, and say so", () => {
    expect(shorten("Short  enough")).toBe("Short enough");
    expect(shorten("One two three, four five", 16)).toBe("One two three…");
    expect(shorten("字".repeat(300), 20)).toBe(`${"字".repeat(19)}…`);
  });

  it("name the host of web addresses alone", () => {
    expect(hostOf("https://www.example.org/a?b")).toBe("example.org");
    expect([hostOf("javascript:alert(1)"), hostOf("not an address")]).toEqual([null, null]);
  });
});
