import { beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { feedEditSchema } from "@/lib/sources/schema/feed-desk";
import { deskFeed, feedTest } from "@/lib/sources/queries/feeds";
import { clearPaper, lookAtAll, manyItems, rowVersions, rss, subscribed, useFeedServer } from "../../feeds/feeds.testing";
import { HANDLERS } from "../../handlers";
import { FERRY, leaveNothing } from "../../import.testing";
import { dropFeed, followFeed } from "./articles";
import { askForTest } from "./ask-test";
import { deleteFeed } from "./delete";
import { changeFeed } from "./edit";
import { moveFeed } from "./move";
import { tendFeeds } from "./tend";
import { testFeed } from "./test-feed";

useTestDatabase();
const server = useFeedServer();
const elsewhere = useFeedServer();

leaveNothing();

const NEVER = new AbortController().signal;
const ferry = { guid: "ferry", url: "https://ellery.example/ferry", title: "The ferry stays", text: FERRY, at: "2026-01-05T08:00:00Z" };
const comet = { guid: "comet", url: "https://ellery.example/comet", title: "A comet passes", text: "Astronomers at the Brae observatory have measured the tail of a comet that passes the Sun next month, and found it dull.", at: "2026-01-06T08:00:00Z" };
const feedOf = (id: number) => db().feed.findUniqueOrThrow({ where: { id } });
let before = 0;
beforeEach(async () => {
  await db().job.deleteMany();
  before = (await db().moderationAct.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0;
});
/** What the log was told in this test. */
const acts = async () => (await db().moderationAct.findMany({ where: { id: { gt: before }, action: { in: ["change-feeds", "delete-feeds"] } }, orderBy: { id: "asc" } })).map(({ action, target, detail }) => ({ action, target, detail }));
const soon = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

/** Begins a look at a large feed and waits until a part of it is stored. */
async function midway(path: string, items = 300) {
  server.serve(path, rss(manyItems(items)));
  const [id = 0] = await subscribed("gazette", [server.at(path)]);
  const looking = lookAtAll();
  while ((await db().article.count()) < 20) await soon();
  return { id, looking };
}

describe("a feed that is edited", () => {
  it("takes a new address where a feed is, says what changed, and shows no password again", async () => {
    server.serve("/a", rss([ferry]));
    server.serve("/b", rss([ferry, comet]));
    const [id = 0] = await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    await db().feed.update({ where: { id }, data: { hub: "https://hub.example/", hubTopic: server.at("/a") } });
    const edit = feedEditSchema.parse({ url: server.at("/b").replace("//", "//ada:secret@"), title: "  Our   gazette ", headers: { "X-Key": "abc" }, fixedSeconds: 900 });
    expect((await changeFeed(OPERATOR, id, edit, NEVER)).sort()).toEqual(["credentials", "fixedSeconds", "headers", "title", "url"]);
    expect(await feedOf(id)).toMatchObject({ url: server.at("/b"), ownTitle: "Our gazette", credentials: { user: "ada", password: "secret" }, headers: { "X-Key": "abc" }, fixedSeconds: 900, etag: null, bodyHash: null, hub: null, hubTopic: null });
    const shown = await deskFeed(id);
    expect(shown).toMatchObject({ signsIn: true, headers: ["X-Key"], ownTitle: "Our gazette" });
    expect(JSON.stringify(shown)).not.toMatch(/secret|abc/);
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", report: { added: 1, known: 1 } }]);
    expect(server.asked.at(-1)?.headers).toMatchObject({ "x-key": "abc", authorization: expect.stringContaining("Basic ") });
    expect(JSON.stringify((await deskFeed(id))?.transcript)).not.toMatch(/secret|abc/);

    expect(await changeFeed(OPERATOR, id, feedEditSchema.parse({ headers: { "x-key": "(kept)", "X-Other": "d" }, userAgent: "Reader/1" }), NEVER)).toEqual(["userAgent", "headers"]);
    expect(await feedOf(id)).toMatchObject({ headers: { "x-key": "abc", "X-Other": "d" }, userAgent: "Reader/1", ownTitle: "Our gazette" });
    expect(await changeFeed(OPERATOR, id, feedEditSchema.parse({ credentials: null }), NEVER)).toEqual(["credentials"]);
    expect(await changeFeed(OPERATOR, id, feedEditSchema.parse({ credentials: null, title: "Our gazette" }), NEVER)).toEqual([]);
    expect((await acts()).map(({ detail }) => (detail as { fields: string[] }).fields)).toEqual([["credentials", "fixedSeconds", "headers", "title", "url"], ["headers", "userAgent"], ["credentials"]]);
  });

  it("refuses an address without a feed unless it is wanted anyway, and one that another feed has", async () => {
    server.serve("/a", rss([ferry]));
    server.serve("/page", "<!doctype html><title>No feed</title><p>Nothing</p>");
    const [id = 0] = await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    for (const path of ["/page", "/none"]) await expect(changeFeed(OPERATOR, id, { url: server.at(path) }, NEVER)).rejects.toMatchObject({ code: "invalid", fields: { address: expect.any(String) } });
    await expect(changeFeed(OPERATOR, id, { url: server.at("/b"), anyway: true }, NEVER)).rejects.toMatchObject({ code: "conflict" });
    expect(await changeFeed(OPERATOR, id, { url: server.at("/none"), anyway: true }, NEVER)).toEqual(["url"]);
    await expect(changeFeed(OPERATOR, 2 ** 30, { title: "None" }, NEVER)).rejects.toMatchObject({ code: "not-found" });
    for (const headers of [{ Host: "x" }, { Cookie: "a=b" }, { Authorization: "Bearer x" }, { "Content-Length": "1" }, { "X-A": "b\nX-C: d" }, { "bad name": "x" }]) expect(feedEditSchema.safeParse({ headers }).success).toBe(false);
    for (const fixedSeconds of [299, 86_401]) expect(feedEditSchema.safeParse({ fixedSeconds }).success).toBe(false);
    expect(feedEditSchema.safeParse({ url: "javascript:alert(1)" }).success).toBe(false);
  });

  it("takes neither password nor headers to another host by itself", async () => {
    server.serve("/a", rss([ferry]));
    const [id = 0] = await subscribed("gazette", ["https://ellery.example/feed"]);
    await db().feed.update({ where: { id }, data: { credentials: { user: "ada", password: "secret" }, headers: { "X-Key": "abc" } } });
    await changeFeed(OPERATOR, id, { url: server.at("/a") }, NEVER);
    expect(server.asked.at(-1)?.headers).not.toHaveProperty("x-key");
    expect(await feedOf(id)).toMatchObject({ credentials: null, headers: {} });
  });

  it("takes them nowhere either when it moves for good by itself", async () => {
    elsewhere.serve("/new", rss([ferry]));
    server.serve("/old", (_request, response) => void response.writeHead(301, { location: elsewhere.at("/new") }).end());
    const [id = 0] = await subscribed("gazette", [server.at("/old")]);
    const secrets = { credentials: { user: "ada", password: "secret" }, headers: { "X-Key": "abc" } };
    await db().feed.update({ where: { id }, data: { ...secrets, movedTo: elsewhere.at("/new"), movedSince: new Date(Date.now() - 2 * 86_400_000), movedCount: 5 } });
    await lookAtAll();
    expect(await feedOf(id)).toMatchObject({ url: elsewhere.at("/new"), credentials: null, headers: {} });
    expect(elsewhere.asked.every(({ headers }) => headers["x-key"] === undefined && headers.authorization === undefined)).toBe(true);
  });

  it("ends the look under way, whose result is another address's, and loses nothing", async () => {
    const { id, looking } = await midway("/a");
    server.serve("/b", rss(manyItems(301)));
    await changeFeed(OPERATOR, id, { url: server.at("/b") }, NEVER);
    await looking;
    await lookAtAll();
    expect(await db().article.count()).toBe(301);
    // What stands there now was all said of the new address.
    expect(await lookAtAll()).toMatchObject([{ outcome: "unchanged", url: server.at("/b") }]);
    const { url, looks } = await feedOf(id);
    expect([url, (looks as { outcome: string }[]).map(({ outcome }) => outcome).filter((outcome) => outcome === "new")]).toEqual([server.at("/b"), ["new"]]);
  });
});

describe("feeds that are tended", () => {
  it("pause, go on, are due and have an interval, each once, however often it is said", async () => {
    server.serve("/a", rss([ferry]));
    const ids = await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    await lookAtAll();
    const later = new Date(Date.now() + 3_600_000);
    await db().feed.updateMany({ data: { nextCheckAt: later } });
    expect(await tendFeeds(OPERATOR, [...ids, 2 ** 30], "pause")).toEqual({ done: 2, same: 1 });
    expect(await tendFeeds(OPERATOR, ids, "pause")).toEqual({ done: 0, same: 2 });
    expect(await tendFeeds(OPERATOR, ids, "check")).toEqual({ done: 0, same: 2 });
    expect(await tendFeeds(OPERATOR, ids, "resume")).toEqual({ done: 2, same: 0 });
    expect(await db().feed.findMany({ where: { state: "active", errorCount: 0, nextCheckAt: { lte: new Date() } } })).toHaveLength(2);
    await db().feed.updateMany({ data: { nextCheckAt: later, lastCheckedAt: new Date(0) } });
    expect(await tendFeeds(OPERATOR, ids, "interval", 7_200)).toEqual({ done: 2, same: 0 });
    expect(await tendFeeds(OPERATOR, ids, "interval", 7_200)).toEqual({ done: 0, same: 2 });
    expect(await db().feed.findMany({ where: { fixedSeconds: 7_200, nextCheckAt: new Date(7_200_000) } })).toHaveLength(2);
    await db().feed.updateMany({ data: { nextCheckAt: later } });
    expect(await tendFeeds(OPERATOR, ids, "check")).toEqual({ done: 2, same: 0 });
    expect(await db().feed.count({ where: { nextCheckAt: { lte: new Date() } } })).toBe(2);
    expect((await acts()).map(({ target, detail }) => [target, detail])).toEqual(["pause", "resume", "interval", "check"].map((act) => ["gazette", { act, feeds: 2 }]));
  });

  it("are deleted and leave their articles, also from under a look", async () => {
    const { id, looking } = await midway("/a");
    expect(await tendFeeds(OPERATOR, [id], "delete")).toEqual({ done: 1, same: 0 });
    const articles = await db().article.count();
    await looking;
    expect(await db().article.count()).toBe(articles);
    expect(await db().feed.count()).toBe(0);
    expect(await tendFeeds(OPERATOR, [id], "delete")).toEqual({ done: 0, same: 1 });
    // Who adds it again gets the rest, and nothing twice.
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    expect(await db().article.count()).toBe(300);
    expect(await db().source.findFirst()).toMatchObject({ articleCount: 300 });
  });
});

describe("a feed that moves to another source", () => {
  it("brings what comes from now on there, and what it alone brought if that is said", async () => {
    server.serve("/a", rss([ferry, comet]));
    server.serve("/b", rss([{ ...comet, guid: "other" }]));
    const [id = 0] = await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    await subscribed("planet", []);
    await lookAtAll();
    expect(await moveFeed(OPERATOR, id, { source: "planet", articles: true })).toMatchObject({ moved: true, articles: 1 });
    const job = await db().job.findFirstOrThrow({ where: { kind: "feed-articles" } });
    const context = { id: job.id, attempt: 1, signal: NEVER, progress: () => undefined };
    expect(await HANDLERS["feed-articles"](job.payload as { feed: number; from: number }, context)).toEqual({ moved: 1 });
    expect(await HANDLERS["feed-articles"](job.payload as { feed: number; from: number }, context)).toEqual({ moved: 0 });
    expect(await db().source.findMany({ orderBy: { slug: "asc" }, select: { slug: true, articleCount: true } })).toEqual([{ slug: "gazette", articleCount: 1 }, { slug: "planet", articleCount: 1 }]);
    expect(await moveFeed(OPERATOR, id, { source: "planet", articles: true })).toMatchObject({ moved: false });
    await expect(moveFeed(OPERATOR, id, { source: "none", articles: false })).rejects.toMatchObject({ code: "invalid" });
    const rows = await rowVersions();
    await db().feed.updateMany({ data: { etag: null, bodyHash: null } });
    expect(await lookAtAll()).toMatchObject([{ outcome: "known" }, { outcome: "known" }]);
    expect(await rowVersions()).toEqual(rows);
    expect(await acts()).toMatchObject([{ target: "gazette", detail: { act: "move", to: "planet", articles: "along" } }]);
  });

  it("leaves nothing behind when a look is under way", async () => {
    const { id, looking } = await midway("/a");
    await subscribed("planet", []);
    const { from } = await moveFeed(OPERATOR, id, { source: "planet", articles: true });
    const followed = followFeed(id, from, { signal: NEVER });
    await looking;
    await followed;
    await lookAtAll();
    expect(await db().source.findMany({ orderBy: { slug: "asc" }, select: { slug: true, articleCount: true } })).toEqual([{ slug: "gazette", articleCount: 0 }, { slug: "planet", articleCount: 300 }]);
  });
});

describe("a feed that is deleted with its articles", () => {
  it("takes those along that nothing else carries, for good", async () => {
    server.serve("/a", rss([ferry, comet]));
    server.serve("/b", rss([{ ...comet, guid: "other" }]));
    const [id = 0] = await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    await lookAtAll();
    expect(await deskFeed(id)).toMatchObject({ articlesAlone: 1 });
    expect(await deleteFeed(OPERATOR, id, "drop")).toEqual({ articles: 1 });
    expect(await deleteFeed(OPERATOR, id, "drop")).toEqual({ articles: 1 });
    expect(await dropFeed(id, { signal: NEVER })).toBe(1);
    expect(await dropFeed(id, { signal: NEVER })).toBe(0);
    expect(await db().article.findMany({ select: { title: true } })).toEqual([{ title: comet.title }]);
    expect(await db().feed.findMany({ select: { url: true } })).toEqual([{ url: server.at("/b") }]);
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    expect(await db().article.count()).toBe(1);
    expect(await acts()).toEqual([{ action: "delete-feeds", target: "gazette", detail: { feeds: 1, articles: "dropped" } }]);
    await expect(deleteFeed(OPERATOR, id, "drop")).rejects.toMatchObject({ code: "not-found" });
    await expect(deleteFeed(OPERATOR, id, "keep")).rejects.toMatchObject({ code: "not-found" });
  });

  it("leaves none behind and brings none back when a look is under way", async () => {
    const { id, looking } = await midway("/a");
    await deleteFeed(OPERATOR, id, "drop");
    await Promise.all([dropFeed(id, { signal: NEVER }), looking]);
    expect(await db().article.count()).toBe(0);
    expect(await db().feed.count()).toBe(0);
    expect(await db().source.findFirst()).toMatchObject({ articleCount: 0 });
    expect(await db().topic.count({ where: { articleCount: { not: 0 } } })).toBe(0);
  });
});

describe("a test of a feed", () => {
  it("says what each entry is, what was skipped and what went over the wire, and stores nothing", async () => {
    server.serve("/a", rss([ferry, comet]));
    const [id = 0] = await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    server.serve("/a", rss([{ ...ferry, text: FERRY.replace("four million", "five million") }, comet, { guid: "rye", title: "Rye is back", text: "Bakers of Ellery sell rye bread again." }, { guid: "empty" }]));
    server.serve("/moved", (_request, response) => void response.writeHead(301, { location: server.at("/a") }).end());
    await db().feed.update({ where: { id }, data: { url: server.at("/moved"), credentials: { user: "ada", password: "secret" } } });
    const rows = await rowVersions();
    const test = await testFeed(id, NEVER);
    expect(test).toMatchObject({ problem: null, entries: 4, format: "rss", movedTo: server.at("/a"), problems: [{ words: expect.stringContaining("neither") }] });
    expect(test.first.map(({ title, standing, article }) => [title, standing, article?.title])).toEqual([
      [ferry.title, "changed", ferry.title], [comet.title, "known", comet.title], ["Rye is back", "new", undefined],
    ]);
    expect(test.transcript.map(({ status }) => status)).toEqual([301, 200]);
    expect(test.transcript[0]?.requestHeaders).toContainEqual(["Authorization", "(blanked)"]);
    expect(await rowVersions()).toEqual(rows);
    expect(await feedOf(id)).toMatchObject({ lastOutcome: "new", leaseOwner: null });
  });

  it("says why nothing came, and is asked for once at a time", async () => {
    const [id = 0] = await subscribed("gazette", [server.at("/none")]);
    const job = await askForTest(OPERATOR, id);
    expect(await askForTest(OPERATOR, id)).toBe(job);
    expect(await feedTest(id, job)).toMatchObject({ state: "waiting", result: null });
    expect(await feedTest(id + 1, job)).toBeNull();
    expect(await testFeed(id, NEVER)).toMatchObject({ problem: { reason: "not-found" }, transcript: [{ status: 404 }], first: [] });
    await clearPaper();
    await expect(askForTest(OPERATOR, id)).rejects.toMatchObject({ code: "not-found" });
  });
});
