import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { draftOfEntry } from "@/lib/ingest/feeds/draft";
import { readFeed } from "@/lib/ingest/feeds/read";
import { sanitise } from "@/lib/ingest/sanitise";
import { casesIn } from "./files";
import { mutate } from "./mutate";

const OTHERS = "../shared/data/feeds";
const RUNS = 300;

const OWN = [
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Mill &amp; Weir</title><link>https://m.example/</link><item><title>Weir &eacute;</title><guid isPermaLink="false">1</guid><link>https://m.example/1</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><description><![CDATA[<p>Water <b>rises</b></p>]]></description><enclosure url="https://m.example/1.mp3" type="audio/mpeg" length="9"/></item><item><title>Two</title></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://m.example/"><title type="html">A &lt;b&gt;b&lt;/b&gt;</title><entry><id>urn:1</id><title>One</title><link href="1"/><updated>2026-11-02T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <img src="x.png"/></p></div></content></entry></feed>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://m.example/"><title>R</title></channel><item rdf:about="https://m.example/1"><title>One</title><link>https://m.example/1</link></item></rdf:RDF>`,
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "J", items: [{ id: "1", url: "https://m.example/1", content_html: "<p>x</p>", date_published: "2026-11-02T10:00:00Z", tags: ["a"] }] }),
].map((text, at) => ({ name: `own ${at + 1}`, bytes: Buffer.from(text), url: "https://m.example/feed", contentType: null as string | null }));

/** Reads a broken feed to the end of the way; anything but a draft or a refusal is thrown. */
function comesThrough(bytes: Uint8Array, about: { url: string; contentType: string | null }): "read" | "refused" {
  try {
    const feed = readFeed(bytes, about);
    for (const entry of feed.entries) {
      const draft = draftOfEntry(entry, feed);
      sanitise(draft.html, entry.url);
      expect(draft.title).not.toBe("");
      const addresses = [entry.url, entry.image?.url, ...entry.enclosures.map((file) => file.url)].filter((url) => url !== null && url !== undefined);
      expect(addresses.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
    }
    return "read";
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return "refused";
    throw error;
  }
}

describe("broken feeds", () => {
  it(`are read or refused, never more: ${RUNS} of our own`, () => {
    let read = 0;
    for (let seed = 0; seed < RUNS; seed++) {
      const feed = OWN[seed % OWN.length];
      if (feed && comesThrough(mutate(feed.bytes, seed), feed) === "read") read += 1;
    }
    // A reader that refuses whatever is broken would pass the rest of this test.
    expect(read).toBeGreaterThan(RUNS * 0.7);
  });

  it.skipIf(!existsSync(OTHERS))(`are read or refused, never more: ${RUNS} of other people's (needs ${OTHERS})`, () => {
    const cases = casesIn(OTHERS);
    for (let seed = 0; seed < RUNS; seed++) {
      const feed = cases[(seed * 37) % cases.length];
      if (feed && feed.bytes.length > 0) comesThrough(mutate(feed.bytes, seed), feed);
    }
    expect(cases.length).toBeGreaterThan(1000);
  });
});
