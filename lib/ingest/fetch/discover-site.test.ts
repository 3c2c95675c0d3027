import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFeed } from "@/lib/ingest/feeds/read";
import { discover } from "./discover";
import { serve, testFetch, type TestServer } from "./servers.testing";

const never = new AbortController().signal;
const RSS = `<rss version="2.0"><channel><title>The Valley Post</title><link>http://valley.example/</link><description/><item><title>Bridge reopens</title><guid>1</guid></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Valley Post, sport</title><id>urn:x</id><updated>2026-03-01T10:00:00Z</updated></feed>`;

async function site(pages: Record<string, string>): Promise<TestServer> {
  return serve((request, answer) => {
    const page = pages[request.url ?? ""];
    if (page === undefined) answer.writeHead(404).end();
    else if (page.startsWith("->")) answer.writeHead(301, { location: page.slice(2) }).end();
    else answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" }).end(gzipSync(page));
  });
}

describe("a site's feeds, asked for over HTTP", () => {
  const look = async (server: TestServer, path = "/") => {
    const fetch = testFetch([`127.0.0.1:${server.port}`]);
    return discover(server.url + path, { fetch: async (url) => fetch({ url }, never), readFeed });
  };

  it("are found by its page and read for a preview, with why for each", async () => {
    await using server = await site({
      "/": '<!doctype html><head><link rel="alternate" type="application/rss+xml" title="All" href="/all.xml"><link rel="alternate" type="application/atom+xml" href="/sport"></head>',
      "/all.xml": RSS,
      "/sport": "->/sport.atom",
      "/sport.atom": ATOM,
    });
    const { feeds, tried } = await look(server);
    expect(feeds).toMatchObject([
      { url: `${server.url}/all.xml`, title: "All", by: "declared", feed: { title: "The Valley Post", entries: [{ title: "Bridge reopens" }] } },
      { url: `${server.url}/sport.atom`, feed: { title: "The Valley Post, sport" } },
    ]);
    expect(tried.map(({ outcome }) => outcome)).toEqual(["page", "feed", "feed"]);
  });

  it("may be the address itself, however it is labelled", async () => {
    await using server = await site({ "/x": RSS });
    expect(await look(server, "/x")).toMatchObject({ feeds: [{ by: "address", feed: { title: "The Valley Post" } }], tried: { length: 1 } });
  });

  it("are never looked for in the network of whoever asks", async () => {
    await using inner = await serve((_, answer) => answer.end(RSS));
    await using server = await site({ "/": `<link rel="alternate" type="application/rss+xml" href="http://127.0.0.1:${inner.port}/feed"><a href="http://localhost:${inner.port}/rss">RSS</a>` });
    const { feeds, tried } = await look(server);
    expect(feeds).toEqual([]);
    expect(tried.slice(1, 3)).toMatchObject([{ outcome: "nothing", words: expect.stringMatching(/no public address/) }, { outcome: "nothing", words: expect.stringMatching(/no public address/) }]);
    expect(inner.hits()).toBe(0);
  });
});
