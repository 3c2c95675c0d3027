import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesOf, discover, findFeeds, type Discovery } from "./discover";
import type { Fetched } from "./types";

const first = (url: string, html: string | null = null): string | undefined => findFeeds({ url, html })[0]?.url;
const urls = (html: string, url = "https://news.example/section/page.html"): string[] => findFeeds({ url, html }).filter(({ by }) => by !== "guess").map((one) => one.url);

describe("feeds of platforms", () => {
  it.each([
    ["https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"],
    ["https://www.youtube.com/playlist?list=PL12_3-4", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL12_3-4"],
    ["https://old.reddit.com/r/worldnews/", "https://www.reddit.com/r/worldnews/.rss"],
    ["https://www.reddit.com/r/a/top/?t=day", "https://www.reddit.com/r/a/top/.rss"],
    ["https://reddit.com/user/some_one", "https://www.reddit.com/user/some_one/.rss"],
    ["https://mastodon.example/@someone", "https://mastodon.example/@someone.rss"],
    ["https://mastodon.example/@someone@home.example", "https://home.example/@someone.rss"],
    ["https://mastodon.example/tags/news", "https://mastodon.example/tags/news.rss"],
    ["https://bsky.app/profile/some.bsky.social", "https://bsky.app/profile/some.bsky.social/rss"],
    ["https://medium.com/@someone", "https://medium.com/feed/@someone"],
    ["https://medium.com/some-paper", "https://medium.com/feed/some-paper"],
    ["https://someone.medium.com/", "https://someone.medium.com/feed"],
    ["https://someone.substack.com/p/a-letter", "https://someone.substack.com/feed"],
    ["https://someone.wordpress.com/2026/03/01/x/", "https://someone.wordpress.com/feed/"],
    ["https://someone.blogspot.co.uk/", "https://someone.blogspot.co.uk/feeds/posts/default"],
    ["https://someone.tumblr.com/", "https://someone.tumblr.com/rss"],
    ["https://www.tumblr.com/someone", "https://someone.tumblr.com/rss"],
    ["https://github.com/some/thing", "https://github.com/some/thing/releases.atom"],
    ["https://github.com/some/thing/commits/main/", "https://github.com/some/thing/commits/main.atom"],
    ["https://github.com/someone", "https://github.com/someone.atom"],
    ["https://gitlab.com/group/sub/project", "https://gitlab.com/group/sub/project/-/releases.atom"],
    ["https://gitlab.example/group/project/-/commits/main", "https://gitlab.example/group/project/-/releases.atom"],
    ["https://www.flickr.com/photos/12345678@N00/", "https://www.flickr.com/services/feeds/photos_public.gne?id=12345678@N00&format=atom"],
    ["https://vimeo.com/someone", "https://vimeo.com/someone/videos/rss"],
    ["https://stackoverflow.com/questions/tagged/postgresql", "https://stackoverflow.com/feeds/tag/postgresql"],
    ["https://unix.stackexchange.com/questions/12345/why", "https://unix.stackexchange.com/feeds/question/12345"],
    ["https://news.ycombinator.com/", "https://news.ycombinator.com/rss"],
    ["https://news.ycombinator.com/user?id=someone", "https://hnrss.org/user?id=someone"],
    ["https://lobste.rs/t/databases", "https://lobste.rs/t/databases.rss"],
    ["https://someshow.podbean.com/e/one", "https://feed.podbean.com/someshow/feed.xml"],
    ["https://www.buzzsprout.com/12345/episodes/1-x", "https://feeds.buzzsprout.com/12345.rss"],
    ["https://arxiv.org/list/cs.IR/recent", "https://rss.arxiv.org/atom/cs.IR"],
    ["https://codeberg.org/some/thing", "https://codeberg.org/some/thing/releases.rss"],
    ["https://lemmy.example/c/worldnews", "https://lemmy.example/feeds/c/worldnews.xml?sort=New"],
    ["https://forum.example/c/site-feedback/2", "https://forum.example/c/site-feedback/2.rss"],
  ])("%s has %s", (page, feed) => {
    expect(findFeeds({ url: page, html: null })[0]).toMatchObject({ url: feed, by: "platform" });
  });

  it.each(["https://www.youtube.com/watch?v=abc", "https://vimeo.com/12345", "https://github.com/topics/rss", "https://medium.com/", "https://www.tiktok.com/@someone", "https://substack.com/@someone/note/c-1", "https://reddit.com.evil.example/r/news", "https://notgithub.com/a/b", "https://evil.example/github.com/a/b"])("%s has none by its address", (page) => {
    expect(findFeeds({ url: page, html: null }).every(({ by }) => by === "guess")).toBe(true);
  });

  it("are read from a platform's data where its address does not tell", () => {
    expect(first("https://www.youtube.com/@someone", '<script>var d={"externalId":"UCabcdefghijklmnopqrstuv"}</script>')).toBe("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv");
    expect(first("https://podcasts.apple.com/us/podcast/x/id1", '{"feedUrl":"https:\\u002F\\u002Fpod.example\\u002Ffeed"}')).toBe("https://pod.example/feed");
    expect(first("https://soundcloud.com/someone", '<meta content="soundcloud://users:42">')).toBe("https://feeds.soundcloud.com/users/soundcloud:users:42/sounds.rss");
    expect(urls('{"externalId":"UCabcdefghijklmnopqrstuv"}', "https://other.example/")).toEqual([]);
  });
});

describe("feeds of a page", () => {
  it("are those that it declares, in its order, comments last", () => {
    const html = `<head><base href="/base/"><link rel="alternate" type="application/rss+xml" title="News &raquo; Comments Feed" href="/comments/feed/">
      <LINK REL='Alternate' TYPE='application/rss+xml; charset=utf-8' HREF=feed.xml title="All &amp; more"><link rel="alternate" type="application/feed+json" href="//cdn.example/feed.json">
      <link rel=feed href="?f=1"><link rel="alternate stylesheet" type="application/rss+xml" href="no1"><link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/json+oembed" href="/no2">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" type="text/xml" title="RSS" href="/x.xml"></head><body><link rel="alternate" type="application/atom+xml" href="feed:https://news.example/body.atom">`;
    expect(urls(html)).toEqual(["https://news.example/base/feed.xml", "https://cdn.example/feed.json", "https://news.example/base/?f=1", "https://news.example/x.xml", "https://news.example/body.atom", "https://news.example/comments/feed/"]);
    expect(findFeeds({ url: "https://news.example/", html })[0]).toEqual({ url: "https://news.example/base/feed.xml", title: "All & more", by: "declared", words: "The page names it as its feed." });
  });

  it("are links that look like feeds", () => {
    const html = `<a href="/politics/rss.xml">Politics</a><a href="/abo"><img alt="RSS"></a><a href="/service/feeds/">All our web feeds</a><a href="/x?format=rss">x</a><a href="http://feeds.example.com/a">a</a>
      <a href="/about">About</a><a href="/feedback">Feedback</a><a href="https://feedly.com/i/subscription/feed/https://a.example/feed">Feedly</a><a href="javascript:feed.xml">RSS</a><a href="mailto:rss@a.example">RSS</a>`;
    expect(urls(html)).toEqual(["https://news.example/politics/rss.xml", "https://news.example/abo", "https://news.example/service/feeds/", "https://news.example/x?format=rss", "http://feeds.example.com/a"]);
  });

  it("are where its software has them", () => {
    expect(urls('<meta name="generator" content="WordPress 6.9">')).toEqual(["https://news.example/feed/", "https://news.example/?feed=rss2"]);
    expect(urls('<meta name="generator" content="Hugo 0.150">')).toEqual(["https://news.example/index.xml"]);
  });

  it("are guessed beside the page and at the root", () => {
    const guesses = findFeeds({ url: "https://a.example/blog/", html: "" }).map((one) => one.url);
    expect(guesses.slice(0, 5)).toEqual(["https://a.example/blog/feed", "https://a.example/blog/rss.xml", "https://a.example/blog/feed.xml", "https://a.example/blog/atom.xml", "https://a.example/feed"]);
  });

  it("are http addresses, each once and not too many, whatever a page holds", () => {
    const piece = fc.constantFrom("<a href='", "<link rel=alternate type=application/rss+xml href='", "<base href='", "'>", "feed", "rss", ".xml", "javascript:", "data:", "//", "https://a.example/", "\u0000", "<", ">", "\"", "</a>", " RSS ", "<title>", "feed://", "?feed=rss", "é", "<meta name=generator content='WordPress'>");
    fc.assert(fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      const found = findFeeds({ url: "https://news.example/a", html: pieces.join("") });
      expect(found.every(({ url }) => /^https?:\/\//.test(url))).toBe(true);
      expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(60);
    }));
  });

  it("are looked for once through a page, however hostile", () => {
    for (const bomb of ["<a href='" + "feed".repeat(500) + "'>", "<a>", "<link rel=alternate type=application/rss+xml href='?" + "rss-".repeat(400) + "'>", '"feedUrl":"https://', "<title>", "feed rss atom "]) {
      expect(findFeeds({ url: "https://podcasts.apple.com/x", html: bomb.repeat(Math.ceil(600_000 / bomb.length)) }).length).toBeLessThanOrEqual(60);
    }
  });
});

describe("what somebody types", () => {
  it.each([
    ["news.example", ["https://news.example", "http://news.example"]],
    [" https://news.example/feed ", ["https://news.example/feed"]],
    ["feed://news.example/rss", ["https://news.example/rss"]],
    ["feed:http://news.example/rss", ["http://news.example/rss"]],
    ["@someone@social.example", ["https://social.example/@someone"]],
    ["r/worldnews", ["https://www.reddit.com/r/worldnews/"]],
    ["localhost:8080/feed", ["https://localhost:8080/feed", "http://localhost:8080/feed"]],
    ["two words", []],
    ["", []],
  ])("%j means %j", (typed, addresses) => expect(addressesOf(typed)).toEqual(addresses));
});

describe("looking for feeds", () => {
  const web = (pages: Record<string, string | number | { moved: string }>) => {
    const asked: string[] = [];
    const base = { status: 200, validators: { etag: null, lastModified: null }, cache: { maxAge: null, retryAfter: null }, links: { hubs: [], self: null }, transcript: [] };
    const fetch = async (url: string): Promise<Fetched> => {
      asked.push(url);
      const page = pages[url] ?? 404;
      if (typeof page === "number") return { kind: "failed", reason: page === 0 ? "unknown-host" : "not-found", status: page || null, retryAfter: null, words: "It is not there.", transcript: [] };
      const moved = typeof page === "object" ? page.moved : null;
      return { kind: "body", ...base, bytes: Buffer.from(String(moved === null ? page : pages[moved])), contentType: "text/html; charset=iso-8859-1", url: moved ?? url, movedTo: null };
    };
    const readFeed = (bytes: Uint8Array): string => {
      const text = Buffer.from(bytes).toString();
      if (!text.startsWith("<rss>")) throw new Error("no feed");
      return text.slice(5);
    };
    const look = async (typed: string, tries?: number): Promise<Discovery<string>> => discover(typed, { fetch, readFeed, tries });
    return { asked, look };
  };

  it("takes a feed's own address as it is", async () => {
    const { asked, look } = web({ "https://a.example/feed": "<rss>A" });
    expect((await look("a.example/feed")).feeds).toMatchObject([{ url: "https://a.example/feed", by: "address", feed: "A" }]);
    expect(asked).toHaveLength(1);
  });

  it("gives what a page declares, and makes no guesses then", async () => {
    const { asked, look } = web({ "https://a.example": '<html><link rel=alternate type=application/rss+xml href=/one title=One><link rel=alternate type=application/atom+xml href=/two>', "https://a.example/one": "<rss>1", "https://a.example/two": "<rss>2" });
    expect((await look("a.example")).feeds).toMatchObject([{ feed: "1", title: "One" }, { feed: "2" }]);
    expect(asked).toEqual(["https://a.example", "https://a.example/one", "https://a.example/two"]);
  });

  it("guesses where nothing is declared, and stops at the first hit", async () => {
    const { look } = web({ "https://a.example": "<html>", "https://a.example/feed.xml": "<rss>1", "https://a.example/atom.xml": "<rss>2" });
    const { feeds, tried } = await look("a.example");
    expect(feeds).toMatchObject([{ url: "https://a.example/feed.xml", by: "guess" }]);
    expect(tried.map(({ outcome }) => outcome)).toEqual(["page", "nothing", "nothing", "feed"]);
  });

  it("looks through a page of feeds that the page names, and no further", async () => {
    const { asked, look } = web({ "https://a.example": "<html><a href=/rss>RSS</a>", "https://a.example/rss": "<html><a href=/rss/world.xml>World</a> <a href=/rss/more>More feeds</a>", "https://a.example/rss/world.xml": "<rss>W", "https://a.example/rss/more": "<html><a href=/rss/never.xml>x</a>" });
    expect((await look("a.example")).feeds).toMatchObject([{ feed: "W" }]);
    expect(asked).not.toContain("https://a.example/rss/never.xml");
  });

  it("takes http where https does not answer", async () => {
    const { look } = web({ "https://a.example": 0, "http://a.example": "<html><link rel=alternate type=application/rss+xml href=/f>", "http://a.example/f": "<rss>F" });
    expect((await look("a.example")).feeds).toMatchObject([{ url: "http://a.example/f" }]);
  });

  it("asks a platform's feed though its page is closed, and guesses nothing where nobody answers", async () => {
    const closed = web({ "https://www.reddit.com/r/news/": 403, "https://www.reddit.com/r/news/.rss": "<rss>R" });
    expect((await closed.look("r/news")).feeds).toMatchObject([{ feed: "R", by: "platform" }]);
    const silent = web({ "https://a.example": 0, "http://a.example": 0 });
    expect(await silent.look("a.example")).toMatchObject({ feeds: [], tried: { length: 2 } });
    expect(silent.asked).toHaveLength(2);
  });

  it("gives a feed once, however many addresses lead to it", async () => {
    const { look } = web({ "https://a.example": "<html><link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/rss+xml href=/feed/><link rel=feed href=/end>", "https://a.example/feed": { moved: "https://a.example/end" }, "https://a.example/feed/": { moved: "https://a.example/end" }, "https://a.example/end": "<rss>1" });
    expect((await look("a.example")).feeds).toHaveLength(1);
  });

  it("asks no more often than it may", async () => {
    const links = Array.from({ length: 50 }, (_, index) => `<a href=/${index}.rss>x</a>`).join("");
    const { asked, look } = web({ "https://a.example": `<html>${links}` });
    await look("a.example");
    expect(asked).toHaveLength(12);
    await look("a.example", 3);
    expect(asked).toHaveLength(15);
  });
});
