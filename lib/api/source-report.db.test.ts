import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { lookAtAll, manyItems, rss, subscribed, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { correctArticle } from "@/lib/jobs/paper/correct-article";
import { refreshReports } from "@/lib/jobs/source-reports/refresh";
import { ask } from "./ask.testing";

useTestDatabase();
const server = useFeedServer();

const KINDS = ["report", "opinion", "report", "correction", "press-release"];

type Chip = { slug: string; name: string };
type Item = { id: number; kind: string; lang: string; sortAt: string; publishedPrecision: string; topics: Chip[]; reprintOf: { source: Chip } | null; reprintSources: number };
type Whole = Item & { corrections: unknown[]; reprints: { source: Chip }[] };
type Change = { by: string; title: unknown; text: { added: number; removed: number; changed: number } };

const json = async <T>(address: string) => (await (await ask(address)).json()) as T;

/** Two feeds that were read twice, with headlines and texts changed between; copies, kinds and a correction of ours. */
beforeAll(async () => {
  await db().article.deleteMany();
  await db().source.deleteMany();
  const at = (count: number, version = 1) => manyItems(count, version).map((item, place) => ({ ...item, title: version > 1 && place % 3 === 0 ? `${item.title}, again` : item.title }));
  server.serve("/post", rss(at(60)));
  server.serve("/wire", rss(manyItems(20, 1, "wire.example").map((item) => ({ ...item, title: `Wire: ${item.title}` }))));
  await subscribed("post", [server.at("/post")]);
  await subscribed("wire", [server.at("/wire")]);
  await lookAtAll();
  const own = await db().article.findMany({ where: { source: { slug: "post" } }, orderBy: { id: "asc" }, select: { id: true } });
  const others = await db().article.findMany({ where: { source: { slug: "wire" } }, orderBy: { id: "asc" }, select: { id: true } });
  for (const [place, { id }] of own.entries()) await db().article.update({ where: { id }, data: { kind: KINDS[place % KINDS.length], ...(place % 7 === 0 ? { publishedPrecision: "day" } : {}), ...(place % 11 === 0 ? { lang: "de" } : {}), ...(place % 13 === 0 ? { reprintOfId: others[place % 5]?.id } : {}) } });
  for (const place of [6, 7]) await db().article.update({ where: { id: others[place]?.id }, data: { reprintOfId: own[1]?.id } });
  server.serve("/post", rss(at(60, 2)));
  await lookAtAll();
  await correctArticle(OPERATOR, own[2]?.id ?? 0, { values: { title: "Put right here" } });
  await refreshReports();
});

it("what a source's page reports equals what anybody counts of the public JSON", async () => {
  const { figures } = await json<{ figures: Record<string, unknown> & { since: string; lastAt: string } }>("/sources/post/report");
  const items: Item[] = [];
  for (let next: string | null = "/api/v1/articles?source=post&limit=100"; next !== null;) {
    const page: { items: Item[]; links: { next: string | null } } = await json(next.replace("/api/v1", ""));
    items.push(...page.items.filter(({ sortAt }) => sortAt >= figures.since && sortAt <= figures.lastAt));
    next = page.links.next;
  }
  const whole = await Promise.all(items.map(({ id }) => json<Whole>(`/articles/${id}`)));
  const changes = await Promise.all(items.map(async ({ id }) => (await json<{ items: Change[] }>(`/articles/${id}/changes`)).items.filter(({ by }) => by === "source")));
  const timed = items.filter(({ publishedPrecision }) => publishedPrecision === "minute").map(({ sortAt }) => Date.parse(sortAt)).sort((a, b) => a - b);
  const gaps = timed.slice(1).map((time, place) => (time - (timed[place] ?? 0)) / 1000).sort((a, b) => a - b);
  const spread = (length: number, of: (at: Date) => number, known: readonly string[]) => {
    const counts = Array.from({ length }, () => 0);
    for (const { sortAt, publishedPrecision } of items) if (known.includes(publishedPrecision)) counts[of(new Date(sortAt))]! += 1;
    return counts;
  };
  const printed = whole.filter(({ reprintOf, reprints }) => reprintOf === null && reprints.length > 0);
  expect(items).toHaveLength(60);
  expect(figures).toMatchObject({
    articles: items.length, since: items.at(-1)?.sortAt, lastAt: items[0]?.sortAt,
    hours: spread(24, (at) => at.getUTCHours(), ["minute"]), weekdays: spread(7, (at) => (at.getUTCDay() + 6) % 7, ["minute", "day"]),
    gapSeconds: ((gaps[(gaps.length - 1) >> 1] ?? 0) + (gaps[gaps.length >> 1] ?? 0)) / 2,
    kinds: byCount(items.map(({ kind }) => kind)).map(([kind, articles]) => ({ kind, articles })),
    languages: byCount(items.map(({ lang }) => lang)).map(([lang, articles]) => ({ lang, articles })),
    topics: byCount(items.flatMap(({ topics: [main] }) => main?.slug ?? [])).slice(0, 12).map(([slug, articles]) => ({ slug, articles, name: expect.any(String) as string })),
    reprints: items.filter(({ reprintOf }) => reprintOf !== null && reprintOf.source.slug !== "post").length, printsOf: [{ slug: "wire", name: "wire", articles: 5 }],
    reprinted: items.filter(({ reprintSources }) => reprintSources > 0).length, printedBy: byCount(printed.flatMap(({ reprints }) => [...new Set(reprints.map(({ source }) => source.slug))])).map(([slug, articles]) => ({ slug, name: slug, articles })),
    headlineChanges: changes.filter((all) => all.some(({ title }) => title !== null)).length, textChanges: changes.filter((all) => all.some(({ text }) => text.added + text.removed + text.changed > 0)).length,
    corrections: items.filter(({ kind }) => kind === "correction").length, correctedHere: whole.filter(({ corrections }) => corrections.length > 0).length,
  });
  // None of it is counted of nothing.
  expect([figures["reprints"], figures["reprinted"], figures["headlineChanges"], figures["textChanges"], figures["corrections"], figures["correctedHere"]]).toEqual([5, 1, 20, 30, 4, 1]);
});

function byCount(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
