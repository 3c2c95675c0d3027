import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { FERRY, leaveNothing, put } from "../import.testing";
import { deleteArticle } from "../paper/delete-article";
import { clearPaper, lookAtAll, manyItems, rowVersions, rss, subscribed, useFeedServer } from "./feeds.testing";

useTestDatabase();
const server = useFeedServer();

leaveNothing();

const titles = async () => (await db().article.findMany({ select: { title: true }, orderBy: { id: "asc" } })).map((each) => each.title);
const ferry = { guid: "ferry", url: "https://ellery.example/ferry", title: "The ferry stays", text: FERRY, at: "2026-01-05T08:00:00Z" };
const comet = { guid: "comet", url: "https://ellery.example/comet", title: "A comet passes", text: "Astronomers at the Brae observatory have measured the tail of a comet that passes the Sun next month, and found it dull.", at: "2026-01-06T08:00:00Z" };

describe("a feed", () => {
  it("is stored once, the oldest first, and costs nothing where nothing is new", async () => {
    server.serve("/a", rss(manyItems(120).slice(0, 110)));
    await subscribed("gazette", [server.at("/a")]);
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", problem: null, report: { entries: 110, added: 110, updated: 0, failed: 0, problems: [] } }]);
    const [first] = await db().article.findMany({ orderBy: { id: "asc" }, take: 1, include: { origins: true, body: true, source: true } });
    expect(first).toMatchObject({
      title: expect.stringContaining("district 109"), identity: "guid:gazette:item-number-109", canonicalUrl: "https://ellery.example/news/109",
      link: "https://ellery.example/news/109", source: { slug: "gazette", articleCount: 110 }, origins: [{ guid: "item-number-109", leads: true }],
    });
    expect(await db().feed.findFirst()).toMatchObject({ lastOutcome: "new", errorCount: 0, format: "rss", title: "The Ellery Gazette", siteUrl: "https://ellery.example/", etag: expect.stringMatching(/^"/), leaseOwner: null });
    expect(await db().feedDay.findMany()).toMatchObject([{ added: 110, updated: 0 }]);

    const before = await rowVersions();
    expect(await lookAtAll()).toMatchObject([{ outcome: "unchanged" }]);
    expect(server.asked.at(-1)?.headers["if-none-match"]).toMatch(/^"/);
    await db().feed.updateMany({ data: { etag: null } });
    expect(await lookAtAll()).toMatchObject([{ outcome: "unchanged" }]);
    // Another order, other spaces and other dates are nothing new.
    server.serve("/a", rss(manyItems(110).reverse().map((item) => ({ ...item, text: item.text?.replaceAll(" ", "\n "), at: "2026-03-01T00:00:00Z" }))));
    expect(await lookAtAll()).toMatchObject([{ outcome: "known", report: { known: 110, added: 0, updated: 0 } }]);
    expect(await rowVersions()).toEqual(before);
  });

  it("updates what it changes and keeps what was said before, under the date of the first publication", async () => {
    server.serve("/a", rss([ferry, comet]));
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    server.serve("/a", rss([{ ...ferry, text: FERRY.replace("four million", "five million"), at: "2026-01-07T08:00:00Z" }, comet]));
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", report: { updated: 1, known: 1, added: 0 } }]);
    const article = await db().article.findFirstOrThrow({ where: { title: ferry.title }, include: { revisions: true, body: true } });
    expect(article).toMatchObject({ revisionCount: 1, publishedAt: new Date(ferry.at), sourceUpdatedAt: new Date("2026-01-07T08:00:00Z"), revisions: [{ text: expect.stringContaining("four million") }], body: { text: expect.stringContaining("five million") } });
    expect(await lookAtAll()).toMatchObject([{ outcome: "unchanged" }]);
  });

  it("makes no history of what it writes anew at each look, and keeps every change that says more", async () => {
    await subscribed("gazette", [server.at("/a")]);
    const look = async (words: string) => {
      server.serve("/a", rss([{ ...ferry, text: `${FERRY}</p><p>${words}` }]));
      return (await lookAtAll())[0];
    };
    await look("Updated 3 minutes ago");
    expect(await look("Updated 9 minutes ago")).toMatchObject({ outcome: "known", report: { known: 1, updated: 0 } });
    for (let turn = 1; turn <= 15; turn += 1) expect(await look(`Reader number ${turn} of the day`)).toMatchObject({ report: { updated: 1 } });
    const article = () => db().article.findFirstOrThrow({ include: { body: true, revisions: true } });
    expect(await article()).toMatchObject({ revisionCount: 12, body: { text: expect.stringContaining("number 15 of") }, revisions: { length: 12 } });
    await look(Array.from({ length: 40 }, (_, at) => `passenger-${at}`).join(" "));
    expect(await article()).toMatchObject({ revisionCount: 13, revisions: { length: 13 } });
    await db().articleRevision.updateMany({ data: { replacedAt: new Date(Date.now() - 90_000_000) } });
    await look(Array.from({ length: 40 }, (_, at) => `passenger-${at}`).join(" ").replace("passenger-7", "nobody"));
    expect(await article()).toMatchObject({ revisionCount: 14 });
  });

  it("keeps away what was deleted, whatever becomes of it", async () => {
    server.serve("/a", rss([ferry, comet]));
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    await deleteArticle(OPERATOR, { slug: (await db().article.findFirstOrThrow({ where: { title: ferry.title } })).slug });
    await db().feed.updateMany({ data: { etag: null, bodyHash: null } });
    expect(await lookAtAll()).toMatchObject([{ outcome: "known", report: { known: 2 } }]);
    for (const changed of [{ ...ferry, text: "Quite another text about the boat." }, { ...ferry, guid: "ferry-2" }, { ...ferry, guid: "ferry-3", url: "https://ellery.example/boats", title: "The boat stays" }]) {
      server.serve("/a", rss([changed, comet]));
      expect(await lookAtAll()).toMatchObject([{ outcome: "known", report: { deleted: 1, known: 1 } }]);
    }
    expect(await titles()).toEqual([comet.title]);
  });

  it("knows an entry that left it and comes back, also after its memory of it is gone", async () => {
    server.serve("/a", rss([ferry, comet]));
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    server.serve("/a", rss([comet]));
    await lookAtAll();
    await db().feedEntry.deleteMany();
    server.serve("/a", rss([ferry, comet]));
    expect(await lookAtAll()).toMatchObject([{ outcome: "known", report: { added: 0, updated: 0 } }]);
    expect(await titles()).toHaveLength(2);
  });

  it("is told apart by addresses once its guids change at every look", async () => {
    await subscribed("gazette", [server.at("/a")]);
    const look = async (turn: number) => {
      server.serve("/a", rss(manyItems(20).map((item, at) => ({ ...item, guid: `turn-${turn}-entry-${at}` }))));
      return (await lookAtAll())[0];
    };
    expect(await look(1)).toMatchObject({ report: { added: 20 } });
    expect(await look(2)).toMatchObject({ outcome: "known", report: { added: 0, problems: [{ words: expect.stringContaining("guids are new") }] } });
    await look(3);
    await look(4);
    const entries = await db().feedEntry.count();
    const before = (await rowVersions()).filter((row) => !row.startsWith("FeedEntry"));
    expect(await look(5)).toMatchObject({ outcome: "known", report: { known: 20 } });
    expect(await db().feedEntry.count()).toBe(entries);
    expect((await rowVersions()).filter((row) => !row.startsWith("FeedEntry"))).toEqual(before);
    expect(await titles()).toHaveLength(20);
  });

  it("loses nothing where guids repeat, count places, or all entries share an address", async () => {
    await subscribed("gazette", [server.at("/a")]);
    server.serve("/a", rss([{ ...ferry, guid: "news" }, { ...comet, guid: "news" }]));
    expect(await lookAtAll()).toMatchObject([{ report: { added: 2, problems: [{ words: expect.stringContaining("share a guid") }] } }]);
    await clearPaper();
    await subscribed("gazette", [server.at("/b")]);
    server.serve("/b", rss([{ ...ferry, guid: "1" }]));
    await lookAtAll();
    server.serve("/b", rss([{ ...comet, guid: "1" }, { ...ferry, guid: "2" }]));
    await lookAtAll();
    expect((await titles()).sort()).toEqual([comet.title, ferry.title]);
    await clearPaper();
    await subscribed("gazette", [server.at("/c")]);
    server.serve("/c", rss([{ ...ferry, url: "https://ellery.example/" }, { ...comet, url: "https://ellery.example/" }]));
    await lookAtAll();
    await lookAtAll();
    expect((await titles()).sort()).toEqual([comet.title, ferry.title]);
  });

  it("skips what is nothing and names it", async () => {
    server.serve("/a", rss([ferry, { guid: "empty" }]));
    await subscribed("gazette", [server.at("/a")]);
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", report: { entries: 2, added: 1, problems: [{ words: expect.stringContaining("neither") }] } }]);
  });
});

describe("an article that several feeds carry", () => {
  it("is one, and what the second feed says of it changes nothing", async () => {
    server.serve("/a", rss([ferry, comet]));
    server.serve("/b", rss([{ ...ferry, guid: "other", text: "Only the beginning." }]));
    const [one, two] = await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    await lookAtAll({ only: [one ?? 0] });
    expect(await lookAtAll({ only: [two ?? 0] })).toMatchObject([{ outcome: "known", report: { carried: 1, added: 0 } }]);
    server.serve("/b", rss([{ ...ferry, guid: "other", text: "Only the beginning, said otherwise." }]));
    await lookAtAll();
    const article = await db().article.findFirstOrThrow({ where: { title: ferry.title }, include: { origins: { orderBy: { id: "asc" } }, body: true } });
    expect(article).toMatchObject({ revisionCount: 0, origins: [{ feedId: one, leads: true }, { feedId: two, leads: false, guid: "other" }], body: { text: FERRY } });
  });

  it("is one when several bring it at the same moment", async () => {
    for (const name of ["a", "b", "c", "d"]) server.serve(`/${name}`, rss(manyItems(60).map((item) => ({ ...item, guid: `${name} ${item.guid}` }))));
    await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    await subscribed("planet", [server.at("/c"), server.at("/d")]);
    await Promise.all([lookAtAll(), lookAtAll(), lookAtAll()]);
    expect(await db().article.count()).toBe(60);
    expect(await db().articleOrigin.count()).toBe(240);
    expect(await db().articleOrigin.count({ where: { leads: true } })).toBe(60);
  });

  it("is one when two that look at the same moment have them in opposite orders", async () => {
    const items = manyItems(120);
    server.serve("/a", rss(items));
    server.serve("/b", rss(items.toReversed().map((item) => ({ ...item, guid: `b ${item.guid}` }))));
    await subscribed("gazette", [server.at("/a")]);
    await subscribed("planet", [server.at("/b")]);
    const looks = await Promise.all([lookAtAll(), lookAtAll()]);
    expect(looks.flat().map(({ problem }) => problem)).toEqual([null, null]);
    expect(await db().article.count()).toBe(120);
    expect(await db().articleOrigin.count()).toBe(240);
    expect((await db().source.findMany({ select: { articleCount: true } })).reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(120);
  });

  it("belongs to the source whose page it is, whoever brought it first", async () => {
    server.serve("/planet", rss([{ ...ferry, guid: "seen", title: "Seen elsewhere: the ferry", text: "Worth reading." }], { title: "Planet", site: "https://planet.example/" }));
    server.serve("/gazette", rss([ferry]));
    const [planet] = await subscribed("planet", [server.at("/planet")], "https://planet.example/");
    await lookAtAll();
    const [gazette] = await subscribed("gazette", [server.at("/gazette")], "https://ellery.example/");
    await lookAtAll();
    const article = await db().article.findFirstOrThrow({ include: { source: true, origins: true, revisions: true, body: true } });
    expect(article).toMatchObject({ title: ferry.title, revisionCount: 1, source: { slug: "gazette", articleCount: 1 }, revisions: [{ title: "Seen elsewhere: the ferry" }], body: { text: FERRY } });
    expect(article.origins.map(({ feedId, leads }) => ({ feedId, leads }))).toEqual(expect.arrayContaining([{ feedId: planet, leads: false }, { feedId: gazette, leads: true }]));
    server.serve("/planet", rss([{ ...ferry, guid: "seen", title: "Once more: the ferry", text: "Worth reading." }]));
    await lookAtAll();
    expect(await titles()).toEqual([ferry.title]);
  });

  it("keeps a document's words where one brought it", async () => {
    await put(`---\ntitle: The ferry stays\nurl: ${ferry.url}\n---\n\n${FERRY}\n`, "ferry.md");
    server.serve("/a", rss([{ ...ferry, text: "Only the beginning." }]));
    await subscribed("gazette", [server.at("/a")]);
    expect(await lookAtAll()).toMatchObject([{ report: { carried: 1 } }]);
    expect(await db().article.findMany({ include: { body: true, origins: true } })).toMatchObject([{ body: { text: FERRY }, origins: [{}, {}] }]);
  });
});

describe("what goes wrong", () => {
  it("is written down with the next check, and costs no other feed", async () => {
    server.serve("/a", rss([ferry]));
    server.serve("/page", "<!doctype html><title>No feed</title><p>Nothing</p>");
    server.serve("/gone", (_request, response) => void response.writeHead(410).end());
    server.serve("/busy", (_request, response) => void response.writeHead(503, { "retry-after": "7200" }).end());
    await subscribed("gazette", ["/a", "/page", "/gone", "/busy", "/none"].map(server.at));
    const looks = await lookAtAll();
    expect(Object.fromEntries(looks.map(({ url, outcome }) => [new URL(url).pathname, outcome]))).toEqual({ "/a": "new", "/page": "unreadable", "/gone": "gone", "/busy": "server-error", "/none": "not-found" });
    const feeds = Object.fromEntries((await db().feed.findMany()).map((feed) => [new URL(feed.url).pathname, feed]));
    expect(feeds["/page"]).toMatchObject({ errorCount: 1, lastProblem: expect.any(String), lastSuccessAt: null });
    expect(feeds["/gone"]).toMatchObject({ state: "gone", nextCheckAt: null });
    expect(feeds["/busy"]?.nextCheckAt?.getTime()).toBeGreaterThan(Date.now() + 7_000_000);
    expect(feeds["/none"]).toMatchObject({ errorCount: 1, lastTranscript: [{ status: 404 }], leaseOwner: null });
    await lookAtAll();
    expect(await db().feed.findFirst({ where: { url: server.at("/none") } })).toMatchObject({ errorCount: 2 });
  });

  it("in one entry spoils no other, nor what comes with it, and is tried again", async () => {
    await db().$executeRawUnsafe(`CREATE FUNCTION "refuse_comets"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No comets.'; END $$`);
    await db().$executeRawUnsafe(`CREATE TRIGGER "refuse_comets" BEFORE INSERT ON "Article" FOR EACH ROW WHEN (NEW."title" LIKE '%comet%') EXECUTE FUNCTION "refuse_comets"()`);
    server.serve("/a", rss([...manyItems(60), comet, ferry]));
    await subscribed("gazette", [server.at("/a")]);
    expect(await lookAtAll()).toMatchObject([{ outcome: "incomplete", problem: expect.stringContaining("No comets"), report: { entries: 62, added: 61, failed: 1 } }]);
    expect(await db().feed.findFirst()).toMatchObject({ etag: null, bodyHash: null, errorCount: 0 });
    expect(await db().source.findFirst()).toMatchObject({ articleCount: 61 });
    await db().$executeRawUnsafe(`DROP FUNCTION "refuse_comets" CASCADE`);
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", problem: null, report: { added: 1, known: 61, failed: 0 } }]);
  });

  it("is not that an address is too long for any index", async () => {
    const long = `https://ellery.example/${randomBytes(2_500).toString("base64url")}`;
    server.serve("/a", rss([{ ...ferry, url: long }, comet]));
    await subscribed("gazette", [server.at("/a")]);
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", report: { added: 2, failed: 0 } }]);
    expect(await db().article.findFirst({ where: { title: ferry.title } })).toMatchObject({ canonicalUrl: null, address: null, link: long });
  });

  it("lets a feed wait whose workers died of it, longer each time", async () => {
    server.serve("/a", rss([ferry]));
    const [id = 0] = await subscribed("gazette", [server.at("/a")]);
    const died = (minutes: number) => db().feed.update({ where: { id }, data: { leaseOwner: "gone", leaseUntil: new Date(Date.now() - minutes * 60_000) } });
    await db().feed.update({ where: { id }, data: { errorCount: 2 } });
    await died(2);
    expect(await lookAtAll()).toEqual([]);
    await died(4);
    server.serve("/a", (_request, response) => void response.writeHead(500).end());
    expect(await lookAtAll()).toMatchObject([{ outcome: "server-error" }]);
    expect(await db().feed.findFirst()).toMatchObject({ errorCount: 4 });
    server.serve("/a", rss([ferry]));
    expect(await lookAtAll()).toMatchObject([{ outcome: "new" }]);
    expect(await db().feed.findFirst()).toMatchObject({ errorCount: 0, lastProblem: null });
  });

  it("pauses while the database is away, and goes on", async () => {
    server.serve("/a", rss(manyItems(600)));
    await subscribed("gazette", [server.at("/a")]);
    const failed = lookAtAll().then(() => null, (error: Error) => error.message);
    while ((await db().article.count()) < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    // A connection that nothing runs on is replaced unnoticed, so it is gone in the middle of a statement.
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "FeedEntry"`;
      const ended = () => tx.$queryRaw<unknown[]>`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await ended()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(await failed).toMatch(/terminat|connection/i);
    expect(await db().feed.findFirst()).toMatchObject({ etag: null, lastCheckedAt: null });
    expect(await lookAtAll()).toMatchObject([{ outcome: "new" }]);
    expect(await db().article.count()).toBe(600);
  });
});
