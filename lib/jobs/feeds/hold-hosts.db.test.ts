import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "./feeds.testing";
import { heldElsewhere } from "./hold-hosts";

useTestDatabase();
const server = useFeedServer();
beforeEach(async () => {
  await db().hostTurn.deleteMany();
  await clearPaper();
});

const feedsAt = (...hosts: string[]) => hosts.map((host) => ({ url: `https://${host}/feed.xml` }));
const lapse = () => db().hostTurn.updateMany({ data: { firstUntil: new Date(Date.now() - 1_000) } });

it("a host is one process's until it lets go of it", async () => {
  expect(await heldElsewhere(feedsAt("a.example", "b.example", "a.example"), "one")).toEqual(new Map());
  const others = await heldElsewhere(feedsAt("c.example", "b.example"), "two");
  expect([...others.keys()]).toEqual(["b.example"]);
  expect(others.get("b.example")).toBeGreaterThan(20_000);
  expect(await heldElsewhere(feedsAt("a.example"), "one")).toEqual(new Map());
  await lapse();
  expect(await heldElsewhere(feedsAt("a.example", "b.example"), "two")).toEqual(new Map());
  expect((await heldElsewhere(feedsAt("a.example"), "one")).size).toBe(1);
});

it("the sites of a platform are one host, and this machine's own feeds are nobody's where they may be fetched freely", async () => {
  await heldElsewhere(feedsAt("one.substack.com"), "one");
  expect([...(await heldElsewhere(feedsAt("two.substack.com", "127.0.0.1", "localhost"), "two")).keys()]).toEqual(["substack.com"]);
  expect(await db().hostTurn.count()).toBe(1);
});

it("many processes that take many hosts at once end, and each host has one", async () => {
  const all = feedsAt(...Array.from({ length: 40 }, (_, at) => `h${at}.example`));
  const taken = await Promise.all(["one", "two", "three", "four"].map(async (owner, at) => all.length - (await heldElsewhere([...all.slice(at * 10), ...all.slice(0, at * 10)], owner)).size));
  expect(taken.reduce((sum, each) => sum + each, 0)).toBe(40);
});

it("a feed whose host another process fetches from is put off, and looked at when it may be", async () => {
  server.serve("/free.xml", rss([]));
  const [held = 0, free = 0] = await subscribed("gazette", ["https://held.example/feed.xml", server.at("/free.xml")]);
  await heldElsewhere(feedsAt("held.example"), "another");
  expect((await lookAtAll()).map(({ feedId }) => feedId)).toEqual([free]);
  const feed = await db().feed.findUniqueOrThrow({ where: { id: held } });
  expect(feed).toMatchObject({ leaseOwner: null, lastCheckedAt: null, errorCount: 0 });
  expect(Number(feed.nextCheckAt)).toBeGreaterThan(Date.now() + 15_000);
  await lapse();
  expect((await lookAtAll()).map(({ feedId }) => feedId).sort()).toEqual([held, free].sort());
});
