import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { readFeed } from "./read";

const about = { url: "https://harbour.example/feed.xml", contentType: null };
const read = (text: string) => readFeed(Buffer.from(text, "utf8"), about);
const rss = (items: string, head = "") => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Harbour News</title><link>https://harbour.example/</link>${head}${items}</channel></rss>`;
const first = (items: string) => read(rss(items)).entries[0];

describe("readFeed", () => {
  it("reads RSS 2.0 with the namespaces that news uses", () => {
    const feed = read(rss(`<item><title>Quay reopens</title><link>https://harbour.example/quay</link><guid isPermaLink="false">q-1</guid>
      <pubDate>Tue, 03 Nov 2026 08:15:00 +0100</pubDate><dc:creator>Ida Holm</dc:creator><category>Politics</category>
      <description>Short.</description><content:encoded><![CDATA[<p>Long <b>text</b> &amp; more.</p>]]></content:encoded>
      <media:content url="/quay.jpg" medium="image" width="1200"/><enclosure url="https://harbour.example/quay.mp3" type="audio/mpeg" length="1234"/><itunes:duration>01:02:03</itunes:duration></item>`,
    `<description>All of the coast</description><language>en-gb</language><ttl>45</ttl><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>`));
    expect(feed).toMatchObject({ format: "rss", version: "2.0", title: "Harbour News", description: "All of the coast", lang: "en-GB", updateMinutes: 45, hubs: ["https://hub.example/"], problems: [] });
    expect(feed.entries).toHaveLength(1);
    expect(feed.entries[0]).toMatchObject({
      guid: "q-1", url: "https://harbour.example/quay", title: "Quay reopens", summary: "Short.", content: "<p>Long <b>text</b> &amp; more.</p>",
      published: { at: "2026-11-03T07:15:00.000Z" }, authors: [{ name: "Ida Holm", url: null, email: null }], categories: [{ term: "Politics", label: null, scheme: null }],
      enclosures: [{ url: "https://harbour.example/quay.mp3", type: "audio/mpeg", bytes: 1234, seconds: 3723, title: null }], image: { url: "https://harbour.example/quay.jpg", width: 1200 }, lang: "en-GB",
    });
  });

  it("reads Atom with its kinds of text, its bases and the authors of an entry", () => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://hafen.example/a/"><title type="html">Hafen &amp;amp; Stadt</title><id>urn:f</id><updated>2026-11-02T10:00:00Z</updated><link rel="self" href="feed.atom"/>
      <entry><id>urn:1</id><title type="text">Der &lt;Kai&gt;</title><link href="kai.html"/><updated>2026-11-02T10:00:00Z</updated><author><name>Eins</name><uri>/eins</uri></author><author><name>Zwei</name><email>zwei@hafen.example</email></author>
      <summary type="html">&lt;a href="b.html"&gt;b&lt;/a&gt;</summary><content type="xhtml" xml:base="c/"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2 <img src="x.png"/></p></div></content></entry></feed>`);
    expect(feed).toMatchObject({ format: "atom", version: "1.0", id: "urn:f", title: "Hafen & Stadt", selfUrl: "https://hafen.example/a/feed.atom", lang: "de", problems: [] });
    expect(feed.entries[0]).toMatchObject({
      guid: "urn:1", title: "Der <Kai>", url: "https://hafen.example/a/kai.html", summary: '<a href="https://hafen.example/a/b.html">b</a>',
      content: '<p>1 &lt; 2 <img src="https://hafen.example/a/c/x.png"></p>', published: null, updated: { at: "2026-11-02T10:00:00.000Z" },
      authors: [{ name: "Eins", url: "https://hafen.example/eins" }, { name: "Zwei", email: "zwei@hafen.example" }],
    });
  });

  it("reads what a film site gives: words and a picture in the media namespace", () => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>Films</title><entry><id>f:1</id><title>The weir</title><link rel="alternate" href="https://f.example/1"/><media:group><media:title>Other</media:title><media:content url="https://f.example/1.swf" type="application/x-shockwave-flash"/><media:thumbnail url="https://f.example/1.jpg" width="480" height="360"/><media:description>One &lt; two\nthree\n\nfour</media:description></media:group></entry></feed>`);
    expect(feed.entries[0]).toMatchObject({ title: "The weir", summary: "<p>One &lt; two<br>\nthree</p>\n<p>four</p>", enclosures: [], image: { url: "https://f.example/1.jpg", width: 480 } });
  });

  it("takes no counter, banner of nothing or logo for an entry's picture", () => {
    const pictureOf = (inside: string) => first(`<item><title>T</title>${inside}</item>`)?.image?.url ?? null;
    const media = (url: string, size = "") => `<media:content url="${url}" medium="image" ${size}/>`;
    expect(pictureOf(media("https://pixel.wp.com/b.gif?x=1") + media("https://a.example/track.gif") + media("https://a.example/line.png", 'width="800" height="2"'))).toBeNull();
    expect(pictureOf(`<media:thumbnail url="https://a.example/1x1.gif"/>${media("https://a.example/quay.jpg")}`)).toBe("https://a.example/quay.jpg");
    expect(pictureOf('<description>&lt;img src="/logo-large.png"&gt; &lt;img src="https://feeds.feedburner.com/~r/x/~4/y"&gt; &lt;img src="/catalogo.jpg"&gt;</description>')).toBe("https://harbour.example/catalogo.jpg");
  });

  it("reads an episode's chapters, in the feed or beside it, and its transcripts", () => {
    const episode = (inside: string) => read(`<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:p="http://podlove.org/simple-chapters"><channel><title>Talk</title><item><title>One</title><enclosure url="https://t.example/1.mp3" type="audio/mpeg" length="9"/><enclosure url="https://t.example/1.pdf" type="application/pdf" length="9"/>${inside}</item></channel></rss>`).entries[0]?.enclosures;
    expect(episode(`<podcast:chapters url="/1.json" type="application/json+chapters"/><podcast:transcript url="/1.vtt" type="text/vtt" language="de"/><podcast:transcript url="javascript:alert(1)" type="text/vtt"/>`)).toMatchObject([
      { chaptersUrl: "https://harbour.example/1.json", transcripts: [{ url: "https://harbour.example/1.vtt", type: "text/vtt", lang: "de" }] }, { url: "https://t.example/1.pdf" },
    ]);
    expect(episode(`<p:chapters version="1.2"><p:chapter start="0" title="Hello &amp;amp; all"/><p:chapter start="00:10:00.5" title="The lock"/><p:chapter title="Never"/></p:chapters>`)?.map(({ chapters }) => chapters)).toEqual([
      [{ start: "0", title: "Hello & all" }, { start: "00:10:00.5", title: "The lock" }], undefined,
    ]);
  });

  it("reads when a publisher asks not to be asked, and the pictures that RSS has no name for", () => {
    const feed = read(rss("<item><title>T</title><image><url>/p.jpg</url></image></item>", "<skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays><image><url>/logo.png</url><width>88</width></image>"));
    expect(feed).toMatchObject({ skipHours: [3, 0], skipDays: [0], image: { url: "https://harbour.example/logo.png", width: 88 } });
    expect(feed.entries[0]?.image?.url).toBe("https://harbour.example/p.jpg");
  });

  it("reads RSS 1.0, whatever prefix it gives its own names", () => {
    const feed = read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><s:channel r:about="https://a.example/"><s:title>Ten</s:title><s:link>https://a.example/</s:link><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></s:channel><s:item r:about="https://a.example/1"><s:title>One</s:title><s:link>https://a.example/1</s:link></s:item></r:RDF>`);
    expect(feed).toMatchObject({ format: "rdf", title: "Ten", siteUrl: "https://a.example/", updateMinutes: 360 });
    expect(feed.entries[0]).toMatchObject({ guid: "https://a.example/1", title: "One", url: "https://a.example/1" });
  });

  it("reads Atom 0.3 with its modes", () => {
    const feed = read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64" type="text/html">${Buffer.from("Old <b>news</b>").toString("base64")}</title><tagline>Since 2003</tagline><entry><title mode="escaped" type="text/html">A &amp;amp; B</title><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01T00:00:00Z</modified></entry></feed>`);
    expect(feed).toMatchObject({ version: "0.3", title: "Old news", description: "Since 2003" });
    expect(feed.entries[0]).toMatchObject({ title: "A & B", published: { at: "2003-12-31T10:14:55.000Z" }, updated: { at: "2004-01-01T00:00:00.000Z" } });
  });

  it("reads JSON Feed, and what is left of one that broke off", () => {
    const whole = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Kiosk", home_page_url: "https://k.example/", items: [{ id: 7, url: "/7", content_text: "One\n\nTwo", tags: ["sport"], authors: [{ name: "Jo" }], attachments: [{ url: "https://k.example/7.mp3", mime_type: "audio/mpeg", duration_in_seconds: 9 }] }, { id: "8", title: "AT&T <3", external_url: "https://else.example/8" }] });
    const feed = read(whole);
    expect(feed).toMatchObject({ format: "json", version: "1.1", title: "Kiosk", problems: [] });
    expect(feed.entries[0]).toMatchObject({ guid: "7", url: "https://k.example/7", content: "<p>One</p>\n<p>Two</p>", enclosures: [{ seconds: 9 }] });
    expect(feed.entries[1]).toMatchObject({ title: "AT&T <3", url: "https://else.example/8" });
    const broken = read(whole.slice(0, whole.indexOf('"AT&T')));
    expect(broken.entries).toHaveLength(1);
    expect(broken.problems[0]?.words).toContain("breaks off");
    const sloppy = read('{"title": "Two\n lines", "items": [{"id": "1", "title": "a, b]", "tags": ["x",],}, ]}');
    expect(sloppy).toMatchObject({ title: "Two lines", entries: [{ guid: "1", title: "a, b]", categories: [{ term: "x" }] }] });
  });

  it.each([
    ["windows-1251", '<?xml version="1.0" encoding="windows-1251"?>', null],
    ["utf-16le", '<?xml version="1.0" encoding="utf-8"?>', null],
    ["koi8-r", "", "text/xml; charset=koi8-r"],
    ["utf-8", '<?xml version="1.0" encoding="iso-8859-1"?>', "text/xml; charset=us-ascii"],
  ])("reads %s whatever is said of it", (encoding, prolog, contentType) => {
    const text = `${prolog}${rss("<item><title>Порт открыт снова</title></item>").replace('<?xml version="1.0"?>', "")}`;
    expect(readFeed(iconv.encode(text, encoding), { url: about.url, contentType }).entries[0]?.title).toBe("Порт открыт снова");
  });

  it("refuses what is no feed, saying what to do", () => {
    const code = (text: string) => {
      try {
        read(text);
        return "read";
      } catch (error) {
        return error instanceof AppError ? `${error.code}: ${error.message}` : "crash";
      }
    };
    expect(code("")).toContain("invalid: It is empty");
    expect(code(" \n ")).toContain("invalid: It is blank");
    expect(code("<!doctype html><html><body>hello</body></html>")).toContain("invalid: It is a web page");
    expect(code("<note><to>you</to></note>")).toContain("invalid: It is no feed");
    expect(code('{"error": "not found"}')).toContain("invalid: It is JSON, but no JSON Feed");
  });
});

