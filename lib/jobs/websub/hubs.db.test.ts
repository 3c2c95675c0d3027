import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { clearPaper, lookAtAll, manyItems, rss, subscribed, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { hubOf } from "@/lib/websub/queries";
import { useHub } from "./hub.testing";
import { tendSubscriptions } from "./subscriptions";

useTestDatabase();
const server = useFeedServer();
const hub = useHub();
const HOUR_MS = 3_600_000;

beforeEach(async () => {
  await db().hubSubscription.deleteMany();
  await clearPaper();
  hub.asked.length = 0;
});

const tend = () => tendSubscriptions(new AbortController().signal, hub.origin());
const feedOf = (path: string) => server.serve(path, (_request, response) => void response.writeHead(200, { link: `<${hub.at("/hub")}>; rel="hub", <${server.at(path)}>; rel="self"` }).end(rss(manyItems(3))));

it("a subscription goes along when its feed moves: the old topic is let go, the new one asked for", async () => {
  feedOf("/feed.xml");
  const [id = 0] = await subscribed("gazette", [server.at("/feed.xml")]);
  await lookAtAll();
  await tend();
  await vi.waitFor(async () => expect(await hubOf(id)).toMatchObject({ topic: server.at("/feed.xml"), state: "verified" }));
  feedOf("/moved.xml");
  server.serve("/feed.xml", (_request, response) => void response.writeHead(301, { location: "/moved.xml" }).end());
  await db().feed.update({ where: { id }, data: { movedTo: server.at("/moved.xml"), movedCount: 2, movedSince: new Date(Date.now() - 48 * HOUR_MS) } });
  await lookAtAll();
  await tend();
  await vi.waitFor(async () => expect(await hubOf(id)).toMatchObject({ topic: server.at("/moved.xml"), state: "verified" }));
  expect(hub.asked.slice(1).map(({ mode, topic }) => `${mode} ${topic}`).sort()).toEqual([`subscribe ${server.at("/moved.xml")}`, `unsubscribe ${server.at("/feed.xml")}`]);
});

it("a hub that asks to be left alone is left alone for all its feeds", async () => {
  hub.behave("/busy", (_asked, response) => void response.writeHead(503, { "retry-after": "3600" }).end());
  const ids = await subscribed("gazette", Array.from({ length: 30 }, (_, at) => server.at(`/${at}.xml`)));
  for (const id of ids) await db().feed.update({ where: { id }, data: { hub: hub.at("/busy"), hubTopic: server.at(`/${id}.xml`) } });
  await tend();
  // Some were on their way already.
  expect(hub.asked.length).toBeLessThanOrEqual(8);
  const all = await db().hubSubscription.findMany();
  expect(all).toHaveLength(30);
  for (const { nextAt } of all) expect(Number(nextAt) - Date.now()).toBeGreaterThan(0.9 * HOUR_MS);
  expect(all.filter(({ errors }) => errors > 0).length).toBe(hub.asked.length);
});
