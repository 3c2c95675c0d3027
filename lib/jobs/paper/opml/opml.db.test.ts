import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { readOpml } from "@/lib/ingest/feeds/opml";
import { writeOpml, type WrittenFeed } from "@/lib/ingest/feeds/opml-write";
import { examine } from "@/lib/jobs/doctor";
import { feedListEntries, findFeedList } from "@/lib/sources/queries/feed-lists";
import { exportOpml } from "@/lib/sources/queries/opml";
import { useProgram } from "@/scripts/program.testing";
import { root } from "@/scripts/setup/root.mjs";
import { addChosen } from "./add";
import { addAgain, chooseFeeds, clearLists, takeList } from "./lists";

const database = useTestDatabase();
const worker = useProgram("lib/jobs/paper/opml/add.testing.ts");
const NOW = new Date("2026-11-20T12:00:00Z");

beforeEach(async () => {
  for (const table of ["source", "feedList", "job"] as const) await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
});

const quietly = { signal: new AbortController().signal, progress: () => undefined };
const FOLDERS = [["Technology"], ["News", "Politik"], ["My harbours"], []];

/** A list of so many feeds, every tenth of which is a second feed of the source before. */
function listOf(count: number, from = 0): string {
  const feeds = Array.from({ length: count }, (_, at): WrittenFeed => {
    const [n, second] = [from + at - (at % 10 === 9 ? 1 : 0), at % 10 === 9];
    return { url: `https://outlet-${n}.example/feed${second ? "/more" : ""}`, title: `Outlet ${n}${second ? " – More" : ""}`, siteUrl: `https://outlet-${n}.example/`, folder: FOLDERS[n % 4] ?? [], lang: n % 2 ? "de" : "en" };
  });
  // As other readers write it: without words of ours.
  return writeOpml("Mine", feeds, NOW);
}

const take = (opml: string) => takeList(OPERATOR, Buffer.from(opml), "mine.opml");

async function add(opml: string) {
  const id = await take(opml);
  await chooseFeeds(OPERATOR, id, { all: true }, false);
  await addChosen(id, quietly);
  return id;
}

