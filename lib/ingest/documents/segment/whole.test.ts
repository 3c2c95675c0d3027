import { describe, expect, it } from "vitest";
import { readLines } from "./lines";
import { isOneArticle } from "./whole";

const alike = readLines([
  "Ida Holm opened the north quay of Ellery on Monday with a speech to the pilots.",
  "The quay had been closed for two winters, Holm said, and Ellery had lost its ferry.",
  "In Ellery, the pilots who listened to Holm wanted to know when the ferry would return.",
  "Holm gave no day, but the harbour office of Ellery hopes for spring.",
]);
const apart = readLines([
  "Ida Holm opened the north quay of Ellery on Monday with a speech to the pilots.",
  "The quay had been closed for two winters, Holm said, and Ellery had lost its ferry.",
  "Osman Bey won the chess tournament of Karaköy with a draw against Selin Aksoy.",
  "Bey had lost to Aksoy twice before, both times in Karaköy.",
]);

describe("whether a document is one article after all", () => {
  it("is left whole when cutting it gains little, the sooner the more names both sides share", () => {
    expect(isOneArticle(alike, 0.3, 2)).toBe(true);
    expect(isOneArticle(apart, 0.3, 2)).toBe(true);
    expect(isOneArticle(alike, 1.5, 2)).toBe(true);
    expect(isOneArticle(apart, 1.5, 2)).toBe(false);
  });

  it("is cut when the cuts are sure, whatever it speaks of", () => {
    expect(isOneArticle(alike, 4, 2)).toBe(false);
  });
});
