import type { IncomingMessage, ServerResponse } from "node:http";
import { beforeEach, describe, expect, it } from "vitest";
import { mergedInto } from "@/lib/articles/queries/merged";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { deleteArticle } from "../paper/delete-article";
import { hideArticle } from "../paper/hide-article";
import { leasePages } from "./lease";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "./fulltext.testing";

useTestDatabase();
const server = useFeedServer();
beforeEach(clearPaper);

const html = (page: string, { status = 200, type = "text/html; charset=utf-8" } = {}) => (_: IncomingMessage, response: ServerResponse) => void response.writeHead(status, { "content-type": type }).end(page);
const title = (thing: string) => `Council speaks of the ${thing} again`;
const whole = (thing: string, head = "") => html(pageOf({ title: title(thing), paragraphs: paragraphsOf(thing), head }));
const only = () => db().article.findFirstOrThrow({ include: { body: true, pageText: true, revisions: true, origins: true } });

/** A feed with these summaries, looked at once. */
async function feedOf(...items: ReturnType<typeof summaryOf>[]): Promise<void> {
  server.serve("/feed", rss(items));
  await subscribed("gazette", [server.at("/feed")]);
  await lookAtAll();
}

describe("an article of which its feed gives only a summary", () => {
  it("gets the text of its page, whose head fills what the feed leaves open", async () => {
    const head = `<meta name="author" content="Ada Lund"><meta property="og:image" content="https://ellery.example/ferry.jpg">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"${title("ferry")}","datePublished":"2026-03-02T09:30:00Z"}</script>`;
    server.serve("/ferry", whole("ferry", head));
    await feedOf(summaryOf("ferry", server.at("/ferry")));
    expect(await only()).toMatchObject({ wordCount: 16, pageText: { state: "waiting", why: "Its text is too short to be an article." } });
    await db().cacheInvalidation.deleteMany();
    expect(await askForAll()).toMatchObject({ taken: 1 });
    const article = await only();
    expect(article.body?.text.split(/\n+/)).toEqual(paragraphsOf("ferry"));
    expect(article).toMatchObject({
      title: title("ferry"), byline: "Ada Lund", imageUrl: "https://ellery.example/ferry.jpg", lang: "en", revisionCount: 0, revisions: [],
      // The feed knows the time as exactly, and says it first.
      publishedAt: new Date("2026-03-02T08:00:00Z"), standfirst: "The council heard on Tuesday what the ferry costs, and what families near it had written.",
      pageText: { state: "taken", problem: null, nextTryAt: null, leaseOwner: null, report: { url: server.at("/ferry") } },
    });
    expect((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags)).toContain(`article:${article.slug}`);
    expect(await askForAll()).toMatchObject({ taken: 0 });
  });

  it("is of the kind that its page says, and keeps what the page said of that", async () => {
    const head = `<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"${title("quay")}","datePublished":"2026-03-02T09:30:00Z"}</script>`;
    server.serve("/quay", whole("quay", head));
    await feedOf(summaryOf("quay", server.at("/quay")));
    expect(await only()).toMatchObject({ kind: "report", marks: null });
    await askForAll();
    const article = await only();
    expect(article).toMatchObject({ kind: "opinion", marks: [{ in: "type", words: "OpinionNewsArticle" }] });
    expect(await db().finding.findMany({ where: { articleId: article.id, field: "kind" } })).toMatchObject([{ value: "opinion", origin: "source", evidence: [{ signal: "type", words: "OpinionNewsArticle", where: "markup" }] }]);
  });

  it("keeps it while the feed says the same, and asks again when the feed says something else", async () => {
    server.serve("/mill", whole("mill"));
    await feedOf(summaryOf("mill", server.at("/mill")));
    await askForAll();
    const before = await only();
    // The same words in another file, and with its memory of entries gone: nothing of the article changes.
    server.serve("/feed", rss([summaryOf("mill", server.at("/mill"))], { title: "Renamed" }));
    await lookAtAll();
    await db().feedEntry.deleteMany();
    await db().feed.updateMany({ data: { bodyHash: null, etag: null } });
    await lookAtAll();
    expect(await askForAll()).toMatchObject({ taken: 0 });
    expect(await only()).toEqual(before);

    server.serve("/feed", rss([{ ...summaryOf("mill", server.at("/mill"), " The mayor spoke, too."), title: "Mayor speaks of the mill" }]));
    await lookAtAll();
    expect(await only()).toMatchObject({ title: "Mayor speaks of the mill", body: { text: before.body?.text }, pageText: { state: "taken", attempts: 0 } });
    server.serve("/mill", html(pageOf({ title: title("mill"), paragraphs: [...paragraphsOf("mill"), "The mayor spoke as well, and said that the mill would be kept whatever it costs."] })));
    expect(await askForAll()).toMatchObject({ taken: 1 });
    const after = await only();
    expect(after.body?.text).toContain("The mayor spoke as well");
    // Readers had another text of the page, which stays; the title's change was one before.
    expect(after.revisions.map(({ text }) => text)).toEqual([before.body?.text, before.body?.text]);
  });

  it("keeps the feed's text when the page fails, and asks again later each time, at most five times", async () => {
    server.serve("/late", html("Down", { status: 503 }));
    await feedOf(summaryOf("lighthouse", server.at("/late")));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await askForAll();
      const { pageText } = await only();
      waits.push(pageText?.nextTryAt ? Math.round((pageText.nextTryAt.getTime() - Date.now()) / 60_000) : -1);
    }
    expect(waits).toEqual([10, 60, 360, 1440, -1]);
    expect(await only()).toMatchObject({ body: { text: expect.stringContaining("what the lighthouse costs") as string }, pageText: { state: "failed", problem: expect.stringContaining("503") as string } });
    expect(await askForAll()).toMatchObject({ taken: 0, failed: 0 });
  });
});

