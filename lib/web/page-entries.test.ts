import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownRequest } from "./capture";
import { pageEntries } from "./page-entries";
import type { NextHandler } from "./renderer";

const PAGES = [
  "/[lang]/page", "/[lang]/latest/page", "/[lang]/sources/[slug]/after/[cursor]/page", "/[lang]/sources/[slug]/page",
  "/[lang]/sources/after/[slug]/page", "/[lang]/(account)/settings/page", "/[lang]/[...rest]/page",
];
let directory: string;
let asked: string[] = [];
let handle: NextHandler;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), "entries-"));
  const files = Object.fromEntries([...PAGES, "/api/robots/route"].map((route, at) => [route, `app/${at}.js`]));
  mkdirSync(path.join(directory, "server/app"), { recursive: true });
  writeFileSync(path.join(directory, "server/app-paths-manifest.json"), JSON.stringify(files));
  // As the build's own files, some are ready at once and some are promised.
  for (const [route, file] of Object.entries(files)) {
    const entry = `{ handler: async (request, response, { requestMeta }) => response.emit("made", ${JSON.stringify(route)} + JSON.stringify(requestMeta.query)) }`;
    writeFileSync(path.join(directory, "server", file), `module.exports = ${file.endsWith("1.js") ? `Promise.resolve(${entry})` : entry};`);
  }
  handle = pageEntries(directory, async (request) => void asked.push(`next ${request.url}`));
});

afterAll(() => rmSync(directory, { recursive: true }));

async function madeBy(address: string): Promise<string | undefined> {
  asked = [];
  const request = ownRequest(address, {});
  const response = new ServerResponse(request);
  response.on("made", (by: string) => asked.push(by));
  await handle(request, response);
  return asked.join();
}

it("finds the page that an address is for, in each language", async () => {
  expect(await madeBy("/")).toBe("/[lang]/page{}");
  expect(await madeBy("/de")).toBe("/[lang]/page{}");
  expect(await madeBy("/latest")).toBe("/[lang]/latest/page{}");
  expect(await madeBy("/de/latest")).toBe("/[lang]/latest/page{}");
  expect(await madeBy("/settings")).toBe("/[lang]/(account)/settings/page{}");
  expect(await madeBy("/sources/l%C3%A9on")).toBe("/[lang]/sources/[slug]/page{}");
  expect(await madeBy("/sources/a/after/b-1")).toBe("/[lang]/sources/[slug]/after/[cursor]/page{}");
});

it("tries names before parameters", async () => {
  expect(await madeBy("/sources/after/b")).toBe("/[lang]/sources/after/[slug]/page{}");
});

it.each(["/nothing", "/fr/latest", "/latest/", "//latest", "/latest/feed.xml", "/robots", "/latest.rsc", "/Latest", "/sources/%5Bslug%5D", "/sources/a%2Fb", "/sources/%ff", "/sources/%", "/sources/..", "/%6Catest", "/latest?a=b"])("leaves %s to Next", async (address) => {
  expect(await madeBy(address)).toBe(`next ${address}`);
});

it("throws what an entry throws", async () => {
  writeFileSync(path.join(directory, "server/app-paths-manifest.json"), JSON.stringify({ "/[lang]/about/page": "app/broken.js" }));
  writeFileSync(path.join(directory, "server/app/broken.js"), `exports.handler = async () => { throw new Error("No such module."); };`);
  const request = ownRequest("/about", {});
  await expect(pageEntries(directory, async () => undefined)(request, new ServerResponse(request))).rejects.toThrow("No such module.");
});
