import { createHmac, randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "says nothing about the size of the screen");

test("a hub asks back, sends what it signed, and the article stands in the paper; nothing else that calls gets anywhere", async ({ request, sql }) => {
  const mark = randomUUID();
  const [token, secret] = [0, 1].map(() => (randomUUID() + randomUUID()).replaceAll("-", "")) as [string, string];
  const topic = `https://hubs.test/${mark}`;
  await sql(`WITH source AS (INSERT INTO "Source" ("slug", "name") VALUES ($1, $1) RETURNING "id"),
      feed AS (INSERT INTO "Feed" ("sourceId", "url", "hub", "hubTopic", "nextCheckAt") SELECT "id", $2, 'https://hub.hubs.test/', $2, now() + interval '1 day' FROM source RETURNING "id")
    INSERT INTO "HubSubscription" ("feedId", "hub", "topic", "token", "secret", "state", "askedAt", "nextAt") SELECT "id", 'https://hub.hubs.test/', $2, $3, $4, 'asked', now(), now() + interval '1 day' FROM feed`, [mark, topic, token, secret]);
  const address = `/api/websub/${token}`;
  const body = `<rss version="2.0"><channel><title>Hubs</title><item><guid>${mark}</guid><title>Told by a hub ${mark}</title><pubDate>Tue, 01 Jan 2019 12:00:00 GMT</pubDate><description>The harbour of ${mark} was measured.</description></item></channel></rss>`;
  const headers = { "content-type": "application/rss+xml", "user-agent": "Some hub" };
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const waiting = async () => (await sql(`SELECT 1 FROM "HubPush" p JOIN "HubSubscription" h ON h."id" = p."subscriptionId" WHERE h."token" = $1`, [token])).length;

  const query = new URLSearchParams({ "hub.mode": "subscribe", "hub.topic": topic, "hub.challenge": `<b>${mark}</b>`, "hub.lease_seconds": "86400" });
  const asked = await request.get(`${address}?${query}`, { headers });
  expect([asked.status(), await asked.text()]).toEqual([200, `<b>${mark}</b>`]);
  expect(asked.headers()).toMatchObject({ "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
  query.set("hub.topic", "https://other.test/");
  expect((await request.get(`${address}?${query}`, { headers })).status()).toBe(404);

  expect((await request.post(`/api/websub/${"0".repeat(64)}`, { headers, data: body })).status()).toBe(410);
  const foreign = { ...headers, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect((await request.post(address, { headers: foreign, data: body })).status()).toBe(202);
  expect(await waiting()).toBe(0);
  expect((await request.post(address, { headers: { ...headers, "x-hub-signature": signature }, data: body })).status()).toBe(202);

  const slug = async () => (await sql<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "title" = $1`, [`Told by a hub ${mark}`]))[0]?.slug ?? null;
  await expect.poll(slug, { message: "the worker stores it" }).not.toBeNull();
  const page = await request.get(`/articles/${await slug()}`);
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain(`The harbour of ${mark} was measured.`);
  await expect.poll(waiting).toBe(0);
  await sql(`DELETE FROM "Article" WHERE "slug" = $1`, [await slug()]);
  await sql(`DELETE FROM "Source" WHERE "slug" = $1`, [mark]);
});
