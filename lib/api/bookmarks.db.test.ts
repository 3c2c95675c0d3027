import { beforeAll, describe, expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { UserActor } from "@/lib/auth/actors";
import { sealToken, startSession } from "@/lib/auth/session";
import { sessionCookieName } from "@/lib/auth/cookies";
import { savedItemSchema, savedPageSchema, savedStateSchema } from "@/lib/bookmarks/schema";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { ask } from "./ask.testing";
import { fillPaper } from "./paper.testing";

useTestDatabase();

type Browser = (address: string, method?: string, body?: unknown, headers?: Record<string, string>) => Promise<{ status: number; body: never; headers: Headers }>;

/** A browser in which this person is signed in. */
async function browserOf(actor: UserActor): Promise<Browser> {
  const cookie = `${sessionCookieName()}=${await sealToken(await startSession(actor.userId, null))}`;
  return async (address, method = "GET", body, headers = {}) => {
    const sent = typeof body === "string" ? { body } : body === undefined ? {} : { body: JSON.stringify(body) };
    const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const response = await ask(address, { method, headers: { cookie, "sec-fetch-site": "same-origin", ...json, ...headers }, ...sent });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "") && !response.headers.has("content-disposition");
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as never, headers: response.headers };
  };
}

let reader: Browser;
let other: Browser;

beforeAll(async () => {
  await fillPaper();
  reader = await browserOf(await newReader());
  other = await browserOf(await newReader());
});

test("a guest gets nothing, and a write from another site does nothing", async () => {
  expect((await ask("/bookmarks")).status).toBe(401);
  expect((await ask("/bookmarks/1", { method: "PUT" })).status).toBe(401);
  const sent = await reader("/bookmarks/1", "PUT", {}, { "sec-fetch-site": "cross-site" });
  expect(sent.status).toBe(403);
  expect((await reader("/bookmarks/1")).status).toBe(404);
});

test("saving, reading, changing, taking away and undoing, over JSON", async () => {
  const list = await reader("/lists", "POST", { name: "  Ships\u00a0 and  sea " });
  expect([list.status, list.body]).toMatchObject([201, { name: "Ships and sea", count: 0 }]);
  expect((await reader("/lists", "POST", { name: "Ships and sea" })).status).toBe(200);
  const { id } = list.body as { id: string };
  const saved = await reader("/bookmarks/1", "PUT", {});
  expect(savedStateSchema.parse(saved.body)).toMatchObject({ id: "1", shelf: "inbox" });
  expect((await reader("/bookmarks/1", "PATCH", { note: "a\r\nnote \u0007", lists: [id] })).body).toMatchObject({ note: "a\nnote", lists: [id], shelf: "inbox" });
  expect((await reader(`/lists/${id}/articles/2`, "PUT")).body).toMatchObject({ id: "2", lists: [id] });
  const page = await reader(`/bookmarks?list=${id}&limit=1`);
  const first = savedPageSchema.parse(page.body);
  const next = savedPageSchema.parse((await reader(first.links.next!.replace("/api/v1", ""))).body);
  expect([first.items[0]?.id, next.items[0]?.id, next.links.next]).toEqual(["2", "1", null]);
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  expect(savedItemSchema.parse((await reader("/bookmarks/1")).body)).toMatchObject({ title: "Article 0", gone: null, url: expect.stringMatching(/^http.*\/articles\/article-0$/) });
  const gone = await reader("/bookmarks/1", "DELETE");
  expect(gone.body).toMatchObject({ removed: { id: "1", note: "a\nnote", lists: [id] } });
  expect((await reader("/bookmarks/1", "DELETE")).body).toEqual({ removed: null, change: null });
  expect((await reader("/bookmarks/undo", "POST", { change: (gone.body as { change: string }).change })).body).toMatchObject({ changed: 1 });
  expect((await reader("/bookmarks/1")).body).toMatchObject({ note: "a\nnote", lists: [id] });
  const moved = await reader("/bookmarks", "POST", { ids: [1, "2", 999], act: { do: "move", shelf: "archive" } });
  expect(moved.body).toMatchObject({ changed: 2 });
  expect((await reader("/bookmarks?shelf=archive&q=article%200")).body).toMatchObject({ items: [{ id: "1" }] });
  expect((await reader(`/lists/${id}/articles/1`, "DELETE")).status).toBe(204);
  expect((await reader(`/lists/${id}`, "PATCH", { name: "Sea" })).body).toMatchObject({ name: "Sea", count: 1 });
  expect((await reader(`/lists/${id}`, "DELETE")).status).toBe(204);
  expect((await reader(`/lists/${id}`)).status).toBe(404);
});

