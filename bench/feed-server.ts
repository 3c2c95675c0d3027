import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createHash } from "node:crypto";
import { corpusArticles } from "./corpus/generate";

/**
 * Serves feeds of a corpus on loopback, as a process of its own: /0.xml, /1.xml ... as RSS with full texts, ETag and
 * Last-Modified. Arguments: how many feeds, items in each, and short items of one more, /large.xml. Tells its port once
 * it serves; afterwards, when asked, when it was first asked since.
 */
const [feeds = 20, items = 100, large = 0] = process.argv.slice(2).map(Number);
const LAST_MODIFIED = new Date(Date.UTC(2026, 0, 1)).toUTCString();

const bodies: string[][] = Array.from({ length: feeds }, () => []);
for (const { index, title, standfirst, html, sortAt } of corpusArticles({ articles: feeds * items, sources: feeds, seed: 5 })) {
  const feed = index % feeds;
  bodies[feed]?.push(`<item><title>${title}</title><link>http://feed${feed}.bench.test/articles/${index}</link><guid isPermaLink="false">bench-${index}</guid><pubDate>${sortAt.toUTCString()}</pubDate><description>${standfirst}</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`);
}
const documents = bodies.map((entries, feed) => Buffer.from(
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench feed ${feed}</title><link>http://feed${feed}.bench.test/</link><description>Of a made-up corpus</description><language>en</language>${entries.reverse().join("\n")}</channel></rss>\n`));
const short = Array.from({ length: large }, (_, at) =>
  `<item><title>Notice ${at} of the harbour office</title><link>http://large.bench.test/notices/${at}</link><guid isPermaLink="false">notice-${at}</guid><pubDate>${new Date(Date.UTC(2026, 0, 1) - at * 60_000).toUTCString()}</pubDate><description>&lt;p&gt;${`Notice ${at}: berth ${at % 97} is closed to ships of more than ${at % 13} metres until the pilot of the day says otherwise. `.repeat(3)}&lt;/p&gt;</description></item>`);
if (large > 0) documents.push(Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Bench large</title><link>http://large.bench.test/</link><description>Of one office</description><language>en</language>${short.join("\n")}</channel></rss>\n`));
const etags = documents.map((body) => `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`);

let first: number | null = null;
const server = createServer((request, response) => {
  first ??= Date.now();
  const feed = request.url === "/large.xml" && large > 0 ? feeds : Number(/^\/(\d+)\.xml$/.exec(request.url ?? "")?.[1]);
  const [body, etag] = [documents[feed], etags[feed]];
  if (!body || !etag) return void response.writeHead(404).end();
  const head = { etag, "last-modified": LAST_MODIFIED, "cache-control": "no-cache" };
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304, head).end();
  response.writeHead(200, { ...head, "content-type": "application/rss+xml; charset=utf-8", "content-length": body.length }).end(body);
});
server.keepAliveTimeout = 30_000;
process.on("message", () => {
  process.send?.({ first });
  first = null;
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port, bytes: documents.reduce((sum, body) => sum + body.length, 0) }));
