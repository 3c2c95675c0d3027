import type { IncomingMessage, ServerResponse } from "node:http";
import { beforeEach, expect, it } from "vitest";
import { getArticle, listArticles, wholeArticles } from "@/lib/articles/queries";
import { getChanges } from "@/lib/articles/queries/changes";
import { getVersion } from "@/lib/articles/queries/versions";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { getSource } from "@/lib/sources/queries";
import { WISHES_FILE } from "@/lib/sources/types/wishes";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "../fulltext/fulltext.testing";
import { askForWishes } from "./ask";

useTestDatabase();
const server = useFeedServer();
beforeEach(async () => {
  await clearPaper();
  server.asked.length = 0;
  server.serve(WISHES_FILE, answer("", "text/plain", 404));
  server.serve("/", answer("", "text/plain", 404));
});

const NEVER = new AbortController().signal;
const answer = (body: string, type: string, status = 200) => (_: IncomingMessage, response: ServerResponse) => void response.writeHead(status, { "content-type": type }).end(body);
const file = (wishes: unknown) => server.serve(WISHES_FILE, answer(JSON.stringify(wishes), "application/json"));
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const TEXT = "The council of Ellery voted on Tuesday to keep the ferry to the outer islands running for another five years, at a cost of four million a year, said its mayor.";
const story = { guid: "ferry", url: "https://ellery.example/ferry", title: "Ferry stays", text: TEXT, at: "2026-03-02T08:00:00Z" };
const LINE = '<meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="noindex, max-snippet:60"/>';
const withLine = (feed: string, line: string) => feed.replace("<description>News", `${line}<description>News`);
const only = () => db().article.findFirstOrThrow({ select: { id: true, slug: true, body: true } });
const source = async () => (await getSource({ slug: "gazette" }))!;

async function read(feed: string): Promise<void> {
  server.serve("/feed", feed);
  if ((await db().feed.count()) === 0) await subscribed("gazette", [server.at("/feed")], server.at("/"));
  await lookAtAll();
}

it("a line in a feed has no more of a text shown, wherever texts are; what is stored stays whole, and pages follow", async () => {
  await read(withLine(rss([story]), LINE));
  expect((await source()).wishes).toEqual({ excerpt: 60, from: ["feed"], url: server.at("/feed"), since: new Date().toISOString().slice(0, 10) });
  expect((await db().cacheInvalidation.findMany()).flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining(["source:gazette", "source-face:gazette"]));
  const { id, slug, body } = await only();
  expect(body?.text).toBe(TEXT);
  const shown = "<p>The council of Ellery voted on Tuesday to keep the ferry to…</p>";
  expect(await getArticle({ id })).toMatchObject({ html: shown, excerptOnly: true, standfirst: null });
  expect(await wholeArticles([id])).toMatchObject([{ html: shown }]);
  await read(withLine(rss([{ ...story, text: TEXT.replace("four million", "five million") }]), LINE));
  expect(await getVersion({ slug }, 1)).toMatchObject({ html: shown });
  expect(JSON.stringify(await getChanges({ slug }))).not.toContain("million");
  // Once the feed says it no more, the whole text is there again.
  await read(rss([story]));
  expect((await source()).wishes).toBeNull();
  expect(await getArticle({ id })).toMatchObject({ excerptOnly: false, html: expect.stringContaining("mayor") as string });
});

it("a publisher's file is asked for every two weeks, counts where it is stricter, and stands while its site is away", async () => {
  file({ excerpt: 200, pages: false, contact: "https://ellery.example/desk" });
  await read(withLine(rss([story]), LINE));
  expect(await askForWishes(NEVER)).toEqual({ asked: 1, changed: 1 });
  expect((await source()).wishes).toMatchObject({ excerpt: 60, pages: false, contact: "https://ellery.example/desk", from: ["file", "feed"], url: server.at(WISHES_FILE) });
  expect(server.asked.filter(({ path }) => path === WISHES_FILE)).toHaveLength(1);
  expect(await askForWishes(NEVER, days(13))).toBeUndefined();
  server.serve(WISHES_FILE, answer("", "text/plain", 503));
  expect(await askForWishes(NEVER, days(15))).toEqual({ asked: 1, changed: 0 });
  expect((await source()).wishes).toMatchObject({ pages: false });
  server.serve(WISHES_FILE, answer("x".repeat(20_000), "application/json"));
  expect(await askForWishes(NEVER, days(17))).toEqual({ asked: 1, changed: 1 });
  expect((await source()).wishes).toMatchObject({ excerpt: 60, from: ["feed"] });
  expect(await db().wishesFile.findFirst()).toMatchObject({ problem: expect.stringContaining("longer") as string });
});

it("who opts out is shown by headline and link alone, and its pages are not asked for", async () => {
  file({ optOut: true });
  server.serve("/ferry", answer(pageOf({ title: "Council speaks of the ferry again", paragraphs: paragraphsOf("ferry") }), "text/html"));
  await read(rss([summaryOf("ferry", server.at("/ferry")), story]));
  expect(await db().pageText.count()).toBe(2);
  await askForWishes(NEVER);
  await askForAll();
  expect(server.asked.map(({ path }) => path)).not.toContain("/ferry");
  expect(await db().pageText.findFirst()).toMatchObject({ state: "kept", problem: expect.stringContaining("publisher") as string });
  const { articles } = (await listArticles({ source: "gazette" }, {}))!;
  expect(articles).toMatchObject([{ standfirst: null, picture: null }, { standfirst: null, picture: null }]);
  expect(await wholeArticles(articles.map(({ id }) => id))).toMatchObject([{ html: "" }, { html: "" }]);
  await read(rss([summaryOf("mill", server.at("/mill"))]));
  expect(await db().pageText.count()).toBe(2);
});

it("what a source says of itself is read from its home page and its articles' pages, with where and when, and of no other site", async () => {
  const organisation = (kind: object) => `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsMediaOrganization", url: server.at("/"), ...kind })}</script>`;
  server.serve("/", answer(pageOf({ title: "The Gazette", head: organisation({ correctionsPolicy: "/corrections", foundingDate: "1951" }), body: "<p>Welcome</p>" }), "text/html"));
  server.serve("/ferry", answer(pageOf({ title: "Council speaks of the ferry again", paragraphs: paragraphsOf("ferry"), head: organisation({ ownershipFundingInfo: "Its readers own it." }) }), "text/html"));
  await read(rss([summaryOf("ferry", server.at("/ferry"))]));
  await askForWishes(NEVER);
  await askForAll();
  const today = new Date().toISOString().slice(0, 10);
  const said = [
    { kind: "ownership", url: null, words: "Its readers own it.", seenOn: server.at("/ferry"), seenAt: today },
    { kind: "founded", url: null, words: "1951", seenOn: server.at("/"), seenAt: today }, { kind: "corrections", url: server.at("/corrections"), words: null, seenOn: server.at("/"), seenAt: today },
  ];
  expect(await source()).toMatchObject({ statements: said, owner: null, funding: null, control: "unknown" });
  await db().source.updateMany({ data: { homepage: "https://elsewhere.example/", policies: [] } });
  server.serve("/feed", rss([summaryOf("mill", server.at("/mill"))]));
  server.serve("/mill", answer(pageOf({ title: "Council speaks of the mill again", paragraphs: paragraphsOf("mill"), head: organisation({ ownershipFundingInfo: "The mill owns it." }) }), "text/html"));
  await lookAtAll();
  await askForAll();
  expect((await source()).statements).toEqual([]);
});
