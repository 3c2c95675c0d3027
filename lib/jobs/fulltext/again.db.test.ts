import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { getChanges } from "@/lib/articles/queries/changes";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { setFullText } from "../paper/full-text";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "./fulltext.testing";
import { anyPageDue } from "./lease";

useTestDatabase();
const server = useFeedServer();
beforeEach(clearPaper);

const HOUR_MS = 3_600_000;
const title = "Council speaks of the ferry again";
const only = () => db().article.findFirstOrThrow({ include: { body: true, pageText: true, revisions: true, source: true } });
const asked = () => server.asked.filter(({ path }) => path === "/ferry");

/** A page as a good server sends it, with an ETag and a date; or as one that only has an answer for it. */
function serve(paragraphs: readonly string[] | null, status = 200): void {
  server.serve("/ferry", (request, response) => {
    if (paragraphs === null) return void response.writeHead(status, { "content-type": "text/html" }).end("<html><body><p>Nothing.</p></body></html>");
    const page = pageOf({ title, paragraphs });
    const etag = `"${createHash("sha256").update(page).digest("hex").slice(0, 16)}"`;
    const head = { etag, "last-modified": "Mon, 02 Mar 2026 08:00:00 GMT", "content-type": "text/html; charset=utf-8" };
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304, head).end();
    response.writeHead(200, head).end(page);
  });
}

/** An article that just came, with the text of its page. */
async function arrived(at = new Date().toISOString()): Promise<void> {
  serve(paragraphsOf("ferry"));
  server.serve("/feed", rss([{ ...summaryOf("ferry", server.at("/ferry")), at }]));
  await subscribed("gazette", [server.at("/feed")]);
  await lookAtAll();
  await askForAll();
  server.asked.length = 0;
}

/** The article came so many hours ago, as far as anybody remembers, and the worker has its turn. */
async function hoursLater(hours: number) {
  const then = new Date(Date.now() - hours * HOUR_MS - 60_000);
  const { lookAgainAt, firstSeenAt } = await db().article.findFirstOrThrow({ select: { firstSeenAt: true, pageText: true } }).then((row) => ({ firstSeenAt: row.firstSeenAt, lookAgainAt: row.pageText?.lookAgainAt ?? null }));
  await db().article.updateMany({ data: { firstSeenAt: then, sortAt: then } });
  if (lookAgainAt) await db().pageText.updateMany({ data: { lookAgainAt: new Date(lookAgainAt.getTime() - firstSeenAt.getTime() + then.getTime()) } });
  return askForAll();
}

/** Hours after the article came at which its page is looked at next. */
async function nextLook(): Promise<number | null> {
  const { firstSeenAt, pageText } = await only();
  return pageText?.lookAgainAt ? Math.round((pageText.lookAgainAt.getTime() - firstSeenAt.getTime()) / HOUR_MS) : null;
}

describe("a page that gave an article its text", () => {
  it("is looked at again 1, 6 and 24 hours and 7 days after it came, and asked only whether it changed", async () => {
    await arrived();
    expect([await nextLook(), await anyPageDue(), (await hoursLater(0.5)).same, asked().length]).toEqual([1, false, 0, 0]);
    const next: (number | null)[] = [];
    const before = await only();
    for (const hours of [1, 6, 24, 168]) {
      await db().cacheInvalidation.deleteMany();
      expect(await hoursLater(hours)).toMatchObject({ same: 1, taken: 0 });
      next.push(await nextLook());
      expect(await db().cacheInvalidation.count()).toBe(0);
    }
    expect(next).toEqual([6, 24, 168, null]);
    expect(asked().map(({ headers }) => [headers["if-none-match"], headers["if-modified-since"]])).toEqual(Array.from({ length: 4 }, () => [before.pageText?.etag, "Mon, 02 Mar 2026 08:00:00 GMT"]));
    expect(await only()).toMatchObject({ body: before.body, revisionCount: 0, pageText: { state: "taken", looks: 4, problem: null, nextTryAt: null } });
    expect(await anyPageDue()).toBe(false);
  });

  it("makes a version where a number in its third paragraph was changed without a word", async () => {
    await arrived();
    const before = await only();
    const changed = paragraphsOf("ferry").map((words, n) => (n === 2 ? words.replace("74 crowns", "740 crowns") : words));
    expect(changed).not.toEqual(paragraphsOf("ferry"));
    serve(changed);
    expect(await hoursLater(1)).toMatchObject({ taken: 1 });
    const after = await only();
    expect(after).toMatchObject({ revisionCount: 1, revisions: [{ number: 1, text: before.body?.text, replacedBy: "source" }] });
    expect(after.body?.text).toContain("740 crowns a day");
    const changes = await getChanges({ slug: after.slug });
    expect(JSON.stringify(changes)).toMatch(/"removed","text":"74".*"added","text":"740"/);
    // The next look asks by what was sent last.
    expect(await nextLook()).toBe(6);
    expect(await hoursLater(6)).toMatchObject({ same: 1 });
    expect(asked().at(-1)?.headers["if-none-match"]).toBe(after.pageText?.etag);
    expect((await only()).revisionCount).toBe(1);
  });

  it.each([[404, 6], [503, 6], [410, null]])("that answers %i keeps its article as it is", async (status, next) => {
    await arrived();
    const before = await only();
    serve(null, status);
    expect(await hoursLater(1)).toMatchObject({ same: 1, failed: 0 });
    expect(await only()).toMatchObject({ body: before.body, title: before.title, revisionCount: 0, status: "visible", pageText: { state: "taken", problem: null, nextTryAt: null, report: { look: { problem: expect.stringContaining(String(status)) as string }, part: expect.anything() as object } } });
    expect(await nextLook()).toBe(next);
  });

  it("that became a wall, or another piece, keeps its article as it is", async () => {
    await arrived();
    const before = await only();
    serve([paragraphsOf("ferry")[0]!, "Subscribe to continue reading this article and all others."]);
    await hoursLater(1);
    expect(await only()).toMatchObject({ body: before.body, revisionCount: 0, pageText: { state: "taken" } });
  });

  it("is left alone where the owner says so, and where the article was old when it came", async () => {
    await arrived();
    expect(await setFullText(OPERATOR, "gazette", { lookAgain: false })).toBe(true);
    expect(await hoursLater(1)).toMatchObject({ same: 0 });
    expect([asked().length, await nextLook(), await anyPageDue()]).toEqual([0, null, false]);
    await clearPaper();
    await arrived("2026-03-02T08:00:00Z");
    expect((await only()).pageText).toMatchObject({ state: "taken", lookAgainAt: null });
  });

  it("is read anew, whole, where its feed says something else meanwhile", async () => {
    await arrived();
    const { at } = { at: new Date().toISOString() };
    server.serve("/feed", rss([{ ...summaryOf("ferry", server.at("/ferry"), " The mayor spoke, too."), at }]));
    await lookAtAll();
    expect(await hoursLater(1)).toMatchObject({ taken: 1, same: 0 });
    expect(asked().map(({ headers }) => headers["if-none-match"])).toEqual([undefined]);
    expect(await nextLook()).toBe(6);
  });
});
