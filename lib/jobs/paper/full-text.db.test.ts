import { beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { fullTextOf } from "@/lib/sources/queries/full-text";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "../fulltext/fulltext.testing";
import { setFullText } from "./full-text";
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
