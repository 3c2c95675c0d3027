import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { manyItems, rss, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { useCommandLine } from "./cli.testing";

useTestDatabase();
const server = useFeedServer();
const parallax = useCommandLine();

describe("the commands for feeds", () => {
  it("find a site's feed, say how it does, and fetch it", async () => {
    server.serve("/", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Ellery</title><link rel="alternate" type="application/rss+xml" href="/news.xml"><p>News</p>`));
    server.serve("/news.xml", rss(manyItems(12)));
    const added = await parallax("sources", "add", server.at("/").replace("http://", "http://reader:secret@"), "--json");
    expect(added).toMatchObject({ code: 0, complained: "" });
    expect(JSON.parse(added.said)).toMatchObject({ slug: "the-ellery-gazette", newSource: true, created: true, url: server.at("/news.xml"), entries: 12 });
    expect(await db().feed.findFirst()).toMatchObject({ url: server.at("/news.xml"), credentials: { user: "reader", password: "secret" } });
    expect(JSON.parse((await parallax("sources", "add", server.at("/news.xml"), "--json")).said)).toMatchObject({ created: false, newSource: false });
    expect(await db().moderationAct.findMany({ select: { action: true } })).toEqual([{ action: "add-source" }]);

    const first = await parallax("fetch");
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining("1 feed: 12 articles added, 0 updated, 0 failed.") });
    expect(server.asked.at(-1)?.headers.authorization).toBe(`Basic ${Buffer.from("reader:secret").toString("base64")}`);
    expect(JSON.parse((await parallax("fetch", "the-ellery-gazette", "--json")).said)).toMatchObject({ looks: 1, added: 0, elsewhere: 0, feeds: [{ outcome: "unchanged" }] });
    expect(await parallax("sources", "check")).toMatchObject({ code: 0, said: expect.stringContaining("unchanged; last success") });
    await db().feed.updateMany({ data: { hub: "https://hub.example/", hubTopic: server.at("/news.xml") } });
    expect((await parallax("sources", "check")).said).toContain("hub https://hub.example/: not subscribed to");
    expect(JSON.parse((await parallax("sources", "check", "--json")).said)).toMatchObject([{ hub: { hub: "https://hub.example/", state: "off", pushed: false } }]);
    const checked = await parallax("sources", "check", "the-ellery-gazette");
    expect(checked).toMatchObject({ code: 0, said: expect.stringMatching(/200 OK[^]*content-type: application\/rss\+xml[^]*now: 12 entries/) });
  });

  it("show what an address would bring, and read those of its feeds that are chosen", async () => {
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    server.serve("/two", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Two</title>${link("/ships.xml")}${link("/boats.xml")}`));
    server.serve("/ships.xml", rss(manyItems(3), { title: "Ships", site: "https://ships.example/" }));
    server.serve("/boats.xml", rss(manyItems(2), { title: "Boats", site: "https://ships.example/" }));
    const shown = await parallax("sources", "add", server.at("/two"), "--dry-run");
    expect(shown).toMatchObject({ code: 0, said: expect.stringMatching(/^1\. Ships: [^]*3 entries, summaries only, one every minute\.[^]*\n\n2\. Boats: /) });
    expect(JSON.parse((await parallax("sources", "add", server.at("/two"), "--dry-run", "--feed", "2", "--json")).said)).toMatchObject({ feeds: [{ title: "Boats" }] });
    const before = await db().feed.count();
    expect(await parallax("sources", "add", server.at("/two"), "--feed", "3")).toMatchObject({ code: 1, complained: expect.stringContaining("none of the 2") });
    expect(await db().feed.count()).toBe(before);
    const added = await parallax("sources", "add", server.at("/two"), "--feed", "2", "--name", "Boats", "--control", "community", "--evidence", "Its imprint.", "--every", "30", "--json");
    expect(JSON.parse(added.said)).toMatchObject({ slug: "boats", created: true, url: server.at("/boats.xml"), others: [{ url: server.at("/ships.xml") }] });
    expect(await db().feed.findUniqueOrThrow({ where: { url: server.at("/boats.xml") }, include: { source: true } })).toMatchObject({ fixedSeconds: 1_800, source: { control: "community", evidence: "Its imprint." } });
  });

  it("say what went wrong, and end so", async () => {
    server.serve("/empty", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Nothing</title>"));
    const nothing = await parallax("sources", "add", server.at("/empty"));
    expect(nothing).toMatchObject({ code: 1, complained: expect.stringContaining("No feed was found") });
    server.serve("/news.xml", (_request, response) => void response.writeHead(500).end());
    expect(await parallax("fetch", "the-ellery-gazette")).toMatchObject({ code: 1, said: expect.stringContaining("1 failed") });
    expect(await parallax("fetch", "nobody")).toMatchObject({ code: 1, complained: expect.stringContaining("no source with a feed") });
  });
});
