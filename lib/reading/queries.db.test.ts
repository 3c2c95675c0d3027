import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "@/bench/corpus/load";
import { newReader } from "@/lib/auth/actors.testing";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { follow, unfollow } from "@/lib/follows/mutations";
import { listFollows, listForYou } from "@/lib/follows/queries";
import { addMute, deleteMute } from "@/lib/mutes/mutations";
import { listMutes, previewMute } from "@/lib/mutes/queries";
import { changePreferences } from "@/lib/preferences/mutations";
import { getPreferences } from "@/lib/preferences/queries";
import { DEFAULT_PREFERENCES } from "@/lib/preferences/rules";
import { forgetReading, markReadBefore, markUnread, recordReading, removeMark, restoreMark, wipeHistory } from "./mutations";
import { findView, listHistory, readingOf, stateOfArticles } from "./queries";

const database = useTestDatabase();
const ARTICLES = 3_000;
const SOURCES = 300;
/** More than any of these reads needs, far less than the corpus. */
const MOST_ROWS = 1_500;

beforeAll(async () => {
  const client = new Client({ connectionString: database.url() });
  await client.connect();
  await loadCorpus(client, { articles: ARTICLES, sources: SOURCES, seed: 3 });
  await client.end();
});

/** A moment, so that two marks do not fall into one millisecond. */
const moment = () => sleep(5);

async function readIds(actor: UserActor, ids: number[]): Promise<number[]> {
  const state = await stateOfArticles(actor.userId, ids);
  return ids.filter((id) => state[id]?.read);
}

async function sortAt(id: number): Promise<string> {
  return (await db().article.findUniqueOrThrow({ where: { id } })).sortAt.toISOString();
}

describe("marks of single articles", () => {
  it("keep what is read apart for each reader", async () => {
    const [one, other] = [await newReader(), await newReader()];
    await recordReading(one, 7, { opened: true });
    expect(await readIds(one, [6, 7])).toEqual([7]);
    expect(await readIds(other, [6, 7])).toEqual([]);
  });

  it("follow the reader's own choice of what counts", async () => {
    const actor = await newReader();
    await changePreferences(actor, { markRead: "scroll" });
    expect(await recordReading(actor, 7, { opened: true })).toMatchObject({ read: false });
    expect(await recordReading(actor, 7, { position: { progress: 1, block: 9, share: 0 } })).toMatchObject({ read: true });
    await changePreferences(actor, { markRead: "hand" });
    expect(await recordReading(actor, 8, { opened: true, position: { progress: 1, block: 9, share: 0 } })).toMatchObject({ read: false });
    expect(await recordReading(actor, 8, { read: true })).toMatchObject({ read: true });
  });

  it("keep the place in the text, which the next device asks for, and what was read stays so further up", async () => {
    const actor = await newReader();
    await recordReading(actor, 9, { opened: true, position: { progress: 0.6, block: 5, share: 0.25 } });
    await recordReading(actor, 9, { opened: true });
    const reading = (await readingOf(actor.userId, [9])).get(9);
    expect(reading).toMatchObject({ read: true, position: { progress: 0.6, block: 5, share: 0.25 } });
    expect((await stateOfArticles(actor.userId, [9]))[9]).toMatchObject({ progress: 0.6 });
  });

  it("can be taken back, again and again", async () => {
    const actor = await newReader();
    await recordReading(actor, 9, { read: true });
    await markUnread(actor, 9);
    expect(await markUnread(actor, 9)).toMatchObject({ read: false });
    expect(await recordReading(actor, 9, { opened: true })).toMatchObject({ read: true });
  });

  it("are not made for articles that are gone", async () => {
    const actor = await newReader();
    expect(await recordReading(actor, ARTICLES + 1, { read: true })).toBeNull();
    expect(await markUnread(actor, ARTICLES + 1)).toBeNull();
    expect(await stateOfArticles(actor.userId, [ARTICLES + 1])).toEqual({});
  });
});

