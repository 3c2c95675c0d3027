import { beforeEach, expect, it } from "vitest";
import { useCommandLine } from "@/lib/cli/cli.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { getStory } from "@/lib/stories/queries/whole";
import { placeArticles } from "./place";
import { tellEvent } from "./place.testing";
import { regroupStories, type Regrouped } from "./regroup";

useTestDatabase();
const run = useCommandLine();

const NOW = new Date();
const HOUR = 3_600_000;

/** What else there is, so that words have frequencies: articles on events of their own. */
const OTHERS = Array.from({ length: 12 }, (_, at) => 100 + at);

/** Articles named after their events, in order of time, after the others. */
async function store(...told: number[]): Promise<void> {
  const events = [...OTHERS, ...told];
  for (const [nth, event] of events.entries()) {
    const take = nth - OTHERS.length;
    const slug = take < 0 ? `other${nth}` : `e${event}-${take}`;
    const { id: sourceId } = await db().source.upsert({ where: { slug: `paper-${nth % 3}` }, create: { slug: `paper-${nth % 3}`, name: `Paper ${nth % 3}` }, update: {} });
    const at = new Date(NOW.getTime() - (events.length - nth) * HOUR);
    await db().article.create({ data: { slug, identity: slug, sourceId, title: tellEvent(event, take).title, lang: "en", publishedAt: at, publishedPrecision: "minute", firstSeenAt: at, sortAt: at, contentHash: slug, body: { create: { html: "", text: tellEvent(event, take).text } } } });
  }
}

/** Who stands with whom: articles by their slugs, under the address of their story, `-` for those alone. */
async function stand(): Promise<Record<string, string[]>> {
  const rows = await db().article.findMany({ where: { slug: { startsWith: "e" } }, select: { slug: true, story: { select: { slug: true } } }, orderBy: { slug: "asc" } });
  const groups: Record<string, string[]> = {};
  for (const { slug, story } of rows) (groups[story?.slug ?? "-"] ??= []).push(slug);
  return groups;
}

const regroup = (dryRun: boolean): Promise<Regrouped> => regroupStories({ days: 14, dryRun, now: NOW, progress: () => undefined });
const move = (slugs: string[], storyId: number | null) => db().article.updateMany({ where: { slug: { in: slugs } }, data: { storyId } });
const idOf = async (slug: string) => (await db().article.findUniqueOrThrow({ where: { slug } })).id;

beforeEach(async () => {
  await db().article.deleteMany();
  await db().story.deleteMany();
  await db().placingCheck.deleteMany();
});

it("finds what the worker found, and then nothing is to be changed", async () => {
  await store(1, 2, 1, 3, 2, 1);
  await placeArticles();
  const before = await stand();
  expect(Object.values(before).sort()).toEqual([["e1-0", "e1-2", "e1-5"], ["e2-1", "e2-4"], ["e3-3"]]);
  expect(await regroup(false)).toEqual({ articles: 18, kept: 2, moved: 0, alone: 13, made: [], merged: [] });
  expect(await stand()).toEqual(before);
});

it("puts right what went astray: stories keep their addresses, those that were parts lead on, and a dry run only says so", async () => {
  await store(1, 2, 1, 3, 2, 1, 1, 3);
  await placeArticles();
  const wanted = await stand();
  const address = Object.keys(wanted).find((slug) => wanted[slug]?.includes("e1-0")) ?? "";
  const { id: stray } = await db().story.create({ data: { slug: "stray", title: "Stray" } });
  await move(["e1-6"], stray);
  await move(["e2-1"], (await db().story.findUniqueOrThrow({ where: { slug: address } })).id);
  await move(["e3-3", "e3-7"], null);
  const astray = await stand();
  const report = { articles: 20, kept: 2, moved: 4, alone: 12, made: [{ title: tellEvent(3, 3).title, articles: 2 }], merged: [{ from: "stray", into: address }] };
  expect(await regroup(true)).toEqual(report);
  expect(await stand()).toEqual(astray);
  expect(await run("stories", "regroup", "--dry-run")).toMatchObject({ code: 0, said: expect.stringMatching(/2 stories would keep[^]*stray -> [^]*Nothing was changed/) as string });
  expect(await regroup(false)).toEqual(report);
  const now = await stand();
  expect([Object.values(now).sort(), now[address]]).toEqual([Object.values(wanted).sort(), wanted[address]]);
  expect(await getStory("stray")).toEqual({ mergedInto: address });
  expect((await run("stories", "why", address)).said).toContain("Addresses that lead here: stray");
});

it("obeys what people said and what an edition named", async () => {
  await store(1, 1, 2, 2, 3);
  const { id: named } = await db().story.create({ data: { slug: "ferry", key: "ferry", title: "The ferry" } });
  await move(["e1-0", "e3-4"], named);
  for (const slug of ["e1-0", "e3-4"]) await db().finding.create({ data: { articleId: await idOf(slug), field: "story", value: "ferry", reason: "The edition says so.", origin: "edition" } });
  const members = await Promise.all(["e2-2", "e2-3"].map(async (slug, side) => ({ articleId: await idOf(slug), side })));
  await db().storyRuling.create({ data: { kind: "apart", actId: 1, members: { create: members } } });
  expect(await regroup(false)).toMatchObject({ moved: 1, made: [], merged: [], alone: 14 });
  expect(await stand()).toEqual({ ferry: ["e1-0", "e1-1", "e3-4"], "-": ["e2-2", "e2-3"] });
});