describe("what a page gives instead of its article", () => {
  it.each([
    ["/missing", undefined, "404"],
    ["/soft", html(pageOf({ title: "Page not found", paragraphs: paragraphsOf("quarry") })), "calls itself"],
    ["/wall", html(pageOf({ title: title("quarry"), paragraphs: [paragraphsOf("quarry")[0] ?? "", "Subscribe to continue reading this article and all others."] })), "subscribe"],
    ["/nothing", html(pageOf({ title: title("quarry"), paragraphs: ["Subscribe to continue reading."] })), "subscribe"],
    ["/cookies", html(pageOf({ title: title("quarry"), paragraphs: ["We and our partners use cookies to store information on your device, and to show advertisements and content that fit you.", "You may manage your consent at any time, and change what you have chosen for this site."] })), "cookies"],
    ["/other", html(pageOf({ title: "Ten recipes for pumpkin soup", paragraphs: Array.from({ length: 6 }, () => "Cut a pumpkin into pieces, fry an onion in plenty of butter until golden, add stock, cream, nutmeg, salt and pepper, then boil everything for half an hour and serve it hot.") })), "something else"],
    ["/less", html(pageOf({ title: title("quarry"), paragraphs: ["The quarry costs a lot, the council heard."] })), "no more than the feed"],
    ["/pdf", html("%PDF-1.7", { type: "application/pdf" }), "application/pdf"],
    ["/deep", html(`<html><body>${"<x-y>".repeat(120_000)}${paragraphsOf("quarry").join("")}</body></html>`), "nested too deep"],
  ])("never takes its place: %s", async (path, answer, why) => {
    if (answer) server.serve(path, answer);
    await feedOf(summaryOf("quarry", server.at(path)));
    for (let attempt = 0; attempt < 2; attempt += 1) await askForAll();
    const article = await only();
    expect(article.body?.text).toBe("The council heard on Tuesday what the quarry costs, and what families near it had written.");
    expect(article.pageText).toMatchObject({ state: path === "/missing" ? "failed" : "kept", nextTryAt: null, problem: expect.stringContaining(why) as string });
  });
});

describe("which articles ask for their pages", () => {
  it("is what their source says", async () => {
    const [long, short] = [{ ...summaryOf("tower", server.at("/tower")), text: paragraphsOf("tower", 30).join("</p><p>") }, summaryOf("bell", server.at("/bell"))];
    const asked = async (fullText: string) => {
      await clearPaper();
      await db().source.create({ data: { slug: "gazette", name: "gazette", fullText } });
      await feedOf(long, short);
      return (await db().pageText.findMany({ orderBy: { url: "asc" } })).map(({ url }) => new URL(url).pathname);
    };
    expect([await asked("automatic"), await asked("always"), await asked("never")]).toEqual([["/bell"], ["/bell", "/tower"], []]);
  });
});