describe("marks of a view", () => {
  it("cost one row, whatever they cover, and undo to what was before", async () => {
    const actor = await newReader();
    await recordReading(actor, 20, { read: true });
    const marked = await markReadBefore(actor, { kind: "all" }, null);
    expect(marked.previous).toBeNull();
    expect(await readIds(actor, [1, 20, ARTICLES])).toEqual([1, 20, ARTICLES]);
    expect(await db().readBefore.count({ where: { userId: actor.userId } }) + await db().readMark.count({ where: { userId: actor.userId } })).toBe(2);
    await removeMark(actor, { kind: "all" });
    expect(await readIds(actor, [1, 20, ARTICLES])).toEqual([20]);
  });

  it("never move back, and give back the one they replaced", async () => {
    const actor = await newReader();
    const first = await markReadBefore(actor, { kind: "all" }, await sortAt(100));
    const second = await markReadBefore(actor, { kind: "all" }, await sortAt(200));
    expect(second.previous).toEqual(first.mark);
    await markReadBefore(actor, { kind: "all" }, await sortAt(50));
    expect(await readIds(actor, [100, 200, 201])).toEqual([100, 200]);
    await restoreMark(actor, { kind: "all" }, first.mark);
    expect(await readIds(actor, [100, 101, 200])).toEqual([100]);
  });

  it("of a topic or source reach its articles alone", async () => {
    const actor = await newReader();
    const article = await db().article.findUniqueOrThrow({ where: { id: 500 }, include: { topics: true, source: true } });
    const others = await db().article.findMany({ where: { sourceId: { not: article.sourceId }, topics: { none: { topicId: article.topics[0]!.topicId } } }, take: 5 });
    const ids = [500, ...others.map(({ id }) => id)];
    await markReadBefore(actor, (await findView(`source:${article.source.slug}`))!, null);
    expect(await readIds(actor, ids)).toEqual([500]);
    await removeMark(actor, { kind: "source", id: article.sourceId });
    await markReadBefore(actor, { kind: "topic", id: article.topics[0]!.topicId }, null);
    expect(await readIds(actor, ids)).toEqual([500]);
    expect(await findView("topic:nothing-of-the-kind")).toBeNull();
  });

  it("leave unread what was marked so after them, and what arrives after them", async () => {
    const actor = await newReader();
    await markReadBefore(actor, { kind: "all" }, null);
    await moment();
    await markUnread(actor, 30);
    const { id } = await db().article.create({ data: { slug: "late", identity: "late", sourceId: 1, title: "Late", sortAt: new Date(await sortAt(30)), contentHash: "late" } });
    expect(await readIds(actor, [29, 30, 31, id])).toEqual([29, 31]);
    await moment();
    await markReadBefore(actor, { kind: "all" }, null);
    expect(await readIds(actor, [29, 30, id])).toEqual([29, 30, id]);
    await db().article.delete({ where: { id } });
  });
});

describe("history", () => {
  it("shows what was read, last first, over pages, and again on top what is read again", async () => {
    const actor = await newReader();
    for (const id of [11, 12, 13, 14, 12]) {
      await recordReading(actor, id, { opened: true });
      await moment();
    }
    await markUnread(actor, 99);
    const first = await listHistory(actor.userId, undefined, 2);
    const second = await listHistory(actor.userId, first.older!, 2);
    expect([...first.entries, ...second.entries].map(({ article }) => article.id)).toEqual([12, 14, 13, 11]);
    expect(second.older).toBeNull();
  });

  it("takes nothing while it is paused, and read articles are read all the same", async () => {
    const actor = await newReader();
    await recordReading(actor, 11, { opened: true });
    await changePreferences(actor, { historyPaused: true });
    await recordReading(actor, 12, { opened: true });
    expect((await listHistory(actor.userId)).entries.map(({ article }) => article.id)).toEqual([11]);
    expect(await readIds(actor, [11, 12, 13])).toEqual([11, 12]);
    const row = await db().readMark.findFirstOrThrow({ where: { userId: actor.userId, articleId: 12 } });
    expect(Object.values(row).filter((value) => value instanceof Date)).toEqual([]);
  });

  it("forgets one article whole", async () => {
    const actor = await newReader();
    await recordReading(actor, 11, { opened: true, position: { progress: 0.4, block: 2, share: 0 } });
    await forgetReading(actor, 11);
    expect(await stateOfArticles(actor.userId, [11])).toMatchObject({ 11: { read: false, progress: null } });
    expect((await listHistory(actor.userId)).entries).toEqual([]);
  });

  it("is wiped for good, of this reader alone, and what was read comes back as unread unless all is marked as read", async () => {
    const [actor, other] = [await newReader(), await newReader()];
    for (const one of [actor, other]) await recordReading(one, 11, { opened: true });
    expect(await wipeHistory(actor, { markRead: false })).toBe(1);
    expect(await db().readMark.count({ where: { userId: actor.userId } })).toBe(0);
    expect(await readIds(actor, [11])).toEqual([]);
    expect(await readIds(other, [11])).toEqual([11]);
    await wipeHistory(actor, { markRead: true });
    expect(await readIds(actor, [11, 12])).toEqual([11, 12]);
  });
});

