import { describe, expect, it } from "vitest";
import { isOnlySummary, whyOnlySummary, type SummaryEntry } from "./summary";

const SENTENCE = "The council of Ellery voted on Tuesday to keep the ferry, and to pay for it out of the harbour's own purse until spring. ";
const entry = (given: Partial<SummaryEntry>): SummaryEntry => ({ title: "Ferry stays", summary: null, content: null, url: "https://skerry.example/ferry", ...given });
const text = (paragraphs: number) => `<p>${SENTENCE.repeat(3)}</p>`.repeat(paragraphs);

describe("whether an entry is only a summary of its page", () => {
  it.each<[string, Partial<SummaryEntry>]>([
    ["nothing at all", {}],
    ["a sentence", { summary: SENTENCE }],
    ["a teaser that breaks off", { summary: `<p>${SENTENCE.repeat(6)} The mayor said […]</p>` }],
    ["a teaser that breaks off with an entity", { summary: `${text(2)}<p>The mayor said&hellip;</p>` }],
    ["a teaser with a link to the rest", { content: `${text(3)}<p><a href="https://skerry.example/ferry">Continue reading Ferry stays &rarr;</a></p>` }],
    ["the same in German", { summary: `${text(3)}<a href="/x">Weiterlesen</a>` }],
    ["the notice of a blog under its teaser", { summary: `${text(2)}<p>The post <a href="/x">Ferry stays</a> appeared first on <a href="/">The Skerry Post</a>.</p>` }],
    ["one paragraph of a summary", { summary: `<p>${SENTENCE.repeat(6)}</p>` }],
    ["a Chinese sentence", { summary: "市议会周二投票决定保留渡轮，费用由港口承担。" }],
  ])("is so: %s", (_, given) => {
    expect(isOnlySummary(entry(given))).toBe(true);
  });

  it.each<[string, Partial<SummaryEntry>]>([
    ["a whole text", { content: text(8) }],
    ["a whole text in the summary", { summary: text(8) }],
    ["a whole text beside a summary", { summary: SENTENCE, content: text(3) }],
    ["an entry without a page", { summary: SENTENCE, url: null }],
    ["a page that is no web page", { summary: SENTENCE, url: "magnet:?xt=1" }],
    ["a note without a title", { title: null, content: `<p>${SENTENCE}</p>` }],
    ["an episode", { summary: SENTENCE, enclosures: [{ type: "audio/mpeg" }] }],
    ["a whole text that quotes an ellipsis", { content: `${text(4)}<p>He said “well…” and left the room, and nobody answered.</p>${text(4)}` }],
    ["a whole Chinese text", { content: `<p>${"市议会周二投票决定保留渡轮，费用由港口承担。".repeat(20)}</p>`.repeat(3) }],
  ])("is not so: %s", (_, given) => {
    expect(whyOnlySummary(entry(given))).toBeNull();
  });

  it("says why", () => {
    expect(whyOnlySummary(entry({ summary: `${text(2)} and then…` }))).toBe("Its text breaks off.");
  });

  it("does not drown in what is built to drown it", () => {
    for (const bomb of ["<", "<script", "<script>", ".", "…", "&", "the post ", "<p>", "read more "]) {
      const summary = bomb.repeat(500_000 / bomb.length);
      expect(typeof isOnlySummary(entry({ summary }))).toBe("boolean");
    }
  });
});
