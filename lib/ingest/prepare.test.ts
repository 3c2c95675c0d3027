import { describe, expect, it } from "vitest";
import { readMarkdownArticle } from "./formats/markdown";
import { prepareArticle } from "./prepare";

describe("prepareArticle", () => {
  it("takes out of its lines what hides, reorders its neighbours or piles up over them", () => {
    const piled = `e${"\u0301\u0316".repeat(20)}`;
    const read = readMarkdownArticle(`---\ntitle: "Quay \u202eclosed\u202c by ${piled} storm"\nbyline: "I\u200bnes \u2066Calder"\nsource: "Skerry\u2028Post\u00ad"\n---\nThe quay is closed.\n`, "quay.md");
    const stored = prepareArticle(read!.articles[0]!, new Date("2025-07-01T00:00:00Z"), () => null);
    expect(stored.title).toMatch(/^Quay closed by é?e?[\u0301\u0316]* storm$/);
    expect([...stored.title.normalize("NFD").matchAll(/\p{M}/gu)].length).toBeLessThanOrEqual(5);
    expect(stored).toMatchObject({ byline: "Ines Calder", source: "Skerry Post" });
  });

  it("leaves writing of all scripts as it is", () => {
    for (const title of ["می‌خواهم بدانم", "क्‍षेत्र", "東京で雨", "Zażółć gęślą jaźń", "👩‍🚀 back on Earth"]) {
      const read = readMarkdownArticle(`---\ntitle: "${title}"\n---\nBody.\n`, "a.md");
      expect(prepareArticle(read!.articles[0]!, new Date(0), () => null).title).toBe(title);
    }
  });
});
