import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { feedSearchSchema } from "@/lib/sources/schema/feeds";
import { lookAtAll, manyItems, rss, useFeedServer } from "../feeds/feeds.testing";
import { lookForFeeds } from "./feed-look";
import { addFeeds, subscribe } from "./feeds";

useTestDatabase();
const server = useFeedServer();
const never = new AbortController().signal;

const page = (head: string) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Site</title>${head}<p>News</p>`);
const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;

describe("looking at an address", () => {
  test("finds its feeds, says what each would bring, and stores nothing", async () => {
    server.serve("/", page(link("/news.xml") + link("/harbour.xml")));
    server.serve("/news.xml", rss(manyItems(12), { site: server.at("/") }));
    server.serve("/harbour.xml", rss([{ title: "Ships", guid: "1", text: `${"word ".repeat(250)}end.` }], { title: "Harbour", site: server.at("/") }));
    const look = feedSearchSchema.parse(await lookForFeeds(server.at("/").replace("http://", "http://reader:secret@"), { userAgent: "Test/1" }, never));
    expect(look).toMatchObject({ address: server.at("/"), complete: true, feeds: [{ url: server.at("/news.xml"), by: "declared", title: "The Ellery Gazette", format: "rss", entries: 12, texts: "summaries", everySeconds: 60, existing: null, belongsTo: [] }, { title: "Harbour", texts: "whole", everySeconds: null }] });
    expect(look.feeds[0]?.latest.map(({ title, precision }) => [title.slice(0, 23), precision])).toEqual(manyItems(12).slice(0, 5).map(({ title }) => [title?.slice(0, 23), "minute"]));
    expect(look.tried.map(({ outcome, why }) => [outcome, why])).toEqual([["page", "page"], ["feed", null], ["feed", null]]);
    expect(server.asked[0]?.headers).toMatchObject({ "user-agent": "Test/1", authorization: `Basic ${Buffer.from("reader:secret").toString("base64")}` });
    expect(JSON.stringify(look)).not.toContain("secret");
    expect([await db().feed.count(), await db().source.count()]).toEqual([0, 0]);
  });

  test("says of each address in vain why, with its transcript", async () => {
    server.serve("/bare", page(""));
    server.serve("/shut", (_request, response) => void response.writeHead(401).end());
    const bare = await lookForFeeds(server.at("/bare"), {}, never);
    expect(bare.feeds).toEqual([]);
    expect(bare.tried[0]).toMatchObject({ by: "address", why: "page", transcript: [{ status: 200 }] });
    expect(bare.tried.slice(1).every(({ by, why }) => by === "guess" && (why === "not-found" || why === "page" || why === null))).toBe(true);
    expect((await lookForFeeds(server.at("/shut"), {}, never)).tried[0]).toMatchObject({ why: "needs-sign-in", transcript: [{ status: 401 }] });
    expect((await lookForFeeds("http://10.1.2.3/", {}, never)).tried).toMatchObject([{ why: "private-address" }]);
    expect(await lookForFeeds("no address", {}, never)).toMatchObject({ feeds: [], tried: [] });
  });

  test("ends when its time is over, with what was found until then", async () => {
    server.serve("/slow", page(link("/news.xml") + link("/never.xml")));
    server.serve("/never.xml", () => undefined);
    const look = await lookForFeeds(server.at("/slow"), {}, never, 1_500);
    expect(look).toMatchObject({ complete: false, feeds: [{ url: server.at("/news.xml") }] });
    expect(look.tried.at(-1)).toMatchObject({ url: server.at("/never.xml"), why: "timeout" });
  });
});

describe("adding feeds", () => {
  test("reads those that were chosen, once, with what was said of their source", async () => {
    const said = { name: "Ellery", control: "independent" as const, evidence: "Its imprint.", country: "GB", everySeconds: 900, feeds: [server.at("/news.xml"), server.at("/harbour.xml")], headers: { "X-Key": "1" } };
    await expect(subscribe(OPERATOR, server.at("/"), { ...said, evidence: undefined }, never)).rejects.toMatchObject({ code: "invalid", fields: { evidence: expect.any(String) } });
    const { added } = await subscribe(OPERATOR, server.at("/"), said, never);
    expect(added).toMatchObject({ source: { slug: "ellery" }, newSource: true, feeds: [{ created: true }, { created: true }] });
    expect(await db().source.findMany()).toMatchObject([{ slug: "ellery", control: "independent", evidence: "Its imprint.", country: "GB", homepage: server.at("/") }]);
    expect(await db().feed.findMany({ orderBy: { id: "asc" } })).toMatchObject([{ fixedSeconds: 900, headers: { "X-Key": "1" } }, { title: "Harbour" }]);
    const again = await subscribe(OPERATOR, server.at("/"), said, never);
    expect(again).toMatchObject({ slug: "ellery", created: false, newSource: false });
    expect((await db().moderationAct.findMany({ select: { action: true } })).map(({ action }) => action)).toEqual(["add-source"]);
    expect((await lookAtAll()).map(({ outcome }) => outcome)).toEqual(["new", "new"]);
    expect(await db().article.count()).toBe(13);
  });

  test("knows a feed however its address is written, and a source by its site", async () => {
    const address = server.at("/news.xml").replace("http://", "https://");
    const facts = { title: null, format: null, siteUrl: null, lang: null, description: null };
    expect(await addFeeds(OPERATOR, [{ url: address, ...facts }], {})).toMatchObject({ feeds: [{ created: false, url: server.at("/news.xml"), source: { slug: "ellery" } }] });
    server.serve("/sport.xml", rss(manyItems(2), { title: "Sport", site: server.at("/sport/") }));
    const [found] = (await lookForFeeds(server.at("/sport.xml"), {}, never)).feeds;
    expect(found).toMatchObject({ existing: null, belongsTo: [{ slug: "ellery" }], suggested: { name: "Sport" } });
    const { feeds } = await lookForFeeds(server.at("/"), {}, never);
    expect(feeds.map(({ existing }) => existing?.slug)).toEqual(["ellery", "ellery"]);
    expect(await subscribe(OPERATOR, server.at("/sport.xml"), { source: "ellery" }, never)).toMatchObject({ slug: "ellery", created: true, newSource: false });
    expect(await db().moderationAct.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ action: "add-feeds", target: "ellery" });
  });

  test("refuses what is not there, and adds nothing then", async () => {
    const before = await db().feed.count();
    await expect(subscribe(OPERATOR, server.at("/bare"), {}, never)).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("Tried:") });
    server.serve("/other.xml", rss(manyItems(1)));
    await expect(subscribe(OPERATOR, server.at("/other.xml"), { source: "nobody" }, never)).rejects.toMatchObject({ code: "not-found" });
    await expect(subscribe(OPERATOR, server.at("/other.xml"), { topic: "nothing" }, never)).rejects.toMatchObject({ code: "not-found", fields: { topic: expect.any(String) } });
    await expect(subscribe(OPERATOR, server.at("/other.xml"), { feeds: ["https://elsewhere.example/"] }, never)).rejects.toMatchObject({ code: "invalid" });
    expect(await db().feed.count()).toBe(before);
  });

  test("at once by two adds once", async () => {
    server.serve("/twice.xml", rss(manyItems(1), { title: "Twice", site: "https://twice.example/" }));
    const both = await Promise.all([1, 2].map(() => subscribe(OPERATOR, server.at("/twice.xml"), {}, never)));
    expect(both.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(await db().source.count({ where: { name: "Twice" } })).toBe(1);
  });
});