describe("feeds that are broken", () => {
  it("reads text before the prolog, bare ampersands, HTML entities and stray brackets", () => {
    const feed = read(`\uFEFF  Warning: something on line 3<br />\n${rss("<item><title>Fish & chips &eacute;t&eacute; 1 < 2 &bogus;</title><link>https://a.example/?a=1&b=2&copy=3</link></item>")}`);
    expect(feed.entries[0]).toMatchObject({ title: "Fish & chips été 1 < 2 &bogus;", url: "https://a.example/?a=1&b=2&copy=3" });
  });

  it.each([
    ["breaks off in a title", rss("<item><title>One</title></item><item><title>Two and no more").split("</channel>")[0] ?? ""],
    ["never closes an entry", rss("<item><title>One</title><item><title>Two</title></item>")],
    ["never closes a field", rss("<item><title>One<link>https://a.example/1</link></item><item><title>Two</title></item>")],
    ["closes its channel too early", rss("<item><title>One</title></item></channel><item><title>Two</title></item>")],
    ["never closes a CDATA section", rss("<item><title>One</title><description><![CDATA[text</description></item><item><title>Two</title></item>")],
    ["lost its first tag", rss("<item><title>One</title></item><item><title>Two</title></item>").replace(/<rss[^>]*>/, "<r\u00b6s>")],
    ["never closes a quote", rss('<item><title>One</title><enclosure url="https://a.example/1.mp3 type="audio/mpeg"/></item><item><title>Two</title></item>')],
  ])("reads one that %s, and says so", (_, text) => {
    const feed = read(text);
    expect(feed.entries.map((entry) => entry.title?.slice(0, 3))).toEqual(["One", "Two"]);
    expect(feed.problems.length).toBeGreaterThan(0);
  });

  it("reads markup that nobody escaped, and prefixes that nobody declared", () => {
    expect(first("<item><description>Read <b>this</b><br>now</description><thr:total>3</thr:total></item>")?.summary).toBe("Read <b>this</b><br>now");
    expect(read("<rss><channel><title>T</title><item><dc:creator>Jo</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item></channel></rss>").entries[0]).toMatchObject({ content: "<p>x</p>", authors: [{ name: "Jo" }] });
  });

  it("keeps each entry in its place, and the rest of the feed beside one that says nothing", () => {
    const feed = read(rss("<item><title>One</title></item><item></item><item><title>Three</title></item>"));
    expect(feed.entries.map((entry) => entry.title)).toEqual(["One", null, "Three"]);
    expect(feed.problems).toEqual([{ entry: 2, words: "It says nothing that could be read." }]);
  });

  it("takes the entry's own title, not that of its media or source", () => {
    expect(first('<item><media:title>Picture</media:title><source url="https://b.example/rss"><![CDATA[Other paper]]></source><title>Own</title></item>')).toMatchObject({ title: "Own", sourceFeed: { title: "Other paper", url: "https://b.example/rss" } });
  });

  it("makes links of videos, and keeps what stands in frames that are never closed", () => {
    expect(first("<item><description><![CDATA[See <iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe> and <object>more]]></description></item>")?.summary).toBe('See <p><a href="https://www.youtube.com/watch?v=abcdefghijk">Video</a></p> and more');
  });
});

