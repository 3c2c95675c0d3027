import { describe, expect, it } from "vitest";
import { draftOfEntry } from "./draft";
import { readFeed } from "./read";

function draft(item: string, head = "") {
  const text = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title><link>https://h.example/</link>${head}<item>${item}</item></channel></rss>`;
  const feed = readFeed(Buffer.from(text), { url: "https://h.example/rss", contentType: null });
  const [entry] = feed.entries;
  if (!entry) throw new Error("The feed has an entry.");
  return draftOfEntry(entry, feed);
}

describe("draftOfEntry", () => {
  it("makes an article of content, with the summary as its standfirst and the day as precise as it is stated", () => {
    const article = draft("<title>Quay reopens</title><link>https://h.example/quay</link><guid>q</guid><description>Ferries return two years after the storm.</description><content:encoded>&lt;p&gt;The north quay took its first ship on Monday.&lt;/p&gt;</content:encoded><pubDate>2026-11-02</pubDate><dc:creator>By Ida Holm</dc:creator><dc:creator>Per Vang</dc:creator>", "<language>en</language>");
    expect(article).toMatchObject({
      guid: "q", canonicalUrl: "https://h.example/quay", title: "Quay reopens", titleDerived: false, standfirst: "Ferries return two years after the storm.", byline: "Ida Holm, Per Vang",
      lang: "en", published: { value: "2026-11-02", precision: "day" }, html: "<p>The north quay took its first ship on Monday.</p>",
    });
  });

  it("has no standfirst where the summary only repeats or announces the text", () => {
    expect(draft("<title>T</title><description>The north quay took its first ship.</description><content:encoded>The north quay took its first ship. And more.</content:encoded>").standfirst).toBeNull();
    expect(draft("<title>T</title><description>Ferries return [...]</description><content:encoded>Something else altogether.</content:encoded>").standfirst).toBeNull();
  });

  it("derives a title from the text, and says so; from the address where there is no text", () => {
    expect(draft("<description>The council approved the new north quay on Monday after two years of debate. Work begins soon.</description>")).toMatchObject({ titleDerived: true, title: expect.stringMatching(/council/i) as string });
    expect(draft("<link>https://h.example/2026/north-quay-reopens.html</link>")).toMatchObject({ titleDerived: true, title: "North quay reopens" });
  });

  it("says why it has its topics, takes only words that it knows, and hands on what its feed says of its kind", () => {
    const article = draft("<title>T</title><category>Sports</category><category>Opinion</category><category>Ferry timetable</category><category>Wirtschaft</category>");
    expect(article.topics).toEqual([{ value: "sport", reason: "The feed files it under “Sports”.", origin: "source" }, { value: "business", reason: "The feed files it under “Wirtschaft”.", origin: "source" }]);
    expect(article.kind).toBeNull();
    expect(article.marks).toEqual(["Sports", "Opinion", "Ferry timetable", "Wirtschaft"].map((words) => ({ in: "category", words })));
    const form = draft("<title>T</title><dc:type>Interview</dc:type><description>&lt;a rel=\"nofollow sponsored\" href=\"https://a.example\"&gt;a&lt;/a&gt; &lt;a rel=sponsored href=\"https://b.example\"&gt;b&lt;/a&gt;</description>");
    expect(form.marks).toEqual([{ in: "genre", words: "Interview" }, { in: "links", words: "rel=sponsored, 2 times" }]);
  });

  it("signs with names, not with machines, addresses or the feed itself", () => {
    expect(draft("<title>T</title><dc:creator>admin</dc:creator>").byline).toBeNull();
    expect(draft("<title>T</title><dc:creator>Harbour News</dc:creator>").byline).toBeNull();
    expect(draft("<title>T</title><author>desk@h.example (Ida Holm)</author>").byline).toBe("Ida Holm");
  });

  it("chooses a picture that is one, and its files where there is no text", () => {
    const article = draft('<title>T</title><enclosure url="https://h.example/episode-9.mp3" type="audio/mpeg"/>');
    expect(article).toMatchObject({ image: null, enclosures: [{ url: "https://h.example/episode-9.mp3", type: "audio/mpeg", bytes: null, title: null, seconds: null }], html: '<ul><li><a href="https://h.example/episode-9.mp3">episode-9.mp3</a></li></ul>' });
    expect(draft('<title>T</title><description>&lt;img src="http://h.example/smiley.gif"&gt;&lt;img src="http://h.example/p.gif" width="1"&gt;&lt;img src="http://h.example/ship.jpg" width="640" alt="A ship"&gt;</description>').image).toMatchObject({ url: "http://h.example/ship.jpg", alt: "A ship", width: 640 });
  });

  it("has no date where the feed's is none, and says what it gave", () => {
    expect(draft("<title>T</title><pubDate>soon</pubDate>").published).toEqual({ value: null, precision: "unknown", evidence: "The feed gives “soon”, which is no date." });
  });
});
