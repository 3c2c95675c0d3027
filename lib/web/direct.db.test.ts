import { Agent, createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routePaths } from "@/lib/api/ask.testing";
import { fillPaper } from "@/lib/api/paper.testing";
import { privateOperations } from "@/lib/api/private";
import { newReader } from "@/lib/auth/actors.testing";
import { sessionCookieName } from "@/lib/auth/cookies";
import { sealToken, startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { directAnswer } from "@/lib/http/direct";
import { Front } from "./front";

// The front with the real handlers of what is a reader's own; whatever it passes on to Next says so.

useTestDatabase();

const UUID = "0190a1b2-0000-7000-8000-00000000000a";
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const front = new Front(async (_, response) => void response.writeHead(404, { "content-type": "text/plain" }).end("asked Next"),
  { publicUrl: "http://paper.example", allowedHosts: [], trustedProxies: [], cacheBytes: 1_000_000, staticDirectory: tmpdir(), script: { script: "/page.js", imports: [] }, version: "0" });
const server = createServer(front.handle);
let mine: { cookie: string; "sec-fetch-site": string };
let userId: string;

beforeAll(async () => {
  await fillPaper();
  ({ userId } = await newReader());
  mine = { cookie: `${sessionCookieName()}=${await sealToken(await startSession(userId, null))}`, "sec-fetch-site": "same-origin" };
  for (const { file, isPrivate } of routePaths()) if (isPrivate) await import(pathToFileURL(file).href);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  front.close();
  agent.destroy();
  server.close();
});

type Told = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = httpRequest({ port, agent, method, path: `/api/v1${path}`, headers: { host: "localhost", ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const json = ({ body }: Told) => JSON.parse(body.toString()) as unknown;

describe("the front", () => {
  test.each(privateOperations.filter(({ path }) => !path.includes("{target}")))("answers $method $path without Next", ({ method, path }) => {
    for (const id of ["1", UUID]) expect(directAnswer(method, `/api/v1${path.replaceAll(/\{\w+\}/g, id)}`)).not.toBeNull();
  });

  test("saves an article, tells its state, and takes it away", async () => {
    const saved = await ask("PUT", "/bookmarks/1", mine, '{"note":"mine"}');
    expect([saved.status, json(saved)]).toEqual([200, expect.objectContaining({ id: "1", note: "mine" })]);
    expect(saved.headers).toMatchObject({ "cache-control": "private, no-store", vary: "Cookie, Authorization", "cross-origin-resource-policy": "same-origin", "content-security-policy": expect.stringContaining("default-src 'none'"), "x-content-type-options": "nosniff" });
    expect(json(await ask("GET", "/me/state?ids=1,2", mine))).toMatchObject({ articles: { 1: { saved: { note: true } }, 2: { saved: null } } });
    expect((await ask("DELETE", "/bookmarks/1", mine)).status).toBe(200);
    expect(await db().bookmark.count({ where: { userId } })).toBe(0);
  });

  test("lets in whom the gates let in", async () => {
    const { cookie } = mine;
    const put = async (headers: Record<string, string>) => (await ask("PUT", "/bookmarks/1", headers, "{}")).status;
    expect(await put({})).toBe(401);
    expect(await put({ cookie })).toBe(403);
    expect(await put({ cookie, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await put({ cookie, origin: "https://evil.example" })).toBe(403);
    expect(await put({ cookie, origin: "https://evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" })).toBe(403);
    expect(await db().bookmark.count({ where: { userId } })).toBe(0);
    expect(await put({ cookie, origin: "http://localhost" })).toBe(200);
  });

  test("explains a failure as problem details", async () => {
    const wrong = await ask("GET", "/me/state?ids=x", mine);
    expect([wrong.status, wrong.headers["content-type"]]).toEqual([400, "application/problem+json"]);
    expect(json(wrong)).toMatchObject({ code: "invalid", instance: "/api/v1/me/state?ids=x", errors: [{ parameter: "ids" }] });
    expect((await ask("PUT", "/bookmarks/1", mine, "{")).status).toBe(400);
    expect((await ask("PUT", "/bookmarks/999999", mine, "{}")).status).toBe(404);
  });

  test("refuses a body that is too long, and the connection takes the next request", async () => {
    for (let time = 0; time < 3; time += 1) {
      expect((await ask("PUT", "/bookmarks/1", mine, JSON.stringify({ note: "x".repeat(2_000_000) }))).status).toBe(413);
      expect((await ask("GET", "/me", mine)).status).toBe(200);
    }
  });

  test("answers HEAD without a body, and compresses for who takes it", async () => {
    const head = await ask("HEAD", "/me", mine);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    await ask("PUT", "/bookmarks/2", mine, JSON.stringify({ note: "A long note. ".repeat(100) }));
    const [plain, zipped] = [await ask("GET", "/bookmarks/2", mine), await ask("GET", "/bookmarks/2", { ...mine, "accept-encoding": "gzip" })];
    expect([plain.headers["content-encoding"], zipped.headers["content-encoding"]]).toEqual([undefined, "gzip"]);
    expect(gunzipSync(zipped.body).toString()).toBe(plain.body.toString());
  });

  test("sends a file while it is made, compressed for who takes it", async () => {
    const plain = await ask("GET", "/me/export", mine);
    expect([plain.status, plain.headers["content-disposition"]]).toEqual([200, 'attachment; filename="parallax-account.json"']);
    expect(json(plain)).toMatchObject({ format: "parallax-person", profile: { id: userId } });
    const zipped = await ask("GET", "/me/export", { ...mine, "accept-encoding": "gzip" });
    expect([zipped.headers["content-encoding"], zipped.headers["cache-control"]]).toEqual(["gzip", "private, no-store"]);
    expect(Object.keys(JSON.parse(gunzipSync(zipped.body).toString()) as object)).toEqual(Object.keys(json(plain) as object));
    expect(await ask("HEAD", "/me/export", mine)).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  test("leaves to Next what names something by a word, and methods that an address does not have", async () => {
    for (const [method, path] of [["GET", "/reading/article-0"], ["PUT", "/follows/topic/1"], ["POST", "/me/state"], ["OPTIONS", "/me"], ["GET", "/articles/1"], ["GET", "/nothing"]] as const) {
      expect([method, path, (await ask(method, path, mine)).body.toString()]).toEqual([method, path, "asked Next"]);
    }
  });
});