describe("what is not valid is refused, and says so", () => {
  test.each([
    ["PUT", "/bookmarks/1", { shelf: "attic" }, 400], ["PUT", "/bookmarks/1", { note: "x".repeat(4001) }, 400], ["PUT", "/bookmarks/1", { unknown: 1 }, 400],
    ["PUT", "/bookmarks/99999999999", {}, 404], ["PUT", "/bookmarks/0", {}, 404], ["PUT", "/bookmarks/999", {}, 404], ["PUT", "/bookmarks/x", {}, 404],
    ["PATCH", "/bookmarks/7", { note: "x" }, 404], ["PATCH", "/bookmarks/1", { lists: ["x"] }, 400],
    ["POST", "/bookmarks", { ids: [], act: { do: "unsave" } }, 400], ["POST", "/bookmarks", { ids: Array.from({ length: 501 }, (_, at) => at + 1), act: { do: "unsave" } }, 400],
    ["POST", "/bookmarks", { ids: [1], act: { do: "burn" } }, 400], ["POST", "/bookmarks/undo", { change: "x" }, 400], ["POST", "/bookmarks/undo", { change: "0198e0a5-0000-7000-8000-000000000001" }, 404],
    ["POST", "/lists", { name: " " }, 400], ["POST", "/lists", { name: "x".repeat(81) }, 400], ["PATCH", "/lists/0198e0a5-0000-7000-8000-000000000001", { name: "x" }, 404],
    ["GET", "/bookmarks?shelf=attic", undefined, 400], ["GET", "/bookmarks?shelf=inbox&list=0198e0a5-0000-7000-8000-000000000001", undefined, 400],
    ["GET", "/bookmarks?cursor=1", undefined, 400], ["GET", "/bookmarks?q=%00", undefined, 400], ["GET", "/bookmarks?list=0198e0a5-0000-7000-8000-000000000001", undefined, 404],
    ["GET", "/bookmarks/export?format=pdf", undefined, 400], ["POST", "/bookmarks/import", {}, 415],
  ] as [string, string, unknown, number][])("%s %s %j: %i", async (method, address, body, status) => {
    const answer = await reader(address, method, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/problem\+json/);
  });
});

test("another reader's saved articles, lists and changes are as if they were not there", async () => {
  const { id } = (await other("/lists", "POST", { name: "Theirs" })).body as { id: string };
  await other("/bookmarks/3", "PUT", { note: "secret", lists: [id] });
  const link = `<A HREF="https://x.example/">x</A>`;
  const imported = await other("/bookmarks/import", "POST", link, { "content-type": "text/html" });
  const { change } = imported.body as { change: string };
  const own = ((await other("/bookmarks?q=x.example")).body as { items: { id: string }[] }).items[0]!.id;
  for (const [address, method, body] of [
    ["/bookmarks/3", "GET"], ["/bookmarks/3", "PATCH", { note: "mine" }], [`/bookmarks/${own}`, "GET"], [`/bookmarks/${own}`, "PATCH", { note: "mine" }], [`/bookmarks/${own}`, "PUT", {}],
    [`/bookmarks?list=${id}`, "GET"], [`/lists/${id}`, "GET"], [`/lists/${id}`, "PATCH", { name: "Mine" }], [`/lists/${id}/articles/1`, "PUT"], [`/lists/${id}/articles/3`, "DELETE"],
    ["/bookmarks/undo", "POST", { change }], ["/bookmarks", "POST", { ids: [1], act: { do: "add", list: id } }],
  ] as [string, string, unknown?][]) expect([address, method, (await reader(address, method, body)).status]).toEqual([address, method, 404]);
  expect((await reader(`/bookmarks/${own}`, "DELETE")).body).toEqual({ removed: null, change: null });
  expect((await reader("/bookmarks", "POST", { ids: [3, own], act: { do: "unsave" } })).body).toEqual({ changed: 0, change: null });
  await reader(`/lists/${id}`, "DELETE");
  expect(JSON.stringify([(await reader("/bookmarks")).body, (await reader("/lists")).body, (await reader("/bookmarks/export")).body])).not.toMatch(/secret|Theirs|x\.example/);
  expect((await other("/bookmarks/3")).body).toMatchObject({ note: "secret", lists: [id] });
});

test("files come as they should be kept, and go in once", async () => {
  for (const [format, type, name] of [["json", "application/json", "saved-articles.json"], ["netscape", "text/html; charset=utf-8", "bookmarks.html"], ["markdown", "text/markdown; charset=utf-8", "saved-articles.md"]] as const) {
    const file = await other(`/bookmarks/export?format=${format}`);
    expect([file.status, file.headers.get("content-type"), file.headers.get("content-disposition")]).toEqual([200, type, `attachment; filename="${name}"`]);
    const again = await other("/bookmarks/import", "POST", file.body as string, { "content-type": type.split(";")[0]! });
    expect([again.status, again.body]).toMatchObject(format === "markdown" ? [415, { code: "unsupported" }] : [200, { report: { articles: 0, links: 0, refused: [] }, change: null }]);
  }
  const head = await ask("/bookmarks/export", { method: "HEAD" });
  expect(head.status).toBe(401);
});

test("what is too large is refused before it is read to its end", async () => {
  let pulled = 0;
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(32 + (pulled++ % 2))) });
  const actor = await newReader();
  const cookie = `${sessionCookieName()}=${await sealToken(await startSession(actor.userId, null))}`;
  const response = await ask("/bookmarks/import", { method: "POST", body: endless, headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "text/html" }, duplex: "half" } as RequestInit);
  expect(response.status).toBe(413);
  expect(pulled).toBeLessThan(30);
  expect(await db().bookmark.count({ where: { userId: actor.userId } })).toBe(0);
});
