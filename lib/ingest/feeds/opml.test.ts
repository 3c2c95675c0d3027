import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { XMLValidator } from "fast-xml-parser";
import { readOpml } from "./opml";
import { writeOpml } from "./opml-write";

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
  const feeds = [
    { url: "https://a.example/?x=1&y=2", title: "A & \"C\" < D", siteUrl: "https://a.example/", folder: ["News", "Coast"], lang: "de", source: { name: "A", control: "wire", country: "DE", evidence: "It says \"so\"." } },
    { url: "https://b.example/rss", title: null, siteUrl: null, folder: ["News"], paused: true },
    { url: "https://c.example/rss", title: "C", siteUrl: null, folder: [] },
  ];

  it("writes what it reads", () => {
    const list = read(writeOpml("Harbour's list", feeds, new Date("2026-11-01T00:00:00Z")));
    expect(list.title).toBe("Harbour's list");
    expect(list.problems).toEqual([]);
    expect(list.feeds).toMatchObject([feeds[0], { ...feeds[1], title: "https://b.example/rss", source: null }, { ...feeds[2], paused: false }]);
  });

  it("writes a list of nothing", () => expect(read(writeOpml("Empty", [], new Date(0))).feeds).toEqual([]));

  it("writes no password", () => {
    const written = writeOpml("Mine", [{ url: "https://me:hush@a.example/rss", title: "A", siteUrl: "https://me:hush@a.example/", folder: [] }], new Date(0));
    expect(written).toContain('xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"');
    expect(written).not.toContain("hush");
  });

  it("is well-formed whatever the names hold", () => {
    const hostile = ["\"><script>alert(1)</script>", "]]>", "<!--", "--><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;", "a\u0000b\u0008c\u001bd\ufffe", "half \ud83d pair \udc00", "two\nlines\tand tabs", "&amp;&#0;", "\u202e right to left", "💡", "__proto__"];
    const written = writeOpml(hostile.join(""), hostile.map((name, at) => ({ url: `https://h.example/${at}?a=1&b="2"`, title: name, siteUrl: null, folder: [name, "in"], source: { name, control: null, country: null, evidence: name } })), new Date(0));
    expect(XMLValidator.validate(written)).toBe(true);
    expect(Buffer.from(written).toString()).toBe(written);
    // eslint-disable-next-line no-control-regex
    expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|<(script|!)/);
    const list = read(written);
    expect(list.feeds).toHaveLength(hostile.length);
    expect(list.feeds.map(({ title }) => title)).toEqual(expect.arrayContaining(["two lines and tabs", "]]>", "💡", "__proto__"]));
    expect(list.feeds.every(({ folder }) => folder.length === 2)).toBe(true);
  });
});
