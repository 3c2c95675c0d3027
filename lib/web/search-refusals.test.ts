import { expect, it } from "vitest";
import { pageOf, useFront } from "./front.testing";

const next = useFront({ trustedProxies: ["127.0.0.1"], notices: true });

it("refuses who searches too much by a page in their language, by problem details, and by the word for it elsewhere", async () => {
  next.render = pageOf("found");
  const search = (address: string) => next.ask(address, { "x-forwarded-for": "203.0.113.9" });
  expect((await search("/search?q=word")).status).toBe(200);
  await Promise.all(Array.from({ length: 200 }, (_, at) => search(`/search?q=word${at}`)));
  const page = await search("/de/search?q=one-more");
  expect(page).toMatchObject({ status: 429, headers: { "retry-after": "5", "cache-control": "no-store", "content-type": "text/html; charset=utf-8" } });
  expect(next.renders).not.toContainEqual(expect.stringContaining("one-more"));
  const json = await search("/api/v1/search?q=one-more");
  expect(json).toMatchObject({ status: 429, headers: { "retry-after": "5", "content-type": "application/problem+json", "access-control-allow-origin": "*" } });
  expect(JSON.parse(json.body)).toMatchObject({ code: "rate-limited", status: 429, instance: "/api/v1/search?q=one-more" });
  expect(await search("/search/feed.xml?q=one-more")).toMatchObject({ status: 429, headers: { "content-type": "text/plain; charset=utf-8" } });
  expect((await search("/search?q=word")).status).toBe(200);
  expect((await next.ask("/search?q=one-more", { "x-forwarded-for": "203.0.113.10" })).status).toBe(200);
});
