import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { sourceReport } from "@/lib/sources/queries/report";
import { countSource } from "./count";
import { refreshReports } from "./refresh";

useTestDatabase();

const NOW = new Date("2026-03-20T15:00:00Z");
const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
const KINDS = ["report", "report", "opinion", "correction"] as const;

let [post, herald, wire]: [number, number, number] = [0, 0, 0];
let topics: number[] = [];
beforeEach(async () => {
  await db().article.deleteMany();
  await db().source.deleteMany();
  await db().cacheInvalidation.deleteMany();
  [post = 0, herald = 0, wire = 0] = (await db().source.createManyAndReturn({ data: ["post", "herald", "wire"].map((slug) => ({ slug, name: slug.toUpperCase() })), select: { id: true } })).map(({ id }) => id);
  topics = (await db().topic.findMany({ where: { slug: { in: ["climate", "politics"] } }, orderBy: { slug: "asc" }, select: { id: true } })).map(({ id }) => id);
});

/** An article of a source that appeared so many hours ago. */
async function article(sourceId: number, hoursAgo: number, at: number, values: object = {}): Promise<number> {
  const sortAt = new Date(NOW.getTime() - hoursAgo * HOUR_MS);
  const name = `${sourceId}-${hoursAgo}-${at}`;
  const { id } = await db().article.create({
    data: {
      slug: name, identity: name, sourceId, title: `T ${name}`, sortAt, publishedAt: sortAt, publishedPrecision: at % 5 === 0 ? "day" : "minute", lang: at % 3 === 0 ? "de" : "en", kind: KINDS[at % KINDS.length], contentHash: "now", ...values,
      topics: { create: [{ topicId: topics[at % 2] ?? 0, sortAt }] },
    },
    select: { id: true },
  });
  return id;
}

const tally = <T extends string | number>(values: readonly T[]) => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<T, number>());

it("a report says what counting the articles one by one says", async () => {
  const own: number[] = [];
  for (let at = 0; at < 40; at++) own.push(await article(post, 3 + at * 7, at));
  // Hidden, still to come, and of others: none of them counts.
  await article(post, 5, 42, { status: "hidden" });
  await article(post, -5, 43);
  const first = await article(wire, 200, 44);
  await db().article.updateMany({ where: { id: { in: own.slice(0, 3) } }, data: { reprintOfId: first } });
  for (const [source, of] of [[herald, own[5]], [wire, own[5]], [herald, own[6]], [post, own[7]]] as const) await article(source, 1, of ?? 0, { reprintOfId: of });
  const revision = (articleId: number | undefined, number: number, values: object) => db().articleRevision.create({ data: { articleId: articleId ?? 0, number, title: "Other", html: "", text: "", contentHash: "now", ...values } });
  await db().article.updateMany({ where: { id: { in: own.slice(10, 14) } }, data: { revisionCount: 1 } });
  await revision(own[10], 1, {});
  await revision(own[11], 1, { contentHash: "before" });
  await revision(own[12], 1, { replacedBy: "paper" });
  await db().finding.create({ data: { articleId: own[12] ?? 0, field: "title", value: "x", reason: "a slip", origin: "admin" } });

  const rows = await db().article.findMany({ where: { sourceId: post, status: "visible", sortAt: { lte: NOW } }, orderBy: { sortAt: "asc" }, include: { topics: { include: { topic: true } } } });
  const exact = rows.filter((row) => row.publishedPrecision === "minute");
  const gaps = exact.slice(1).map((row, at) => (row.sortAt.getTime() - (exact[at]?.sortAt.getTime() ?? 0)) / 1000).sort((a, b) => a - b);
  const figures = await countSource(post, NOW);
  expect(figures).toMatchObject({ since: rows[0]?.sortAt.toISOString(), articles: rows.length, lastAt: rows.at(-1)?.sortAt.toISOString() });
  expect(new Map(figures.hours.flatMap((n, hour) => (n > 0 ? [[hour, n] as const] : [])))).toEqual(tally(exact.map(({ sortAt }) => sortAt.getUTCHours()).sort((a, b) => a - b)));
  expect(new Map(figures.weekdays.flatMap((n, day) => (n > 0 ? [[day, n] as const] : [])))).toEqual(tally(rows.map(({ sortAt }) => (sortAt.getUTCDay() + 6) % 7).sort((a, b) => a - b)));
  expect(figures.gapSeconds).toBe(((gaps[(gaps.length - 1) >> 1] ?? 0) + (gaps[gaps.length >> 1] ?? 0)) / 2);
  expect(new Map(figures.kinds.map(({ kind, articles }) => [kind, articles]))).toEqual(tally(rows.map(({ kind }) => kind)));
  expect(new Map(figures.languages.map(({ lang, articles }) => [lang, articles]))).toEqual(tally(rows.map(({ lang }) => lang)));
  expect(new Map(figures.topics.map(({ slug, articles }) => [slug, articles]))).toEqual(tally(rows.map((row) => row.topics[0]?.topic.slug ?? "")));
  expect(figures).toMatchObject({
    reprints: 3, printsOf: [{ slug: "wire", name: "WIRE", articles: 3 }], reprinted: 2, printedBy: [{ slug: "herald", name: "HERALD", articles: 2 }, { slug: "wire", name: "WIRE", articles: 1 }],
    headlineChanges: 2, textChanges: 1, corrections: tally(rows.map(({ kind }) => kind)).get("correction"), correctedHere: 1,
  });
});

