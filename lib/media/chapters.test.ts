import { expect, it, vi } from "vitest";
import { serve } from "@/lib/ingest/fetch/servers.testing";
import { usePictures } from "./pictures.testing";

vi.setConfig({ testTimeout: 30_000 });

const media = usePictures();
const DAY_MS = 24 * 3_600_000;
const ours = (allow = ["127.0.0.1"], now = Date.now) => media.chapters(allow, now);

it("chapters are asked for once a day, for all who listen", async () => {
  let title = "The lock";
  await using server = await serve((_request, response) => void response.end(JSON.stringify({ chapters: [{ startTime: 0, title: "Hello" }, { startTime: 90.5, title, url: "javascript:alert(1)" }] })));
  const url = `${server.url}/1.json`;
  const first = ours();
  const found = [{ start: 0, title: "Hello" }, { start: 90, title: "The lock" }];
  expect(await Promise.all([first.get(url), first.get(url), first.get(url)])).toEqual([found, found, found]);
  title = "The locks";
  expect(await ours().get(url)).toEqual(found);
  expect(server.hits()).toBe(1);
  expect(await ours(undefined, () => Date.now() + DAY_MS).get(url)).toEqual([found[0], { start: 90, title: "The locks" }]);
  expect(server.hits()).toBe(2);
});

it("what cannot be had is left alone for a while, and what was had before stands meanwhile", async () => {
  let status = 200;
  let asked = 0;
  await using server = await serve((_request, response) => {
    asked += 1;
    response.writeHead(status).end(`{"chapters":[{"startTime":0,"title":"A"},{"startTime":5,"title":"B"}]}`);
  });
  const url = `${server.url}/1.json`;
  await ours().get(url);
  status = 500;
  const later = ours(undefined, () => Date.now() + DAY_MS);
  expect(await later.get(url)).toHaveLength(2);
  expect(await later.get(url)).toHaveLength(2);
  expect(asked).toBe(2);
  expect(await later.get(`${server.url}/2.json`)).toBeNull();
  expect(asked).toBe(3);
});

it("nothing else of what lies there comes through, and nothing that is private is asked", async () => {
  const sent = { page: "<script>alert(1)</script>", bomb: `{"chapters":${"[".repeat(400_000)}`, endless: "" };
  await using server = await serve((request, response) => {
    const name = (request.url ?? "").slice(1) as keyof typeof sent;
    if (name !== "endless") return void response.end(sent[name]);
    const more = () => { while (response.write(Buffer.alloc(100_000, 32))); };
    response.on("drain", more);
    more();
  });
  expect(await ours().get(`${server.url}/page`)).toEqual([]);
  expect(await ours().get(`${server.url}/bomb`)).toEqual([]);
  expect(await ours().get(`${server.url}/endless`)).toBeNull();
  const before = server.hits();
  expect(await ours([]).get(`${server.url}/other`)).toBeNull();
  expect(server.hits()).toBe(before);
});
