import { describe, expect, it } from "vitest";
import { identifyEntries } from "./entries";
import type { EntryDraft } from "./feeds/types";

const entry = (values: Partial<EntryDraft>) => ({
  guid: null, url: null, title: null, summary: null, content: null, authors: [], published: null, updated: null, categories: [], enclosures: [],
  image: null, lang: null, commentsUrl: null, sourceFeed: null, ...values,
}) as EntryDraft;
const identify = (...entries: EntryDraft[]) => identifyEntries(entries, { ignoreGuids: false });
const told = ({ entries }: ReturnType<typeof identify>) => entries.map(({ at, guid, url }) => ({ at, guid, url }));

describe("identifyEntries", () => {
  it("tells entries apart by guid, else by address, else by words", () => {
    const found = identify(
      entry({ guid: " a ", url: "https://ellery.example/1", title: "One" }),
      entry({ url: "http://www.ellery.example/2/?utm_source=rss", title: "Two" }),
      entry({ title: "Three", summary: "Said in passing." }),
    );
    expect(told(found)).toEqual([
      { at: 1, guid: "a", url: "https://ellery.example/1" }, { at: 2, guid: null, url: "https://ellery.example/2" }, { at: 3, guid: null, url: null },
    ]);
    expect(new Set(found.entries.map((each) => each.key)).size).toBe(3);
    expect(found.problems).toEqual([]);
  });

  it("believes no guid that names several addresses, and no address that several guids share", () => {
    const guids = identify(entry({ guid: "news", url: "https://ellery.example/1", title: "One" }), entry({ guid: "news", url: "https://ellery.example/2", title: "Two" }));
    expect(told(guids)).toEqual([{ at: 1, guid: null, url: "https://ellery.example/1" }, { at: 2, guid: null, url: "https://ellery.example/2" }]);
    expect(guids.problems).toMatchObject([{ entry: null, words: expect.stringContaining("share a guid") }]);
    const addresses = identify(entry({ guid: "1", url: "https://ellery.example/", title: "One" }), entry({ guid: "2", url: "https://ellery.example/", title: "Two" }));
    expect(told(addresses)).toEqual([{ at: 1, guid: "1", url: null }, { at: 2, guid: "2", url: null }]);
    expect(addresses.problems).toMatchObject([{ entry: null, words: expect.stringContaining("share an address") }]);
  });

  it("takes one of several that are the same, and none of what is nothing", () => {
    const one = entry({ guid: "1", url: "https://ellery.example/1", title: "One" });
    const found = identify(one, { ...one }, entry({ published: { at: "2026-01-01T00:00:00Z", raw: "" } }), entry({ guid: "2" }));
    expect(told(found)).toEqual([{ at: 1, guid: "1", url: "https://ellery.example/1" }]);
    expect(found.problems).toEqual([
      { entry: 3, words: expect.stringContaining("neither") }, { entry: 4, words: expect.stringContaining("neither") }, { entry: 2, words: expect.stringContaining("twice") },
    ]);
  });

  it("knows an entry by its words where they repeat under other guids and one address", () => {
    const found = identify(entry({ guid: "1", url: "https://ellery.example/1", title: "One", content: "<p>Same</p>" }), entry({ guid: "2", url: "https://ellery.example/1", title: "One", content: "<p>Same</p>" }));
    expect(told(found)).toEqual([{ at: 1, guid: "1", url: "https://ellery.example/1" }]);
  });

  it("says the same of an entry whose spaces, dates and guid alone changed", () => {
    const [first] = identify(entry({ guid: "1", url: "https://ellery.example/1", title: "One", content: "<p>Two  words</p>", published: { at: "2026-01-01T00:00:00Z", raw: "" } })).entries;
    const [second] = identify(entry({ guid: "9", url: "https://ellery.example/1", title: "One ", content: "<p>Two\n words</p>", published: { at: "2026-02-01T00:00:00Z", raw: "" } })).entries;
    const [third] = identify(entry({ guid: "1", url: "https://ellery.example/1", title: "One", content: "<p>Three words</p>" })).entries;
    expect(second?.hash).toBe(first?.hash);
    expect(third?.hash).not.toBe(first?.hash);
  });

  it("does not look at guids where they are to be ignored, and shortens those that no index would take", () => {
    const { entries } = identifyEntries([entry({ guid: "1", url: "https://ellery.example/1", title: "One" })], { ignoreGuids: true });
    expect(told({ entries, problems: [] })).toEqual([{ at: 1, guid: null, url: "https://ellery.example/1" }]);
    const [long] = identify(entry({ guid: "x".repeat(1_000_000), title: "Long" })).entries;
    expect(long?.guid).toHaveLength(71);
    const [address] = identify(entry({ guid: "1", url: `https://ellery.example/?${"x".repeat(5_000)}`, title: "Long" })).entries;
    expect(address?.url).toBeNull();
  });
});
