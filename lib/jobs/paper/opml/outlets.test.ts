import { describe, expect, it } from "vitest";
import type { OpmlFeed } from "@/lib/ingest/feeds/opml";
import { outletsOf } from "./outlets";

const feed = (title: string | null, siteUrl: string | null, url: string, source: string | null = null): OpmlFeed => ({
  url, title, siteUrl, description: null, lang: null, folder: [], categories: [], paused: false, source: source === null ? null : { name: source, control: null, country: null, evidence: null },
});
const names = (...feeds: OpmlFeed[]) => outletsOf(feeds).map(({ name }) => name);
/** How many sources the feeds become. */
const sources = (...feeds: OpmlFeed[]) => new Set(outletsOf(feeds)).size;

describe("feeds of a list", () => {
  it("are one source where their titles set apart one name, before or after", () => {
    const [world, tech] = [feed("Harbour Herald - World", "https://www.herald.example/world", "https://feeds.herald.example/world"), feed("Harbour Herald – Technology", "https://herald.example/tech", "https://feeds.herald.example/tech")];
    expect(names(world, tech)).toEqual(["Harbour Herald", "Harbour Herald"]);
    expect(names(feed("Ships | The Quay", "https://quay.example/ships", "https://quay.example/1"), feed("Nets | The Quay", "https://quay.example/nets", "https://quay.example/2"))).toEqual(["The Quay", "The Quay"]);
    expect(names(world)).toEqual(["Harbour Herald - World"]);
  });

  it("are one source where they have one homepage", () => {
    expect(names(feed("Coast online", "https://coast.example/", "https://coast.example/a"), feed("Coast security", "http://www.coast.example", "https://coast.example/b"))).toEqual(["Coast online", "Coast online"]);
  });

  it("are several where nothing but the host is the same, or a word that says nothing", () => {
    expect(sources(feed("Alice", "https://shared.example/alice", "https://shared.example/alice/rss"), feed("Bob", "https://shared.example/bob", "https://shared.example/bob/rss"))).toBe(2);
    expect(sources(feed("Blog - Alice", "https://shared.example/alice", "https://shared.example/1"), feed("Blog - Bob", "https://shared.example/bob", "https://shared.example/2"))).toBe(2);
    expect(sources(feed("Herald - World", "https://one.example/", "https://one.example/rss"), feed("Herald - World", "https://other.example/", "https://other.example/rss"))).toBe(2);
  });

  it("are several on a platform, unless they have one homepage there", () => {
    const video = (title: string, at: string) => feed(`${title} - YouTube`, `https://www.youtube.com/${at}`, `https://www.youtube.com/feeds/videos.xml?channel_id=${title}`);
    expect(sources(video("Boats", "@boats"), video("Nets", "@nets"))).toBe(2);
    expect(sources(video("Boats", "@boats"), video("Boats too", "@boats"))).toBe(1);
    expect(sources(feed("Alice", "https://medium.com/", "https://medium.com/feed/@alice"), feed("Bob", "https://medium.com/", "https://medium.com/feed/@bob"))).toBe(2);
    expect(sources(feed("Alice - Example Blogs", "https://blogs.example.org/alice", "https://blogs.example.org/alice/rss"), feed("Bob - Example Blogs", "https://blogs.example.org/bob", "https://blogs.example.org/bob/rss"))).toBe(2);
  });

  it("are a publicly known outlet's by its hosts, and whatever source the list names", () => {
    expect(names(feed("World news", "https://www.theguardian.com/world", "https://www.theguardian.com/world/rss"), feed("Science", null, "https://www.theguardian.com/science/rss"))).toEqual(["The Guardian", "The Guardian"]);
    expect(names(feed("A", "https://a.example/", "https://a.example/rss", "Both"), feed("B", "https://b.example/", "https://b.example/rss", "Both"))).toEqual(["Both", "Both"]);
  });

  it("have a name where the list gives none", () => {
    expect(names(feed(null, null, "https://www.nameless.example/rss"), feed("Blog", "https://blog-of-zoe.example/", "https://blog-of-zoe.example/rss"))).toEqual(["nameless.example", "Blog"]);
  });
});
