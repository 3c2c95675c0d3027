import { describe, expect, it } from "vitest";
import { isPageOf, matchEntry, roleOf, type Candidate } from "./entry-match";
import { contentHash } from "./identity";
import type { PreparedArticle } from "./types";

const LONG = "The town council of Ellery voted on Tuesday to keep the ferry to the outer islands running for another five years, at a cost of four million a year. Mayor Ines Calder said that an island without a boat is a promise broken, and that the fares would not rise before spring.";
const OTHER = "Astronomers at the Brae observatory have measured the tail of a comet that passes the Sun next month.";

const entry = (values: Partial<PreparedArticle> = {}) => {
  const text = values.text ?? LONG;
  return { guid: "ferry-2026", identity: "guid:gazette:ferry-2026", title: "The ferry stays", canonicalUrl: "https://ellery.example/ferry", address: "x", text, wordCount: 50, contentHash: contentHash(text), publishedAt: new Date(0), ...values } as PreparedArticle;
};
const stored = (values: Partial<Candidate> = {}): Candidate => ({
  id: 1, sourceId: 7, identity: "guid:gazette:ferry-2026", canonicalUrl: "https://ellery.example/ferry", title: "The ferry stays", contentHash: contentHash(LONG), publishedAt: new Date(0), leadId: 3, imported: false, site: "https://ellery.example/", ...values,
});
const by = async (article: PreparedArticle, candidate: Candidate, text = LONG, remembered: number | null = null) => (await matchEntry(article, 7, [candidate], remembered, async () => text))?.by ?? null;

describe("matchEntry", () => {
  it("believes a guid whatever else changed, unless it may be a place in the file", async () => {
    const changed = { title: "Boats", canonicalUrl: "https://ellery.example/boats", text: OTHER };
    expect(await by(entry(changed), stored())).toBe("guid");
    expect(await by(entry({ ...changed, guid: "4", identity: "guid:gazette:4" }), stored({ identity: "guid:gazette:4" }))).toBeNull();
    expect(await by(entry({ ...changed, text: LONG, guid: "4", identity: "guid:gazette:4" }), stored({ identity: "guid:gazette:4" }))).toBe("guid");
    expect(await by(entry({ ...changed, guid: "new", identity: "guid:gazette:new" }), stored(), LONG, 1)).toBe("memory");
  });

  it("believes an address, unless another guid says something else under it", async () => {
    const renamed = { guid: "ferry-new", identity: "guid:gazette:ferry-new" };
    expect(await by(entry(renamed), stored())).toBe("address");
    expect(await by(entry({ ...renamed, title: "Boats", text: OTHER }), stored())).toBeNull();
    expect(await by(entry({ ...renamed, title: "Boats", text: OTHER }), stored({ sourceId: 8 }))).toBe("address");
    expect(await by(entry({ guid: null, identity: "url:https://ellery.example/ferry", title: "Boats", text: OTHER }), stored())).toBe("address");
  });

  it("believes the same words of the same source at the same time, if they are enough", async () => {
    const moved = { guid: "new", identity: "guid:gazette:new", canonicalUrl: "https://news.example/1", address: "y" };
    expect(await by(entry(moved), stored())).toBe("words");
    expect(await by(entry(moved), stored({ sourceId: 8 }))).toBeNull();
    expect(await by(entry({ ...moved, publishedAt: new Date(1) }), stored())).toBeNull();
    expect(await by(entry({ ...moved, text: "Video" }), stored({ contentHash: contentHash("Video") }), "Video")).toBeNull();
  });
});

describe("roleOf", () => {
  const feed = { id: 4, sourceId: 7, site: "https://ellery.example/" };
  it("gives the lead to one feed, and to whose page it is", () => {
    expect(roleOf({ ...feed, id: 3 }, stored())).toBe("leads");
    expect(roleOf(feed, stored())).toBe("follows");
    expect(roleOf(feed, stored({ leadId: null }))).toBe("takes-over");
    expect(roleOf(feed, stored({ leadId: null, imported: true }))).toBe("follows");
    expect(roleOf(feed, stored({ sourceId: 8, site: "https://planet.example/" }))).toBe("takes-over");
    expect(roleOf(feed, stored({ sourceId: 8 }))).toBe("follows");
    expect(roleOf({ ...feed, site: "https://planet.example/" }, stored({ sourceId: 8, site: null }))).toBe("follows");
  });
});

describe("isPageOf", () => {
  it.each([
    ["https://ellery.example/ferry", "http://www.ellery.example/", true], ["https://news.ellery.example/ferry", "https://ellery.example", true],
    ["https://ellery.example.org/ferry", "https://ellery.example/", false], ["https://medium.example/@ines/ferry", "https://medium.example/@ines", true],
    ["https://medium.example/@inesse/ferry", "https://medium.example/@ines", false], ["https://ellery.example/ferry", null, false],
  ])("%s of %s: %s", (url, site, expected) => {
    expect(isPageOf(url, site)).toBe(expected);
  });
});
