import { describe, expect, it } from "vitest";
import { articleIdentities, articleSlug, asciiSlug, contentHash } from "./identity";
import { parseInstant, sortInstant } from "./instant";
import { normaliseUrl } from "./url";

const TEXT = "The council voted on Tuesday to keep the ferry.";
const plain = { guid: null, canonicalUrl: null, scope: null, title: "Ferry stays", titleDerived: false, text: TEXT };

describe("two addresses are the same page", () => {
  it.each([
    ["http://www.paper.example/a/", "https://paper.example/a"],
    ["https://paper.example/a?utm_source=x&fbclid=1&id=2", "https://paper.example/a?id=2"],
    ["https://paper.example/a?b=2&a=1#comments", "https://paper.example/a?a=1&b=2"],
    ["https://PAPER.example:443/a/index.html", "https://paper.example/a"],
    ["https://paper.example/a/amp", "https://paper.example/a"],
    ["https://paper.example//a//b", "https://paper.example/a/b"],
  ])("%s", (a, b) => {
    expect(normaliseUrl(a)).toBe(normaliseUrl(b));
  });

  it.each([
    ["https://paper.example/a", "https://paper.example/A"],
    ["https://paper.example/a?id=1", "https://paper.example/a?id=2"],
    ["https://paper.example:8080/a", "https://paper.example/a"],
  ])("but not %s and %s", (a, b) => {
    expect(normaliseUrl(a)).not.toBe(normaliseUrl(b));
  });

  it.each(["javascript:alert(1)", "ftp://a.example/x", "not an address", ""])("and %s is none", (address) => {
    expect(normaliseUrl(address)).toBeNull();
  });
});

const articleIdentity = (article: Parameters<typeof articleIdentities>[0]) => articleIdentities(article)[0];

describe("the identity of an article", () => {
  it("is what its source calls it, before its address, before its words", () => {
    const url = "https://paper.example/ferry";
    expect(articleIdentity({ ...plain, guid: "tag:1", canonicalUrl: url, scope: "paper" })).toBe("guid:paper:tag:1");
    expect(articleIdentity({ ...plain, canonicalUrl: `${url}?utm_medium=x` })).toBe("url:https://paper.example/ferry");
    expect(articleIdentity(plain)).toMatch(/^text::[0-9a-f]{40}$/);
  });

  it("does not change with quotes, spaces or the case of the title, but with the words and the outlet", () => {
    expect(articleIdentity({ ...plain, title: "FERRY  stays!", text: ` ${TEXT}\n` })).toBe(articleIdentity(plain));
    expect(articleIdentity({ ...plain, text: `${TEXT} More.` })).not.toBe(articleIdentity(plain));
    expect(articleIdentity({ ...plain, scope: "other" })).not.toBe(articleIdentity(plain));
  });

  it("has every rung of the ladder below it", () => {
    const whole = { ...plain, guid: "tag:1", canonicalUrl: "https://paper.example/ferry", scope: "paper", text: TEXT.repeat(10) };
    expect(articleIdentities(whole).map((identity) => identity.split(":")[0])).toEqual(["guid", "url", "text", "text"]);
    expect(articleIdentities({ ...whole, guid: null })).toEqual(articleIdentities(whole).slice(1));
    expect(articleIdentities({ ...plain, text: "Video" })).toHaveLength(1);
  });

  it("does not hang on a title that we made", () => {
    const derived = { ...plain, titleDerived: true, text: TEXT.repeat(10) };
    expect(articleIdentities({ ...derived, title: "Another reading" })).toEqual(articleIdentities(derived));
    expect(articleIdentities({ ...derived, titleDerived: false })).toContain(articleIdentity(derived));
  });

  it("hashes a text whatever its quotes, dashes and line ends", () => {
    expect(contentHash("“A ferry” – it’s\nkept")).toBe(contentHash('"A ferry" - it\'s kept'));
  });
});

describe("the address of an article", () => {
  const base = { identity: "text::1", lang: "en", kind: "report", date: new Date("2025-06-10T00:00:00Z") };

  it("is made of its title and stays within its length", () => {
    expect(articleSlug({ ...base, title: "Ferry stays, says council" })).toMatch(/^ferry-stays-says-council-[0-9a-f]{8}$/);
    const long = articleSlug({ ...base, title: "word ".repeat(60) });
    expect(long.length).toBeLessThanOrEqual(73);
    expect(long).toMatch(/^(word-)+[0-9a-f]{8}$/);
  });

  it("keeps the letters under their marks", () => {
    expect(asciiSlug("Łódź: Über Straßen, Ærø & São Tomé")).toBe("lodz-uber-strassen-aero-sao-tome");
  });

  it("can be read where ASCII cannot carry the title", () => {
    expect(articleSlug({ ...base, title: "渡轮将继续运行", lang: "zh" })).toMatch(/^chinese-report-2025-06-10-[0-9a-f]{8}$/);
    expect(articleSlug({ ...base, title: "العبّارة باقية", lang: "ar", kind: "opinion", date: null })).toMatch(/^arabic-opinion-[0-9a-f]{8}$/);
    expect(articleSlug({ ...base, title: "…", lang: "und", date: null })).toMatch(/^report-[0-9a-f]{8}$/);
  });
});

describe("the place of an article in a list", () => {
  const arrived = new Date("2026-01-05T10:00:00Z");

  it("is the first moment of what is known, else its arrival", () => {
    expect(parseInstant("2025")?.toISOString()).toBe("2025-01-01T00:00:00.000Z");
    expect(parseInstant("2025-06")?.toISOString()).toBe("2025-06-01T00:00:00.000Z");
    expect(parseInstant("2025-06-10T09:30:00+0545")?.toISOString()).toBe("2025-06-10T03:45:00.000Z");
    expect(sortInstant(null, arrived)).toBe(arrived);
  });

  it("is never in the future", () => {
    expect(sortInstant(new Date("2030-01-01T00:00:00Z"), arrived)).toBe(arrived);
  });

  it.each(["2025-02-30", "2025-13", "yesterday", "20250610"])("%s is no date", (value) => {
    expect(parseInstant(value)).toBeNull();
  });
});
