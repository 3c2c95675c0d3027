import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import type { Exchange } from "@/lib/ingest/fetch/types";
import { addressesInPaper } from "@/lib/sources/queries/feed-lists";
import { feedAt } from "../paper/feed-source";
import { clearPaper, lookAtAll, manyItems, rss, subscribed, useFeedServer } from "./feeds.testing";

useTestDatabase();
const server = useFeedServer();
beforeEach(clearPaper);

const DAY_MS = 86_400_000;
const with_ = (head: string, items = manyItems(3), about = {}) => rss(items, about).replace("<channel>", `<channel xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">${head}`);
const feed = async (id: number) => db().feed.findUniqueOrThrow({ where: { id } });
const served = async (body: string): Promise<number> => {
  server.serve("/feed.xml", body);
  return (await subscribed("gazette", [server.at("/feed.xml")]))[0] ?? 0;
};

describe("what a feed asks for", () => {
  const hours = (list: readonly number[]) => `<skipHours>${list.map((hour) => `<hour>${hour}</hour>`).join("")}</skipHours>`;

  it("is not to be looked at in some hours: the next look comes in the first of the others, also where nothing had changed", async () => {
    const free = (new Date().getUTCHours() + 5) % 24;
    const id = await served(with_(hours(Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour !== free))));
    for (const outcome of ["new", "unchanged"]) {
      expect(await lookAtAll()).toMatchObject([{ outcome }]);
      const { nextCheckAt, nextWhy } = await feed(id);
      expect([nextCheckAt?.getUTCHours(), nextWhy]).toEqual([free, "skipped"]);
      expect(Number(nextCheckAt) - Date.now()).toBeLessThan(2.2 * DAY_MS);
    }
  });

  it("never to be looked at is told, and not obeyed", async () => {
    const id = await served(with_(hours(Array.from({ length: 24 }, (_, hour) => hour))));
    expect((await lookAtAll())[0]?.report?.problems).toMatchObject([{ entry: null, words: expect.stringContaining("in any hour") }]);
    expect((await feed(id)).nextWhy).not.toBe("skipped");
  });

  it("no more looks since it is finished: they are a day apart, and the reason is said", async () => {
    const id = await served(with_("<itunes:complete>Yes</itunes:complete>"));
    await lookAtAll();
    await lookAtAll();
    const { nextCheckAt, nextWhy } = await feed(id);
    expect(nextWhy).toBe("complete");
    expect(Number(nextCheckAt) - Date.now()).toBeGreaterThan(0.99 * DAY_MS);
  });
});

describe("a move that a feed announces itself", () => {
  const moved = () => with_(`<itunes:new-feed-url>${server.at("/new.xml")}</itunes:new-feed-url>`);
  /** Looks as often as a move needs, over more than a day. */
  const confirmed = async (id: number) => {
    await lookAtAll();
    await lookAtAll();
    expect(await feed(id)).toMatchObject({ url: server.at("/feed.xml"), movedTo: server.at("/new.xml"), movedCount: 2 });
    await db().feed.update({ where: { id }, data: { movedSince: new Date(Date.now() - 1.1 * DAY_MS) } });
    return lookAtAll();
  };

  it("is followed after three looks over a day, if the same feed is there; it is then read whole at once", async () => {
    const id = await served(moved());
    server.serve("/new.xml", rss(manyItems(4)));
    expect(await confirmed(id)).toMatchObject([{ outcome: "unchanged" }, { outcome: "new", report: { added: 1, known: 3 } }]);
    expect(await feed(id)).toMatchObject({ url: server.at("/new.xml"), movedTo: null, movedCount: 0, statedMove: null });
  });

  it("is not followed to another feed, nor to what is none; what was found there is in the transcript", async () => {
    const id = await served(moved());
    for (const other of [rss([{ guid: "other", url: "https://other.example/1", title: "Another paper", text: "It tells of other things." }], { title: "Another" }), "<html><title>Sold</title></html>"]) {
      server.serve("/new.xml", other);
      await confirmed(id);
      const { url, movedCount, lastTranscript } = await feed(id);
      expect([url, movedCount]).toEqual([server.at("/feed.xml"), 0]);
      expect((lastTranscript as unknown as Exchange[]).at(-1)?.notes.join(" ")).toContain("not the same feed");
    }
  });

  it("to where it is already is none", async () => {
    const id = await served(with_(`<itunes:new-feed-url>${server.at("/feed.xml")}</itunes:new-feed-url>`));
    await lookAtAll();
    expect(await feed(id)).toMatchObject({ movedTo: null, movedCount: 0, statedMove: null });
  });
});

describe("addresses at which feeds were before", () => {
  const before = "https://old.example/feed.xml";

  it("lead to the feeds that they became, however they are written and however often those moved", async () => {
    const [id = 0] = await subscribed("gazette", [before]);
    for (const url of ["https://middle.example/feed.xml", "https://new.example/feed.xml"]) await db().feed.update({ where: { id }, data: { url } });
    for (const asked of [before, "http://www.old.example/feed.xml/", "https://middle.example/feed.xml", "https://new.example/feed.xml"]) expect(await feedAt(db(), asked)).toMatchObject({ id, url: "https://new.example/feed.xml" });
    expect(await addressesInPaper([before, "https://never.example/"])).toEqual(new Set([before]));
    await db().feed.update({ where: { id }, data: { url: before } });
    expect((await db().formerAddress.findMany({ orderBy: { url: "asc" } })).map(({ url }) => url)).toEqual(["https://middle.example/feed.xml", "https://new.example/feed.xml"]);
    await db().feed.delete({ where: { id } });
    expect(await feedAt(db(), before)).toBeNull();
  });

  it("are those of whoever is there now", async () => {
    const [id = 0] = await subscribed("gazette", [before]);
    await db().feed.update({ where: { id }, data: { url: "https://new.example/feed.xml" } });
    const [other = 0] = await subscribed("herald", [before]);
    expect(await feedAt(db(), before)).toMatchObject({ id: other });
    expect(await db().formerAddress.count()).toBe(0);
  });

  it("of a feed that moved to where another is lead to that one", async () => {
    server.serve("/here.xml", rss(manyItems(2)));
    server.serve("/there.xml", (_request, response) => void response.writeHead(301, { location: "/here.xml" }).end());
    const [here = 0, there = 0] = await subscribed("gazette", [server.at("/here.xml"), server.at("/there.xml")]);
    await lookAtAll();
    await db().feed.update({ where: { id: there }, data: { movedCount: 2, movedSince: new Date(Date.now() - 2 * DAY_MS) } });
    await lookAtAll();
    expect(await feed(there)).toMatchObject({ state: "gone", nextCheckAt: null, nextWhy: "gone", movedTo: server.at("/here.xml") });
    expect(await feedAt(db(), server.at("/there.xml"))).toMatchObject({ id: here });
  });
});
