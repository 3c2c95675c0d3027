import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { clearPaper, lookAtAll, manyItems, rss, subscribed, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { deskFeed } from "@/lib/sources/queries/feeds";
import { hubOf } from "@/lib/websub/queries";
import { ask, push, signed, useHub, verify, type Asked } from "./hub.testing";
import { storePushes } from "./pushes";
import { tendSubscriptions } from "./subscriptions";
import { feedsWithPushes } from "./waiting";

useTestDatabase();
const server = useFeedServer();
const hub = useHub();
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

beforeEach(async () => {
  await db().hubSubscription.deleteMany();
  await clearPaper();
  hub.asked.length = 0;
});

const tend = (signal = new AbortController().signal) => tendSubscriptions(signal, hub.origin());
const one = async () => db().hubSubscription.findFirstOrThrow();
const feed = async () => db().feed.findFirstOrThrow();
/** The time that is waited for has come. */
const later = () => db().hubSubscription.updateMany({ data: { nextAt: new Date(Date.now() - 1_000) } });
const store = async () => storePushes(await feedsWithPushes(), { owner: "test", signal: new AbortController().signal });
const titles = async () => (await db().article.findMany({ select: { title: true } })).map(({ title }) => title).sort();

/** A feed as it is after a look at it: its answer's head names a hub. */
async function offering(hubPath = "/hub", items = manyItems(3)): Promise<number> {
  server.serve("/feed.xml", (_request, response) => void response.writeHead(200, { link: `<${hub.at(hubPath)}>; rel="hub", <${server.at("/feed.xml")}>; rel="self"`, "content-type": "application/rss+xml" }).end(rss(items)));
  const [id = 0] = await subscribed("gazette", [server.at("/feed.xml")]);
  await lookAtAll();
  return id;
}

/** The same, with a subscription that the hub has verified. */
async function verified(): Promise<{ id: number; asked: Asked }> {
  const id = await offering();
  await tend();
  await vi.waitFor(async () => expect((await one()).state).toBe("verified"));
  return { id, asked: hub.asked[0] as Asked };
}

describe("a subscription", () => {
  it("is asked for, verified, and said", async () => {
    const id = await offering();
    expect(await hubOf(id)).toMatchObject({ hub: hub.at("/hub"), topic: server.at("/feed.xml"), state: "off" });
    expect((await deskFeed(id))?.hub).toMatchObject({ state: "off", lastPushAt: null });
    expect(await tend()).toEqual({ asked: 1, failed: 0 });
    await vi.waitFor(async () => expect(await hubOf(id)).toMatchObject({ state: "verified", problem: null, pushed: false }));
    const { token, secret, leaseUntil, nextAt, askedAt } = await one();
    expect(hub.asked).toMatchObject([{ mode: "subscribe", topic: server.at("/feed.xml"), callback: `${hub.origin()}/api/websub/${token}`, secret, lease_seconds: "864000" }]);
    expect([token, secret].map((text) => /^[0-9a-f]{64}$/.test(text))).toEqual([true, true]);
    expect(askedAt).toBeNull();
    expect(Number(leaseUntil) - Date.now()).toBeGreaterThan(9.9 * DAY_MS);
    expect((Number(nextAt) - Date.now()) / DAY_MS).toSatisfy((days: number) => days > 5.9 && days < 6.7);
    expect(await tend()).toBeUndefined();
  });

  it("may be verified before the hub has answered, and again", async () => {
    hub.behave("/sync", async (asked, response) => {
      const { status, text, challenge } = await verify(asked, { lease_seconds: "86400" });
      expect([status, text]).toEqual([200, challenge]);
      response.writeHead(204).end();
    });
    await offering("/sync");
    await tend();
    expect(await one()).toMatchObject({ state: "verified", askedAt: null, errors: 0 });
    expect(Number((await one()).nextAt) - Date.now()).toBeLessThan(DAY_MS);
    expect((await verify(hub.asked[0] as Asked)).status).toBe(200);
  });

  it("is not confirmed to whoever asks for something else", async () => {
    hub.behave("/takes", (_asked, response) => void response.writeHead(202).end());
    await offering("/takes");
    await tend();
    const [asked] = hub.asked as [Asked];
    const others: Record<string, string>[] = [{ topic: `${asked.topic}x` }, { mode: "unsubscribe" }, { mode: "subscribed" }, { challenge: "" }, { challenge: "x".repeat(3_000) }];
    for (const other of others) expect((await verify(asked, other)).status).toBe(404);
    for (const callback of [asked.callback.slice(0, -1), asked.callback.replace(/.$/, (last) => (last === "0" ? "1" : "0"))]) expect((await verify({ ...asked, callback })).status).toBe(404);
    expect((await ask(asked.callback, {})).status).toBe(404);
    expect(await one()).toMatchObject({ state: "asked" });
  });

  it("is asked for again, later each time, where the hub does not verify it", async () => {
    hub.behave("/takes", (_asked, response) => void response.writeHead(202).end());
    await offering("/takes");
    await tend();
    const waits: number[] = [];
    for (let round = 1; round <= 3; round += 1) {
      await later();
      await tend();
      expect(await one()).toMatchObject({ state: "asked", errors: round, lastProblem: expect.stringContaining("not verified") });
      waits.push(Math.round((Number((await one()).nextAt) - Date.now()) / 60_000));
    }
    expect(waits).toEqual([20, 40, 80]);
  });

  it("that the hub refuses, at once or afterwards, leaves the feed to be looked at", async () => {
    hub.behave("/refuses", (_asked, response) => void response.writeHead(400).end("no such topic"));
    const id = await offering("/refuses");
    expect(await tend()).toEqual({ asked: 1, failed: 1 });
    expect(await hubOf(id)).toMatchObject({ state: "failed", problem: expect.stringContaining("400") });
    hub.behave("/refuses", async ({ callback, topic }, response) => {
      response.writeHead(202).end();
      expect((await ask(callback, { mode: "denied", topic: "https://other.example/", reason: "no" })).status).toBe(404);
      expect((await ask(callback, { mode: "denied", topic, reason: "We carry\nno sport" })).status).toBe(200);
    });
    await later();
    await tend();
    await vi.waitFor(async () => expect(await hubOf(id)).toMatchObject({ state: "denied", problem: "The hub refused the subscription: We carry no sport" }));
    expect(Number((await one()).nextAt) - Date.now()).toBeGreaterThan(0.9 * DAY_MS);
    expect((await verify(hub.asked.at(-1) as Asked)).status).toBe(404);
  });

  it.each([307, 308])("follows where a hub leads on with %i, form and all", async (status) => {
    hub.behave("/moved", (_asked, response) => void response.writeHead(status, { location: hub.at("/hub") }).end());
    await offering("/moved");
    await tend();
    await vi.waitFor(async () => expect((await one()).state).toBe("verified"));
    expect(hub.asked.map(({ path, secret }) => [path, secret !== undefined])).toEqual([["/moved", true], ["/hub", true]]);
  });

  it("survives a hub that never answers, and a worker that is killed while it asks", async () => {
    const held: ServerResponse[] = [];
    hub.behave("/silent", (_asked, response) => void held.push(response));
    await offering("/silent");
    const killed = new AbortController();
    const asking = tend(killed.signal);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    // Nobody else asks meanwhile.
    expect(await tend()).toBeUndefined();
    killed.abort(new Error("killed"));
    await expect(asking).rejects.toThrow("killed");
    expect(await one()).toMatchObject({ state: "asked", errors: 0 });
    hub.behave("/silent", (asked, response) => void verify(asked).then(() => response.writeHead(202).end()));
    await later();
    await tend();
    expect(await one()).toMatchObject({ state: "verified", errors: 0, lastProblem: null });
  });

  it("is renewed before it ends, with the same address and secret; one that is not ends, and its feed is looked at", async () => {
    const { asked } = await verified();
    await later();
    await db().hubSubscription.updateMany({ data: { leaseUntil: new Date(Date.now() + DAY_MS) } });
    await tend();
    await vi.waitFor(async () => expect(Number((await one()).leaseUntil) - Date.now()).toBeGreaterThan(9 * DAY_MS));
    expect(hub.asked).toEqual([asked, asked]);
    hub.behave("/hub", (_asked, response) => void response.writeHead(500).end());
    await later();
    await tend();
    expect(await one()).toMatchObject({ state: "verified", errors: 1, lastProblem: expect.stringContaining("500") });
    await db().hubSubscription.updateMany({ data: { leaseUntil: new Date(Date.now() - 1_000) } });
    await db().feed.updateMany({ data: { nextCheckAt: new Date(Date.now() + DAY_MS) } });
    await tend();
    expect(await one()).toMatchObject({ state: "failed" });
    expect(Number((await feed()).nextCheckAt)).toBeLessThanOrEqual(Date.now());
    hub.behave("/hub", (again, response) => void verify(again).then(() => response.writeHead(202).end()));
  });

  it("is taken back where its feed is paused, removed or has another hub", async () => {
    const { id, asked } = await verified();
    await db().feed.update({ where: { id }, data: { state: "paused" } });
    await tend();
    expect(hub.asked.at(-1)).toMatchObject({ mode: "unsubscribe", topic: asked.topic, callback: asked.callback });
    await vi.waitFor(async () => expect(Number((await one()).leaseUntil)).toBeLessThanOrEqual(Date.now()));
    expect(await push(asked, "<rss/>")).toBe(410);
    expect((await verify(asked)).status).toBe(404);
    await later();
    await tend();
    expect(await db().hubSubscription.count()).toBe(0);
    await db().feed.update({ where: { id }, data: { state: "active" } });
    await tend();
    await vi.waitFor(async () => expect((await one()).state).toBe("verified"));
    expect((await one()).token).not.toBe(asked.callback.split("/").at(-1));
    await db().feed.update({ where: { id }, data: { hub: hub.at("/other") } });
    await tend();
    await tend();
    await vi.waitFor(async () => expect(await hubOf(id)).toMatchObject({ hub: hub.at("/other"), state: "verified" }));
    await db().feed.delete({ where: { id } });
    await tend();
    await vi.waitFor(() => expect(hub.asked.slice(-2).map(({ path, mode }) => [path, mode])).toContainEqual(["/other", "unsubscribe"]));
    await vi.waitFor(async () => expect(await db().hubSubscription.count({ where: { leaseUntil: { gt: new Date() } } })).toBe(0));
  });

  it("is one, however many workers there are", async () => {
    await offering();
    await Promise.all([tend(), tend(), tend()]);
    expect(hub.asked).toHaveLength(1);
  });
});

const [news = {}, more = {}] = [{ guid: "pushed", url: "https://ellery.example/pushed", title: "The hub tells of a comet", text: "It was seen above the harbour." }, { guid: "pushed-2", url: "https://ellery.example/pushed-2", title: "A second comet", text: "Nobody saw it." }];

describe("what a hub sends", () => {
  it("is stored where it is signed, with whatever method", async () => {
    const { id, asked } = await verified();
    const item = (at: number) => ({ ...news, guid: `pushed-${at}`, url: `https://ellery.example/pushed/${at}`, title: `Told ${at}`, text: `Comet ${at} was seen above harbour ${at}, said ${at * 7} people.` });
    for (const [at, method] of ["sha1", "sha256", "sha384", "sha512"].entries()) {
      const body = rss([item(at)]);
      expect(await push(asked, body, signed(body, asked.secret, method))).toBe(202);
    }
    expect(await db().article.count()).toBe(3);
    expect(await store()).toMatchObject({ added: 4, failed: 0 });
    expect(await titles()).toEqual(expect.arrayContaining(["Told 0", "Told 1", "Told 2", "Told 3"]));
    // What a push does not hold is there all the same, and so is what the next look is to be told by.
    expect(await db().article.count()).toBe(7);
    expect(await feed()).toMatchObject({ leaseOwner: null, lastOutcome: "new", bodyHash: expect.any(String) });
    expect(await db().feedDay.findMany({ select: { added: true } })).toEqual([{ added: 7 }]);
    expect(await hubOf(id)).toMatchObject({ pushed: true });
    expect(await db().hubPush.count()).toBe(0);
  });

  it("is left aside where it is not, and nobody is told", async () => {
    const { id, asked } = await verified();
    const body = rss([news]);
    for (const signature of [null, signed(body, "another"), signed(`${body} `, asked.secret), "sha256=zz"]) expect(await push(asked, body, signature)).toBe(202);
    expect(await db().hubPush.count()).toBe(0);
    expect(await hubOf(id)).toMatchObject({ pushed: false, lastPushAt: null, problem: expect.stringContaining("not signed") });
  });

  it("twice is stored once, while it waits and afterwards", async () => {
    const { asked } = await verified();
    for (let times = 0; times < 2; times += 1) expect(await push(asked, rss([news]))).toBe(202);
    expect(await db().hubPush.count()).toBe(1);
    expect(await store()).toMatchObject({ added: 1 });
    await push(asked, rss([news]));
    expect(await store()).toMatchObject({ added: 0, updated: 0, failed: 0 });
    expect(await db().article.count()).toBe(4);
  });

  it("waits while its feed is looked at, and is stored then", async () => {
    const { id, asked } = await verified();
    const held: ServerResponse[] = [];
    server.serve("/feed.xml", (_request, response) => void held.push(response));
    const looking = lookAtAll();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    await push(asked, rss([news]));
    expect(await store()).toMatchObject({ looks: 0 });
    held[0]?.end(rss([news, ...manyItems(3)]));
    expect(await looking).toMatchObject([{ report: { added: 1, known: 3 } }]);
    expect(await store()).toMatchObject({ looks: 1, added: 0, updated: 0 });
    expect(await db().article.count()).toBe(4);
    expect(await feedsWithPushes()).toEqual([]);
    expect(await hubOf(id)).toBeNull();
  });

  it("is stored whole, and once, where the worker is stopped in the middle of it", async () => {
    const { asked } = await verified();
    await push(asked, rss([...manyItems(160), news]));
    const stopped = new AbortController();
    const storing = storePushes(await feedsWithPushes(), { owner: "stopped", signal: stopped.signal });
    await vi.waitFor(async () => expect(await db().article.count()).toBeGreaterThan(3), { interval: 1, timeout: 20_000 });
    stopped.abort(new Error("stopped"));
    await storing;
    expect(await db().article.count()).toBeLessThan(161);
    expect(await db().hubPush.count()).toBe(1);
    expect(await feed()).toMatchObject({ leaseOwner: null, errorCount: 0 });
    expect(await store()).toMatchObject({ looks: 1, failed: 0 });
    expect(await db().article.count()).toBe(161);
    expect(await db().hubPush.count()).toBe(0);
  });

  it("has the feed looked at where it is empty, no feed, or more than is kept", async () => {
    const { asked } = await verified();
    const due = async (act: () => Promise<unknown>) => {
      await db().feed.updateMany({ data: { nextCheckAt: new Date(Date.now() + DAY_MS) } });
      await act();
      return Number((await feed()).nextCheckAt) <= Date.now();
    };
    expect(await due(() => push(asked, ""))).toBe(true);
    expect(await due(async () => {
      await push(asked, "This is no feed at all.");
      expect(await store()).toMatchObject({ failed: 1 });
    })).toBe(true);
    expect(await db().hubPush.count()).toBe(0);
    for (let at = 0; at < 8; at += 1) expect(await due(() => push(asked, rss([{ ...news, guid: `n-${at}` }])))).toBe(false);
    expect(await due(() => push(asked, rss([more])))).toBe(true);
    expect(await db().hubPush.count()).toBe(8);
  });

  it("may be fat, but not without end", async () => {
    const { asked } = await verified();
    const fat = rss([{ ...news, text: randomBytes(1_500_000).toString("hex") }]);
    expect(await push(asked, fat)).toBe(202);
    expect(await store()).toMatchObject({ added: 1 });
    expect(await push(asked, Buffer.alloc(8_000_001))).toBe(413);
    expect(await db().hubPush.count()).toBe(0);
  });

  it("lets looks be seldom as long as it is all that is new", async () => {
    const { id, asked } = await verified();
    const hours = async () => Math.round((Number((await db().feed.findUniqueOrThrow({ where: { id } })).nextCheckAt) - Date.now()) / HOUR_MS);
    await db().feed.update({ where: { id }, data: { recent: Array.from({ length: 20 }, (_, at) => new Date(Date.now() - at * HOUR_MS)) } });
    await lookAtAll();
    expect(await hours()).toBeLessThan(2);
    expect((await feed()).nextWhy).not.toBe("pushed");
    await push(asked, rss([{ ...news, at: new Date().toISOString() }]));
    await store();
    await lookAtAll();
    expect(await hours()).toBeGreaterThanOrEqual(6);
    expect((await feed()).nextWhy).toBe("pushed");
    // News that the hub did not tell of.
    server.serve("/feed.xml", (_request, response) => void response.writeHead(200, { link: `<${hub.at("/hub")}>; rel="hub"` }).end(rss([...manyItems(3), { ...more, at: new Date().toISOString() }])));
    expect(await lookAtAll()).toMatchObject([{ outcome: "new" }]);
    expect((await feed()).nextWhy).not.toBe("pushed");
  });

  it("is too much where one calls without end", async () => {
    const { asked } = await verified();
    const statuses = new Set<number>();
    for (let times = 0; times < 40; times += 1) statuses.add(await push(asked, "", "none"));
    expect([...statuses].sort()).toEqual([202, 429]);
  });
});
