import { describe, expect, it } from "vitest";
import { isSmallChange, withoutMoving } from "./restless";

describe("what moves by itself in an entry", () => {
  it.each([
    "<p>The ferry stays.</p><span>3 hours ago</span>",
    "<p>The ferry stays.</p><p>Updated 12 minutes ago</p>",
    "<p class=\"meta\">1,204 views · 12 comments</p>",
    "<em>vor 3 Stunden</em>",
    "<em>il y a 2 jours</em> | 14 commentaires |",
    JSON.stringify(["Title", "4 days ago", '<b>5 likes</b>']),
  ])("is left out where it stands alone: %s", (said) => {
    const later = said.replace(/\d+/g, (number) => String(Number(number) + 7));
    expect(later).not.toBe(said);
    expect(withoutMoving(later)).toBe(withoutMoving(said));
  });

  it.each([
    "<p>The ferry sank 3 days ago.</p>",
    "<p>At least 12 people died.</p>",
    "<p>12 comments were deleted by the council.</p>",
    "<td>12</td>",
    "<h2>30 days of rain</h2>",
  ])("stays where it may be the news: %s", (said) => {
    expect(withoutMoving(said)).toBe(said);
  });
});

describe("a small change", () => {
  const text = "The council of Ellery voted on Tuesday to keep the ferry, and to pay for it out of the harbour's own purse until spring. ".repeat(20);
  it("differs by a few words, wherever they stand", () => {
    expect(isSmallChange(text, text.replace("Tuesday", "Wednesday"))).toBe(true);
    expect(isSmallChange(text, `${text} It was 12 against 3.`)).toBe(true);
  });
  it("is not a new paragraph, nor a text that is another", () => {
    expect(isSmallChange(text, `${text} ${Array.from({ length: 30 }, (_, at) => `word${at}`).join(" ")}`)).toBe(false);
    expect(isSmallChange(text, "Quite another text.")).toBe(false);
  });
});