describe("follows", () => {
  it("show the newest of what is followed, each article once, over pages", async () => {
    const actor = await newReader();
    const [source] = await db().$queryRaw<{ id: number; slug: string }[]>`SELECT "id", "slug" FROM "Source" ORDER BY "articleCount" DESC LIMIT 1`;
    await follow(actor, "topic", "climate");
    await follow(actor, "source", source!.slug);
    await follow(actor, "source", String(source!.id));
    const expected = await db().article.findMany({
      where: { OR: [{ sourceId: source!.id }, { topics: { some: { topic: { slug: "climate" } } } }] }, orderBy: [{ sortAt: "desc" }, { id: "desc" }], select: { id: true },
    });
    const ids: number[] = [];
    let older: string | null = null;
    do {
      const list = await listForYou(actor.userId, older ?? undefined, 50);
      ids.push(...list.articles.map(({ id }) => id));
      older = list.older;
    } while (older !== null);
    expect(ids).toEqual(expected.map(({ id }) => id));
    expect((await listFollows(actor.userId)).map(({ target, slug }) => [target, slug])).toEqual([["source", source!.slug], ["topic", "climate"]]);
  });

  it("end, again and again, and name nothing that is not there", async () => {
    const actor = await newReader();
    await follow(actor, "topic", "sport");
    await unfollow(actor, "topic", "sport");
    expect(await unfollow(actor, "topic", "sport")).toMatchObject({ slug: "sport" });
    expect(await listFollows(actor.userId)).toEqual([]);
    expect(await listForYou(actor.userId)).toEqual({ articles: [], hidden: 0, older: null });
    expect(await follow(actor, "topic", "nothing-of-the-kind")).toBeNull();
    expect(await unfollow(actor, "source", "999999")).toBeNull();
  });

  it("leave out what is muted, say how much, and lead on where nearly all is", async () => {
    const actor = await newReader();
    const topics = await db().topic.findMany();
    for (const { slug } of topics) await follow(actor, "topic", slug);
    for (const { slug } of topics.slice(1)) await addMute(actor, { target: "topic", value: slug });
    const unmuted = await db().article.count({ where: { topics: { every: { topicId: topics[0]!.id } } } });
    let [shown, hidden, older] = [0, 0, null as string | null];
    do {
      const list = await listForYou(actor.userId, older ?? undefined);
      expect(list.articles.every(({ topics: [only, ...rest] }) => only?.slug === topics[0]!.slug && rest.length === 0)).toBe(true);
      [shown, hidden, older] = [shown + list.articles.length, hidden + list.hidden, list.older];
    } while (older !== null);
    expect([shown, hidden]).toEqual([unmuted, ARTICLES - unmuted]);
  });
});

