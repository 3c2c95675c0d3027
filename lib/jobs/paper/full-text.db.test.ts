import { beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { fullTextOf, pagesOfFeed } from "@/lib/sources/queries/full-text";
import { fullTextSchema } from "@/lib/sources/schema/full-text";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "../fulltext/fulltext.testing";
import { readPagesAgain, setFullText } from "./full-text";
import { tryPage } from "./try-page";

useTestDatabase();
const server = useFeedServer();
const TITLE = "Council speaks of the kiln again";
const BODY = `<div class="odd"><p>${paragraphsOf("kiln").join("</p><p>")}</p><p class="out">Sign up for our letter about kilns and ovens, it comes twice a week and costs nothing.</p></div><b class="who">by Ada Lund</b>`;

beforeEach(async () => {
  await clearPaper();
  server.serve("/kiln", (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(pageOf({ title: TITLE, body: `<h1>${TITLE}</h1>${BODY}` })));
  server.serve("/feed", rss([summaryOf("kiln", server.at("/kiln"))]));
  await subscribed("gazette", [server.at("/feed")]);
  await lookAtAll();
});

describe("how the full texts of a source are found", () => {
  it("is kept, holds for pages that wait, and stands in the log without what it says", async () => {
    const acts = () => db().moderationAct.count({ where: { action: "change-source", target: "gazette" } });
    const before = await acts();
    expect(await setFullText(OPERATOR, "gazette", { selectors: { article: ".odd", remove: [".out", ""], byline: ".who", title: "" } })).toBe(true);
    expect(await setFullText(OPERATOR, "gazette", { selectors: { article: ".odd", remove: [".out"], byline: ".who" } })).toBe(false);
    expect(await acts()).toBe(before + 1);
    expect(await fullTextOf("gazette")).toMatchObject({ fullText: "automatic", selectors: { article: ".odd", remove: [".out"], byline: ".who" }, pages: { waiting: 1, taken: 0 }, problems: [] });
    await askForAll();
    expect(await db().article.findFirst({ include: { body: true } })).toMatchObject({ byline: "Ada Lund", body: { text: paragraphsOf("kiln").join("\n\n") } });
  });

  it("lets none wait where none are wanted", async () => {
    await setFullText(OPERATOR, "gazette", { fullText: "never" });
    expect((await fullTextOf("gazette"))?.pages.waiting).toBe(0);
  });

  it("refuses selectors that cannot be read, by name", async () => {
    for (const act of [setFullText(OPERATOR, "gazette", { selectors: { title: "h1::(" } }), tryPage("gazette", { selectors: { title: "h1::(" } })]) {
      await expect(act).rejects.toMatchObject({ code: "invalid", fields: { title: expect.stringContaining("h1::(") as string } });
    }
    await expect(setFullText(OPERATOR, "nobody", {})).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("pages that are read again", () => {
  it("give their articles other texts without an earlier version, and it is told how far that is and what came of each", async () => {
    await askForAll();
    const feed = await db().feed.findFirstOrThrow();
    expect(fullTextSchema.parse(await fullTextOf("gazette"))).toMatchObject({
      again: null, pages: { taken: 1 },
      last: [{ title: TITLE, state: "taken", problem: null, ms: expect.any(Number) as number, feedLetters: 88, nextTryAt: null, triedAt: expect.any(String) as string }],
    });
    await setFullText(OPERATOR, "gazette", { selectors: { article: ".odd", remove: [".out"], picture: ".none" } });
    expect(await readPagesAgain(OPERATOR, "gazette", { last: 10 })).toBe(1);
    expect(await fullTextOf("gazette")).toMatchObject({ again: { asked: 1, done: 0 }, pages: { taken: 1, waiting: 0 }, last: [{ nextTryAt: expect.any(String) as string }] });
    expect(await askForAll()).toMatchObject({ taken: 1 });
    expect(await db().article.findFirst({ include: { body: true, revisions: true } })).toMatchObject({ revisions: [], revisionCount: 0, body: { text: paragraphsOf("kiln").join("\n\n") } });
    expect(await fullTextOf("gazette")).toMatchObject({ again: { asked: 1, done: 1 }, last: [{ state: "taken", notes: [expect.stringContaining(".none") as string] }] });
    expect(await pagesOfFeed(feed.id)).toMatchObject({ counts: { taken: 1, waiting: 0, kept: 0, failed: 0 }, last: [{ title: TITLE, state: "taken" }] });
    expect(await db().moderationAct.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ action: "change-source", detail: { fields: ["pages"], pages: 1 } });
  });

  it("are none where pages are not fetched, or nobody asked for one", async () => {
    await setFullText(OPERATOR, "gazette", { fullText: "never" });
    await expect(readPagesAgain(OPERATOR, "gazette", { last: 10 })).rejects.toMatchObject({ code: "invalid" });
    await setFullText(OPERATOR, "gazette", { fullText: "automatic" });
    await expect(readPagesAgain(OPERATOR, "gazette", { last: 10 })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("trying a page", () => {
  it("shows what it gives beside what the feed gave, and stores nothing", async () => {
    const tried = await tryPage("gazette", { selectors: { article: ".odd", remove: [".out"], picture: ".none" } });
    expect(tried).toMatchObject({
      url: server.at("/kiln"), problem: null,
      page: { title: TITLE, language: "en", first: paragraphsOf("kiln")[0], last: paragraphsOf("kiln").at(-1), removed: [{ selector: ".out", elements: 1 }] },
      feed: { title: TITLE, first: "The council heard on Tuesday what the kiln costs, and what families near it had written." },
      notes: [expect.stringContaining(".none") as string],
    });
    expect(await db().pageText.findFirst()).toMatchObject({ state: "waiting", attempts: 0 });
  });

  it("says why nothing would be taken, with or without a source", async () => {
    expect(await tryPage(null, { address: server.at("/nowhere") })).toMatchObject({ problem: expect.stringContaining("404") as string, page: null, feed: null });
    server.serve("/kiln", (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(pageOf({ title: "Page not found", paragraphs: paragraphsOf("kiln") })));
    expect(await tryPage("gazette", {})).toMatchObject({ problem: expect.stringContaining("calls itself") as string, page: { letters: expect.any(Number) as number } });
  });
});
