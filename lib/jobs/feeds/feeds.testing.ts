import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { db } from "@/lib/db/client";
import { runLooks, type LooksOptions } from "./run-looks";
import type { Looked } from "./types";

// The settings are read at first use: feeds of this machine may be fetched, as fast as they come.
process.env["FETCH_ALLOW"] = "127.0.0.1";
process.env["FETCH_LOOPBACK_FREELY"] = "true";

/** An item of a feed made for a test; `guid` null leaves it out. */
export type Item = { guid?: string | null; url?: string | null; title?: string; text?: string; at?: string };

/** An RSS 2.0 file. */
export function rss(items: readonly Item[], { title = "The Ellery Gazette", site = "https://ellery.example/" } = {}): string {
  const tag = (name: string, value: string | null | undefined) => (value === null || value === undefined ? "" : `<${name}>${escaped(value)}</${name}>`);
  const entries = items.map(({ guid, url, title: head, text, at }) =>
    `<item>${tag("title", head)}${tag("link", url)}${guid === null || guid === undefined ? "" : `<guid isPermaLink="false">${escaped(guid)}</guid>`}${tag("pubDate", at && new Date(at).toUTCString())}${tag("description", text && `<p>${text}</p>`)}</item>`);
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(title)}</title><link>${site}</link><description>News</description>${entries.join("\n")}</channel></rss>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const NOUNS = ["harbour", "orchard", "bridge", "library", "glacier", "market", "tunnel", "lighthouse", "vineyard", "quarry", "theatre", "canal"];
const VERBS = ["closes", "reopens", "wins a prize", "runs out of money", "is sold", "is measured", "floods", "gets a roof"];

/** Many items that tell different things; every second one is corrected in a later version. */
export function manyItems(count: number, version = 1, host = "ellery.example"): Item[] {
  return Array.from({ length: count }, (_, at) => {
    const [noun, verb] = [NOUNS[at % NOUNS.length], VERBS[(at * 5) % VERBS.length]];
    const changed = version > 1 && at % 2 === 0 ? ` A correction of version ${version} gives the sum as ${at * 7 + version}.` : "";
    return {
      guid: `item-number-${at}`, url: `https://${host}/news/${at}`, title: `The ${noun} of district ${at} ${verb}`, at: new Date(Date.UTC(2026, 0, 1, 0, count - at)).toISOString(),
      text: `In district ${at} the ${noun} ${verb}, the council's clerk number ${at * 31} said on Monday. Its ${NOUNS[(at * 7) % NOUNS.length]} cost ${at * 13 + 5} crowns and serves ${at * 3 + 11} households in street ${at * 17}.${changed}`,
    };
  });
}

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real server of feeds for the tests of a file; ETags as good servers send them. */
export function useFeedServer() {
  const pages = new Map<string, Answer>();
  const asked: { path: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers });
    const answer = pages.get(path);
    if (answer === undefined) return void response.writeHead(404).end();
    if (typeof answer !== "string") return answer(request, response);
    const etag = `"${createHash("sha256").update(answer).digest("hex").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag, "content-type": "application/rss+xml" }).end(answer);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, serve: (path: string, answer: Answer) => pages.set(path, answer), at: (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}` };
}

/** A source with feeds at these addresses. @returns the feeds' numbers */
export async function subscribed(slug: string, urls: readonly string[], homepage: string | null = null): Promise<number[]> {
  const source = await db().source.upsert({ where: { slug }, create: { slug, name: slug, homepage }, update: {} });
  const ids: number[] = [];
  for (const url of urls) ids.push((await db().feed.create({ data: { sourceId: source.id, url, nextCheckAt: new Date() } })).id);
  return ids;
}

/** All feeds are due, and are looked at. */
export async function lookAtAll(options: Partial<LooksOptions> = {}): Promise<Looked[]> {
  await db().feed.updateMany({ where: { state: "active" }, data: { nextCheckAt: new Date(Date.now() - 1_000) } });
  const looks: Looked[] = [];
  await runLooks({ owner: "test", signal: new AbortController().signal, onLook: (looked) => looks.push(looked), ...options });
  return looks;
}

/** Everything that polling writes and that must not change where nothing is new: each row with its version. */
export async function rowVersions(): Promise<string[]> {
  const tables = ["Article", "ArticleBody", "ArticleOrigin", "ArticleTopic", "ArticleRevision", "Finding", "FeedEntry", "FeedDay", "Source", "Topic", "CacheInvalidation"];
  const rows = await Promise.all(tables.map((table) => db().$queryRawUnsafe<{ row: string }[]>(`SELECT ctid || ' ' || xmin AS "row" FROM "${table}"`)));
  return rows.flatMap((each, at) => each.map(({ row }) => `${tables[at]} ${row}`)).sort();
}

export async function clearPaper(): Promise<void> {
  await db().bookmark.deleteMany();
  await db().article.deleteMany();
  for (const table of ["import", "story", "source", "articleTombstone", "cacheInvalidation"] as const) await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
  await db().topic.updateMany({ data: { articleCount: 0 } });
}