describe("mutes", () => {
  it("hide by words, source, topic and kind, and say which rule", async () => {
    const actor = await newReader();
    const article = await db().article.findUniqueOrThrow({ where: { id: 77 }, include: { source: true } });
    const word = article.title.split(" ").find((one) => one.length > 5)!;
    const preview = await previewMute({ target: "source", value: article.source.slug });
    expect(preview!.looked).toBe(500);
    expect(preview!.hidden).toBe(await db().article.count({ where: { sourceId: article.sourceId, id: { gt: ARTICLES - 500 } } }));
    const added = await addMute(actor, { target: "word", value: word });
    expect((await stateOfArticles(actor.userId, [77]))[77]?.muted).toEqual({ rule: added!.mute.id, target: "word", value: word, label: word });
    expect(await addMute(actor, { target: "word", value: ` ${word.toUpperCase()} ` })).toEqual({ mute: added!.mute, added: false });
    const source = await addMute(actor, { target: "source", value: String(article.sourceId) });
    expect((await stateOfArticles(actor.userId, [77]))[77]?.muted).toMatchObject({ target: "source", value: article.source.slug, label: article.source.name });
    expect(await deleteMute(await newReader(), source!.mute.id)).toBe(false);
    expect(await deleteMute(actor, source!.mute.id)).toBe(true);
    expect((await listMutes(actor.userId)).map(({ shown }) => shown.id)).toEqual([added!.mute.id]);
    expect(await addMute(actor, { target: "source", value: "999999" })).toBeNull();
  });

  it("are at most 500", async () => {
    const actor = await newReader();
    await db().mute.createMany({ data: Array.from({ length: 500 }, (_, index) => ({ userId: actor.userId, target: "word", value: `word${index}`, key: `word${index}` })) });
    await expect(addMute(actor, { target: "kind", value: "sponsored" })).rejects.toMatchObject({ code: "conflict" });
    expect(await addMute(actor, { target: "word", value: "word7" })).toMatchObject({ added: false });
  });
});

describe("preferences", () => {
  it("have defaults, change one by one, and go back", async () => {
    const actor = await newReader();
    expect(await getPreferences(actor.userId)).toEqual(DEFAULT_PREFERENCES);
    await Promise.all([changePreferences(actor, { theme: "dark" }), changePreferences(actor, { timeZone: "Asia/Kathmandu" })]);
    expect(await changePreferences(actor, { language: "de" })).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark", timeZone: "Asia/Kathmandu", language: "de" });
    expect(await changePreferences(actor, { theme: null, timeZone: null })).toEqual({ ...DEFAULT_PREFERENCES, language: "de" });
    await db().preference.update({ where: { userId: actor.userId }, data: { values: { theme: "plaid", density: "compact" } } });
    expect(await getPreferences(actor.userId)).toEqual({ ...DEFAULT_PREFERENCES, density: "compact" });
  });
});

it("no read grows with the number of articles", async () => {
  const actor = await newReader();
  const sources = await db().source.findMany({ take: 100 });
  await db().follow.createMany({ data: sources.map(({ id }) => ({ userId: actor.userId, target: "source", targetId: id })) });
  await follow(actor, "topic", "climate");
  await db().readMark.createMany({ data: Array.from({ length: 2_000 }, (_, index) => ({ userId: actor.userId, articleId: index + 1, read: true, historyAt: new Date(Date.UTC(2026, 0, 1) + index * 1_000) })) });
  await db().$executeRaw`ANALYZE`;
  const older = (await listForYou(actor.userId)).older!;
  const history = (await listHistory(actor.userId)).older!;
  const reads: (() => Promise<unknown>)[] = [
    () => listForYou(actor.userId), () => listForYou(actor.userId, older), () => listHistory(actor.userId), () => listHistory(actor.userId, history),
    () => stateOfArticles(actor.userId, Array.from({ length: 100 }, (_, index) => index * 7 + 1)), () => previewMute({ target: "word", value: "football" }),
  ];
  for (const read of reads) {
    const plans = await plansOf(database.url(), read);
    expect(plans.length).toBeGreaterThan(0);
    const unbounded = plans.flatMap(({ sql, nodes }) => nodes
      .filter((node) => rowsOf(node) > MOST_ROWS || (node["Node Type"] === "Seq Scan" && ["Article", "ArticleTopic", "ReadMark"].includes(node["Relation Name"] ?? "")))
      .map((node) => `${node["Node Type"]} on ${node["Relation Name"] ?? "-"}, ${rowsOf(node)} rows, in ${sql}`));
    expect(unbounded).toEqual([]);
  }
});