describe("feeds that mean harm", () => {
  it("expands nothing that a file defines for itself", () => {
    const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at} "${at === 0 ? "boom" : `&e${at - 1};&e${at - 1};`}">`).join("");
    const feed = read(`<?xml version="1.0"?><!DOCTYPE rss [${entities}<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss("<item><title>&e29;</title><description>&file;</description></item>").replace('<?xml version="1.0"?>', "")}`);
    expect(feed.entries[0]).toMatchObject({ title: "&e29;", summary: "&file;" });
  });

  it("reads the first ten thousand entries and says that there are more", () => {
    const feed = read(rss("<item><title>x</title></item>".repeat(10_050)));
    expect(feed.entries).toHaveLength(10_000);
    expect(feed.problems.at(-1)?.words).toContain("more than 10000 entries");
  });

  it("cuts megabytes of title to a line", () => {
    expect(first(`<item><title>${"long ".repeat(400_000)}</title></item>`)?.title?.length).toBeLessThanOrEqual(4000);
  });

  it.each([
    ["elements that are never closed", rss("<b>".repeat(50_000))],
    ["end tags of nothing", rss("</b".repeat(50_000))],
    ["quotes", rss('<a b="<'.repeat(30_000))],
    ["prefixes", rss(Array.from({ length: 5000 }, (_, at) => `<x:y xmlns:p${at}="urn:${at}">`).join(""))],
    ["brackets around a name", rss(`<item><author>${"(".repeat(200_000)}</author></item>`)],
    ["line ends in an address", rss(`<item><link>a${" \n".repeat(200_000)}b</link></item>`)],
    ["comments in a title", rss(`<item><title>${"&lt;!--".repeat(50_000)}</title></item>`)],
  ])("comes through any number of %s", (_, text) => {
    expect(read(text).title).toBe("Harbour News");
  });

  it("takes no address that is not one of the web", () => {
    expect(first('<item><link>javascript:alert(1)</link><enclosure url="data:text/html,x" type="audio/mpeg"/><media:content url="file:///etc/passwd" medium="image"/></item>')).toMatchObject({ url: null, enclosures: [], image: null });
  });
});