/** How many wait for what another transaction does. */
const waiting = async () => (await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`).length;

const paper = async () => ({
  feeds: await db().feed.findMany({ select: { url: true, title: true, folder: true, lang: true, source: { select: { slug: true, homepage: true } }, topic: { select: { slug: true } } }, orderBy: { url: "asc" } }),
  sources: await db().source.findMany({ select: { slug: true, name: true, language: true }, orderBy: { slug: "asc" } }),
});

describe("a subscription list", () => {
  it("is shown before anything of it is added, and adds a thousand feeds without fetching any", async () => {
    const id = await take(listOf(1_000));
    expect(await findFeedList(id)).toMatchObject({ state: "shown", feeds: 1_000, inPaper: 0, chosen: 0, problems: [] });
    expect(await db().feed.count()).toBe(0);
    const page = await feedListEntries(id, { take: 2 });
    expect(page).toMatchObject({ next: 2, entries: [{ position: 1, title: "Outlet 0", folder: ["Technology"], inPaper: false, chosen: false, outcome: null }, { position: 2, title: "Outlet 4", folder: ["Technology"] }] });

    expect(await chooseFeeds(OPERATOR, id, { all: true })).toBe(1_000);
    expect(await findFeedList(id)).toMatchObject({ state: "adding", chosen: 1_000, added: 0 });
    const told: number[] = [];
    expect(await addChosen(id, { ...quietly, progress: ({ done }) => told.push(done) })).toEqual({ added: 1_000, known: 0, failed: 0 });
    expect(told).toEqual(Array.from({ length: 10 }, (_, at) => (at + 1) * 100));
    expect(await findFeedList(id)).toMatchObject({ state: "done", added: 1_000, inPaper: 1_000, looked: 0, waits: 1_000 });
    expect(await db().feed.count({ where: { lastCheckedAt: null, nextCheckAt: { lte: new Date() }, state: "active" } })).toBe(1_000);
    expect(await db().source.count()).toBe(900);
    expect(await db().feed.findUniqueOrThrow({ where: { url: "https://outlet-8.example/feed/more" }, include: { source: true, topic: true } })).toMatchObject({
      title: "Outlet 8 – More", folder: ["Technology"], topic: { slug: "technology" }, lang: "en", source: { name: "Outlet 8", homepage: "https://outlet-8.example/", language: "en", control: "unknown" },
    });
    expect((await db().feed.findUniqueOrThrow({ where: { url: "https://outlet-1.example/feed" }, include: { topic: true } })).topic?.slug).toBe("politics");
    expect(await db().feed.findUniqueOrThrow({ where: { url: "https://outlet-2.example/feed" } })).toMatchObject({ topicId: null, folder: ["My harbours"] });
    const acts = await db().moderationAct.findMany({ where: { action: "add-feeds" }, orderBy: { id: "asc" } });
    expect(acts.map(({ target, detail }) => [target, detail])).toEqual([["paper", { feeds: 1_000 }]]);
    expect((await examine(path.join(root, "prisma/migrations"))).filter((check) => !check.ok && check.name !== "migrations")).toEqual([]);
  });

  it("adds nothing the second time, not with other schemes of its addresses, and not once a feed has moved", async () => {
    await add(listOf(30));
    await db().feed.update({ where: { url: "https://outlet-3.example/feed" }, data: { url: "https://moved.example/feed" } });
    const before = await paper();
    const again = await add(listOf(30));
    expect(await findFeedList(again)).toMatchObject({ state: "done", added: 0, known: 30, failed: 0 });
    await add(listOf(30).replaceAll('xmlUrl="https:', 'xmlUrl="http:'));
    expect(await paper()).toEqual(before);
  });

  it("ends in the state of one run when its worker is killed half-way", async () => {
    await add(listOf(1_000));
    const whole = await paper();
    await db().source.deleteMany();
    await db().feedList.deleteMany();

    const id = await take(listOf(1_000));
    await chooseFeeds(OPERATOR, id, { all: true });
    // Somebody holds the address of the 551st, so that the worker stands at it, in the midst of a transaction.
    const { url } = await db().feedListEntry.findFirstOrThrow({ where: { position: 551 } });
    const holding = db().$transaction(async (tx) => {
      const source = await tx.source.create({ data: { slug: "held", name: "Held" } });
      await tx.feed.create({ data: { url, sourceId: source.id } });
      const child = worker.start([String(id)], { DATABASE_URL: database.url() }, "ignore");
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      while (child.exitCode === null && (await waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill("SIGKILL");
      await ended;
      throw new Error("given back");
    }, { timeout: 90_000 });
    await expect(holding).rejects.toThrow("given back");
    expect(await db().feed.count()).toBe(500);
    await db().job.deleteMany();
    expect(await findFeedList(id)).toMatchObject({ state: "stopped" });
    await addAgain(OPERATOR, id);
    expect(await addChosen(id, quietly)).toEqual({ added: 1_000, known: 0, failed: 0 });
    expect(await paper()).toEqual(whole);
  });

  it("added by two at once gives each feed once", async () => {
    const [one, other] = [await take(listOf(200)), await take(listOf(200))];
    for (const id of [one, other]) await chooseFeeds(OPERATOR, id, { all: true }, false);
    await Promise.all([addChosen(one, quietly), addChosen(other, quietly)]);
    const counts = await Promise.all([one, other].map(findFeedList));
    expect(counts.map((each) => (each?.added ?? 0) + (each?.known ?? 0))).toEqual([200, 200]);
    expect((counts[0]?.added ?? 0) + (counts[1]?.added ?? 0)).toBe(200);
    expect(await db().feed.count()).toBe(200);
    expect(await db().source.count()).toBe(180);
  });

  it("gives those that were chosen, by place or folder, and more of it later", async () => {
    const id = await take(listOf(8));
    await expect(chooseFeeds(OPERATOR, id, { positions: [99] })).rejects.toMatchObject({ code: "invalid" });
    expect(await chooseFeeds(OPERATOR, id, { positions: [1], folders: [["News", "Politik"]] })).toBe(3);
    await expect(chooseFeeds(OPERATOR, id, { positions: [3] })).rejects.toMatchObject({ code: "conflict" });
    await addChosen(id, quietly);
    expect((await db().feed.findMany({ orderBy: { id: "asc" } })).map(({ url }) => url)).toEqual([0, 1, 5].map((n) => `https://outlet-${n}.example/feed`));
    await db().job.deleteMany();
    expect(await chooseFeeds(OPERATOR, id, { all: true }, false)).toBe(5);
    expect(await addChosen(id, quietly)).toEqual({ added: 8, known: 0, failed: 0 });
    await expect(addAgain(OPERATOR, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("names what it cannot take, and what it keeps apart", async () => {
    const id = await add(`<opml><body><outline text="A" xmlUrl="https://me:hush%21@a.example/rss"/><outline text="A again" xmlUrl="https://me:hush%21@a.example/rss"/><outline text="Mail" xmlUrl="mailto:me@a.example"/><outline text="Long" xmlUrl="https://long.example/${"x".repeat(3_000)}"/></body></opml>`);
    const list = await findFeedList(id);
    expect(list).toMatchObject({ feeds: 1, twice: 1, added: 1 });
    expect(list?.problems.map(({ words }) => words)).toEqual([expect.stringContaining("stands in it twice"), expect.stringContaining("no address that could be fetched"), expect.stringContaining("characters")]);
    expect(await db().feed.findFirstOrThrow()).toMatchObject({ url: "https://a.example/rss", credentials: { user: "me", password: "hush!" } });
    expect(JSON.stringify(await db().feedListEntry.findMany())).not.toContain("hush");
    expect((await exportOpml(NOW)).opml).not.toContain("hush");
    await expect(take("<opml></opml>")).rejects.toThrow("no feeds");
    await expect(take("Dear reader")).rejects.toThrow("no OPML");
  });

  it("says which of its feeds turned out to be none", async () => {
    const id = await add(listOf(3));
    await db().feed.update({ where: { url: "https://outlet-1.example/feed" }, data: { lastCheckedAt: NOW, errorCount: 1, lastOutcome: "unreadable", lastProblem: "It is no feed." } });
    await db().feed.update({ where: { url: "https://outlet-2.example/feed" }, data: { lastCheckedAt: NOW, lastSuccessAt: NOW, lastOutcome: "new" } });
    expect(await findFeedList(id)).toMatchObject({ added: 3, looked: 2, waits: 1, unreadable: 1 });
    expect((await feedListEntries(id, { part: "trouble" })).entries).toMatchObject([{ position: 2, problem: "It is no feed.", source: "outlet-1" }]);
  });

  it("keeps apart outlets of one name, and finds the source that an outlet has", async () => {
    await db().source.createMany({ data: [{ slug: "news", name: "News", homepage: "https://first.example" }, { slug: "harbour-herald", name: "Harbour Herald", homepage: "https://herald.example/" }] });
    await add(writeOpml("Mine", [{ url: "https://second.example/rss", title: "News", siteUrl: "https://second.example/", folder: [] }, { url: "https://herald.example/tech.xml", title: "Harbour Herald: Tech", siteUrl: "https://www.herald.example/tech", folder: [] }], NOW));
    expect((await db().feed.findMany({ orderBy: { id: "asc" }, include: { source: true } })).map(({ source }) => source.name)).toEqual(["News (second.example)", "Harbour Herald"]);
  });

  it("goes after its days, and its feeds stay", async () => {
    const id = await add(listOf(3));
    expect(await clearLists(30)).toBe(0);
    expect(await clearLists(30, new Date(Date.now() + 31 * 86_400_000))).toBe(1);
    expect([await findFeedList(id), await db().feed.count()]).toEqual([null, 3]);
  });
});

describe("what is exported", () => {
  it("is the same again after it was brought into an empty paper, with folders, names, pauses and what is said of sources", async () => {
    await add(listOf(40));
    await db().source.update({ where: { slug: "outlet-0" }, data: { name: "The “Outlet” & <Co>", control: "wire", evidence: "Its statutes.", country: "DE" } });
    await db().feed.update({ where: { url: "https://outlet-5.example/feed" }, data: { state: "paused" } });
    await db().feed.update({ where: { url: "https://outlet-6.example/feed" }, data: { state: "gone" } });
    const first = await exportOpml(NOW);
    expect(first.feeds).toBe(39);
    expect(readOpml(Buffer.from(first.opml)).problems).toEqual([]);
    await db().source.deleteMany();
    await db().feedList.deleteMany();
    await add(first.opml);
    const second = await exportOpml(NOW);
    expect(second.opml).toBe(first.opml);
    expect(await db().feed.count({ where: { state: "paused" } })).toBe(1);
    expect(await db().source.findUniqueOrThrow({ where: { slug: "the-outlet-co" } })).toMatchObject({ name: "The “Outlet” & <Co>", control: "wire", evidence: "Its statutes.", country: "DE" });
  });

  it("holds the folders of a list of another reader as they were", async () => {
    const theirs = `<opml version="1.0"><body><outline text="Café"><outline text="Inner &amp; outer"><outline type="rss" text="One" title="One" xmlUrl="https://one.example/rss" htmlUrl="https://one.example/"/></outline></outline></body></opml>`;
    await add(theirs);
    const { feeds } = readOpml(Buffer.from((await exportOpml(NOW)).opml));
    expect(feeds.map(({ title, folder, url, siteUrl }) => ({ title, folder, url, siteUrl }))).toEqual([{ title: "One", folder: ["Café", "Inner & outer"], url: "https://one.example/rss", siteUrl: "https://one.example/" }]);
  });
});

