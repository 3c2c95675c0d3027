import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readOpml, writeOpml } from "./opml";

const read = (text: string) => readOpml(Buffer.from(text, "utf8"));
const COLLECTION = "../shared/data/opml";

describe("readOpml", () => {
  it("reads feeds with the folders they stand in", () => {
    const list = read(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine &amp; yours</title></head><body><outline text="News"><outline text="Coast"><outline type="rss" text="Harbour" xmlUrl="https://h.example/rss" htmlUrl="https://h.example/"/></outline><outline text="Hill" xmlUrl="feed://hill.example/atom" category="/a/b,c"/></outline><outline text="Loose" type="rss" url="https://l.example/rss"/></body></opml>`);
    expect(list).toMatchObject({ title: "Mine & yours", problems: [] });
    expect(list.feeds.map(({ url, title, folder }) => [url, title, folder])).toEqual([
      ["https://h.example/rss", "Harbour", ["News", "Coast"]], ["http://hill.example/atom", "Hill", ["News"]], ["https://l.example/rss", "Loose", []],
    ]);
  });

  it("reads bare ampersands, tags and quotes in attributes, and a file that breaks off", () => {
    const list = read(`<opml><body><outline text="A & B" xmlUrl="https://a.example/?x=1&y=2"/><outline text="C" description="at <a href="https://q.example/" target="_blank">Q</a>, since 1999." xmlUrl="https://c.example/rss"/><outline text="D" xmlUrl="https://d.example/rss`);
    expect(list.feeds.map((feed) => feed.url)).toEqual(["https://a.example/?x=1&y=2", "https://c.example/rss", "https://d.example/rss"]);
    expect(list.feeds[0]?.title).toBe("A & B");
  });

  it("names what it leaves out", () => {
    const list = read(`<opml><body><outline text="Once" xmlUrl="https://a.example/"/><outline text="Twice" xmlUrl="https://a.example/"/><outline text="Bad" xmlUrl="javascript:alert(1)"/></body></opml>`);
    expect(list.feeds).toHaveLength(1);
    expect(list.problems).toEqual([{ entry: 2, words: "“Twice” stands in it twice." }, { entry: 3, words: expect.stringContaining("no address that could be fetched") as string }]);
  });

  it("refuses what is no OPML", () => {
    expect(() => read("<html></html>")).toThrow("It is no OPML");
    expect(() => read("")).toThrow("It is empty");
  });

  it.skipIf(!existsSync(COLLECTION))(`reads every feed of a collection of which most files are broken (needs ${COLLECTION})`, () => {
    const files = readdirSync(COLLECTION, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".opml"));
    for (const file of files) {
      const bytes = readFileSync(path.join(COLLECTION, file));
      const named = bytes.toString("latin1").match(/\sxmlUrl="[^"]/g)?.length;
      expect([file, readOpml(bytes).feeds.length]).toEqual([file, named]);
    }
    expect(files.length).toBeGreaterThan(0);
  });
});

describe("writeOpml", () => {
  it("writes what it reads", () => {
    const feeds = [
      { url: "https://a.example/?x=1&y=2", title: "A & \"C\" < D", siteUrl: "https://a.example/", folder: ["News", "Coast"] },
      { url: "https://b.example/rss", title: null, siteUrl: null, folder: ["News"] },
      { url: "https://c.example/rss", title: "C", siteUrl: null, folder: [] },
    ];
    const list = read(writeOpml("Harbour's list", feeds, new Date("2026-11-01T00:00:00Z")));
    expect(list.title).toBe("Harbour's list");
    expect(list.feeds.map(({ url, folder }) => [url, folder])).toEqual(feeds.map(({ url, folder }) => [url, folder]));
    expect(list.feeds[0]?.title).toBe('A & "C" < D');
  });

  it("writes a list of nothing", () => expect(read(writeOpml("Empty", [], new Date(0))).feeds).toEqual([]));
});
