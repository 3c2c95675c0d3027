import { describe, expect, it } from "vitest";
import { withPage, type PagePart } from "./page-text";
import type { ArticleDraft } from "./types";

const draft = (given: Partial<ArticleDraft> = {}): ArticleDraft => ({
  firstLine: null, lastLine: null, guid: "1", canonicalUrl: "https://a.example/x", source: null, title: "The ferry stays", titleDerived: false, standfirst: null, byline: null, dateline: null, lang: null,
  published: { value: null, precision: "unknown", evidence: "The feed gives no date." }, updated: null, originalUrl: null, quotedOutlet: null, disclaimer: null, sponsor: null, facts: [], kind: null, topics: [], storyKey: null, image: null,
  html: "<p>The council met, and the boats will go on.</p>", ...given,
});
const part = (given: Partial<PagePart> = {}): PagePart => ({
  html: "<p>Islanders were relieved on Tuesday.</p>", title: "Ferry stays: islanders relieved", byline: "Ada Lund", standfirst: "Relief on the islands.", published: { value: "2026-03-02T09:30:00Z", precision: "minute", evidence: "linked data" },
  updated: null, lang: "en", image: null, canonicalUrl: null, stated: [], ...given,
});

describe("an article of feed and page", () => {
  it("has the page's text, the feed's head, and the page's where that has none", () => {
    expect(withPage(draft(), part({ canonicalUrl: "https://a.example/y" }))).toMatchObject({
      html: "<p>Islanders were relieved on Tuesday.</p>", title: "The ferry stays", byline: "Ada Lund", lang: "en", published: { precision: "minute" }, canonicalUrl: "https://a.example/y", standfirst: "The council met, and the boats will go on.",
    });
    expect(withPage(draft({ byline: "B. Ek", lang: "sv" }), part())).toMatchObject({ byline: "B. Ek", lang: "sv" });
  });

  it("keeps the feed's date unless the page says the same day more exactly", () => {
    const feed = (value: string, precision: "day" | "minute") => draft({ published: { value, precision, evidence: "feed" } });
    expect(withPage(feed("2026-03-02", "day"), part()).published.value).toBe("2026-03-02T09:30:00Z");
    expect(withPage(feed("2026-02-20", "day"), part()).published.value).toBe("2026-02-20");
    expect(withPage(feed("2026-03-02T08:00:00Z", "minute"), part()).published.value).toBe("2026-03-02T08:00:00Z");
  });

  it("puts what selectors state above the feed, and a title of the page above one of ours", () => {
    expect(withPage(draft({ byline: "B. Ek" }), part({ stated: ["title", "byline", "date"] }))).toMatchObject({ title: "Ferry stays: islanders relieved", byline: "Ada Lund", published: { precision: "minute" } });
    expect(withPage(draft({ titleDerived: true }), part())).toMatchObject({ title: "Ferry stays: islanders relieved", titleDerived: false });
  });

  it.each([
    ["begins the text", "<p>Islanders were relieved on Tuesday.</p>"],
    ["breaks off", "<p>The council met, and the boats …</p>"],
    ["repeats the title", "<p>The ferry stays</p>"],
  ])("has no standfirst of a summary that %s", (_, html) => {
    expect(withPage(draft({ html }), part({ standfirst: null })).standfirst).toBeNull();
  });
});