describe("turns at a host", () => {
  it("come one at a time and five seconds apart, the newest articles first, whoever asks", async () => {
    server.serve("/feed", rss(["fir", "oak", "elm"].map((tree) => summaryOf(tree, `https://${tree === "elm" ? "other" : "trees"}.example/${tree}`))));
    await subscribed("gazette", [server.at("/feed")]);
    await lookAtAll();
    const take = async (owner: string) => (await leasePages(owner, 8, 60_000)).map(({ url }) => new URL(url).pathname).sort();
    const passed = (seconds: number) => db().$executeRaw`UPDATE "PageText" SET "triedAt" = "triedAt" - make_interval(secs => ${seconds}::int)`;
    expect((await Promise.all([take("one"), take("two")])).flat().sort()).toEqual(["/elm", "/fir"]);
    await passed(6);
    expect(await take("three")).toEqual([]);
    await db().$executeRaw`UPDATE "PageText" SET "leaseUntil" = NULL, "nextTryAt" = NULL WHERE "leaseUntil" IS NOT NULL AND "url" LIKE '%fir'`;
    expect(await take("three")).toEqual(["/oak"]);
    await passed(6);
    expect([await take("four"), (await db().pageText.findMany({ where: { leaseUntil: { not: null } } })).length]).toEqual([[], 2]);
  });
});

describe("an article whose page calls itself by an address that is known", () => {
  const canonical = (path: string) => `<link rel="canonical" href="${server.at(path)}">`;

  it("is the one that is there, seen in another feed", async () => {
    server.serve("/harbour", whole("harbour"));
    server.serve("/moved", whole("harbour", canonical("/harbour")));
    await feedOf(summaryOf("harbour", server.at("/harbour")));
    await askForAll();
    const known = await only();
    server.serve("/second", rss([{ ...summaryOf("harbour", server.at("/moved")), guid: "another" }]));
    await subscribed("digest", [server.at("/second")]);
    await lookAtAll();
    const gone = await db().article.findFirstOrThrow({ where: { id: { not: known.id } }, select: { id: true, slug: true } });
    expect(await askForAll()).toMatchObject({ joined: 1 });
    expect([await mergedInto({ slug: gone.slug }), await mergedInto({ id: gone.id })]).toEqual([known.slug, known.slug]);
    const article = await only();
    expect([await db().article.count(), article.id, article.origins.map(({ leads }) => leads).sort()]).toEqual([1, known.id, [false, true]]);
    expect((await db().source.findMany({ orderBy: { slug: "asc" }, select: { slug: true, articleCount: true } }))).toEqual([{ slug: "digest", articleCount: 0 }, { slug: "gazette", articleCount: 1 }]);
    await db().feed.updateMany({ data: { bodyHash: null, etag: null } });
    await lookAtAll();
    expect(await db().article.count()).toBe(1);
    await hideArticle(OPERATOR, known.id, "own-request");
    expect(await mergedInto({ slug: gone.slug })).toBeNull();
  });

  it("stays away where that one was deleted for good", async () => {
    server.serve("/dam", whole("dam"));
    server.serve("/dam-again", whole("dam", canonical("/dam")));
    await feedOf(summaryOf("dam", server.at("/dam")));
    await askForAll();
    await deleteArticle(OPERATOR, { id: (await only()).id });
    server.serve("/second", rss([{ ...summaryOf("dam", server.at("/dam-again")), guid: "another" }]));
    await subscribed("digest", [server.at("/second")]);
    await lookAtAll();
    await askForAll();
    await db().feed.updateMany({ data: { bodyHash: null, etag: null } });
    await lookAtAll();
    expect(await db().article.count()).toBe(0);
  });

  it("is another where all pages of a site claim one address", async () => {
    const frozen = Array.from({ length: 5 }, (_, at) => `Skaters met at the pond before sunrise, ${at + 30} of them with lamps, since its ice bears nobody after ten o'clock and whoever comes late goes home again.`);
    server.serve("/well", whole("well", canonical("/news")));
    server.serve("/pond", html(pageOf({ title: title("pond"), paragraphs: frozen, head: canonical("/news") })));
    await feedOf(summaryOf("well", server.at("/well")), summaryOf("pond", server.at("/pond")));
    expect(await askForAll()).toMatchObject({ taken: 2, joined: 0 });
    expect(await db().article.count()).toBe(2);
  });
});