it("says how the source's feeds do", async () => {
  const feed = (url: string, values: object) => db().feed.create({ data: { sourceId: post, url, createdAt: new Date(NOW.getTime() - 90 * DAY_MS), ...values } });
  await feed("https://post.example/a", { lastSuccessAt: NOW, lastNewAt: new Date(NOW.getTime() - DAY_MS) });
  await feed("https://post.example/b", { errorCount: 3, lastSuccessAt: new Date(NOW.getTime() - 9 * DAY_MS) });
  await feed("https://post.example/c", { state: "paused" });
  expect((await countSource(post, NOW)).feeds).toEqual({ feeds: 3, paused: 1, failing: 1, silent: 1, lastAnswer: "2026-03-20", lastNew: "2026-03-19" });
});

it("is counted for every source, again when articles came, and renews the page only where something is different", async () => {
  await db().source.update({ where: { id: wire }, data: { status: "gone" } });
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  const told = async () => (await db().cacheInvalidation.findMany({ orderBy: { id: "asc" } })).flatMap(({ tags }) => tags);
  expect(await sourceReport("post")).toBeNull();
  expect(await refreshReports(NOW)).toEqual({ counted: 2, changed: 2 });
  expect(await sourceReport("post")).toMatchObject({ countedAt: NOW.toISOString(), figures: { articles: 0, gapSeconds: null, lastAt: null } });
  expect(await refreshReports(later(5))).toBeUndefined();
  await article(post, 1, 1);
  await db().source.update({ where: { id: post }, data: { articleCount: 1 } });
  expect(await refreshReports(later(5))).toBeUndefined();
  expect(await refreshReports(later(11))).toEqual({ counted: 1, changed: 1 });
  expect(await refreshReports(later(400))).toEqual({ counted: 2, changed: 0 });
  expect(await told()).toEqual(["source-report:post", "source-report:herald", "source-report:post"]);
});

it("counts the newest articles alone where they are very many, and says since when", async () => {
  for (let at = 0; at < 12; at++) await article(post, at + 1, 5 * at + 1);
  expect(await countSource(post, NOW, 10)).toMatchObject({ articles: 10, gapSeconds: 3_600, since: new Date(NOW.getTime() - 10 * HOUR_MS).toISOString() });
});

it("counts the days up to a source's last article, and of one that writes seldom the newest hundred", async () => {
  for (let at = 0; at < 3; at++) await article(herald, 24 * 365 * at + 9_000, at);
  expect(await countSource(herald, NOW)).toMatchObject({ articles: 3 });
  const days = Array.from({ length: 130 }, (_, at) => ({ slug: `d-${at}`, identity: `d-${at}`, sourceId: wire, title: "T", sortAt: new Date(NOW.getTime() - (at + 400) * DAY_MS), contentHash: "x" }));
  await db().article.createMany({ data: days });
  expect(await countSource(wire, NOW)).toMatchObject({ articles: 100 });
  await db().article.createMany({ data: days.map((row) => ({ ...row, slug: `e-${row.slug}`, identity: `e-${row.slug}`, sortAt: new Date(row.sortAt.getTime() - 60_000) })) });
  // Eighty-five days of two each, the last to its minute.
  expect(await countSource(wire, NOW)).toMatchObject({ articles: 169 });
});
