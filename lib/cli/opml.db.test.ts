import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { readOpml } from "@/lib/ingest/feeds/opml";
import { rss, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { feedListEntries, findFeedList } from "@/lib/sources/queries/feed-lists";
import { useCommandLine } from "./cli.testing";

useTestDatabase();
const server = useFeedServer();
const folder = mkdtempSync(path.join(tmpdir(), "parallax-opml-"));
afterAll(() => rmSync(folder, { recursive: true }));
const parallax = useCommandLine();

describe("opml", () => {
  it("brings feeds whose folder gives their articles a topic, says which turned out to be none, and takes them along", async () => {
    server.serve("/tides.xml", rss([{ title: "Mh", url: server.at("/1"), text: "Mh. Mh, mh.", guid: "1" }, { title: "The parliament votes", url: server.at("/2"), text: "The government lost the vote in parliament; the opposition calls an election, and ministers of the coalition resigned.", guid: "2" }]));
    server.serve("/page", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>No feed</title><p>Hello."));
    const file = path.join(folder, "mine.opml");
    writeFileSync(file, `<opml><body><outline text="Klima"><outline text="Tides" type="rss" xmlUrl="${server.at("/tides.xml")}"/><outline text="Page" xmlUrl="${server.at("/page")}"/></outline><outline text="Bad" xmlUrl="mailto:a@b.example"/></body></opml>`);

    expect(await parallax("opml", "import", file, "--dry-run")).toMatchObject({ code: 0, said: expect.stringMatching(/^Klima: 2 feeds\n[^]*outline 4: “Bad”[^]*2 feeds, of which 0 in the paper already\. Nothing was added\.$/) });
    expect(await db().feed.count()).toBe(0);
    const { code, said: answer } = await parallax("opml", "import", file, "--json");
    expect([code, JSON.parse(answer)]).toMatchObject([0, { added: 2, known: 0, failed: 0, problems: [{ entry: 4 }], failures: [] }]);
    expect(server.asked).toEqual([]);
    expect((await parallax("opml", "import", file)).said).toContain("0 feeds added, 2 in the paper before.");

    await parallax("fetch");
    const articles = await db().article.findMany({ orderBy: { title: "asc" }, select: { title: true, topics: { select: { topic: { select: { slug: true } } }, orderBy: { position: "asc" } }, findings: { where: { field: "topic" }, select: { origin: true, reason: true } } } });
    expect(articles.map(({ title, topics }) => [title, topics[0]?.topic.slug])).toEqual([["Mh", "climate"], ["The parliament votes", "politics"]]);
    expect(articles[0]?.findings).toEqual([{ origin: "source", reason: expect.stringContaining("the topic of its feed") as string }]);
    const { list } = JSON.parse(answer) as { list: number };
    expect(await findFeedList(list)).toMatchObject({ state: "done", added: 2, looked: 2, unreadable: 1 });
    expect((await feedListEntries(list, { part: "trouble" })).entries).toMatchObject([{ title: "Page", outcome: "added", problem: expect.stringMatching(/\w/) as string }]);

    const out = path.join(folder, "out.opml");
    expect(await parallax("opml", "export", out)).toMatchObject({ code: 0, said: `2 feeds written to ${out}, without passwords.` });
    expect(readOpml(readFileSync(out)).feeds.map(({ title, folder: within, url }) => [title, within, url])).toEqual([["Tides", ["Klima"], server.at("/tides.xml")], ["Page", ["Klima"], server.at("/page")]]);
  });

  it("takes the starter list, and says what is wrong", async () => {
    expect((await parallax("opml", "import", "seeds/sources.opml")).said).toMatch(/^7\d feeds added/);
    expect(await db().source.findUniqueOrThrow({ where: { slug: "nrk" } })).toMatchObject({ control: "public-service", country: "NO", language: "nb", homepage: "https://www.nrk.no/" });
    expect(await db().feed.count({ where: { source: { slug: "bbc-news" } } })).toBe(5);
    expect((await parallax("opml")).complained).toContain("Say `opml import FILE`");
    expect((await parallax("opml", "import", path.join(folder, "none.opml"))).complained).toContain("no such file");
    writeFileSync(path.join(folder, "text.opml"), "Dear reader");
    expect((await parallax("opml", "import", path.join(folder, "text.opml"))).complained).toContain("It is no OPML");
  });
});
