import { db, type Db } from "@/lib/db/client";
import { lockOf } from "@/lib/db/locks";
import { AppError } from "@/lib/errors";
import { followersCome } from "@/lib/stories/mutations/followers";
import { joinStories } from "@/lib/stories/mutations/join";
import { makeStory } from "@/lib/stories/mutations/part";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import { packReading } from "@/lib/understand/stories/pack";
import { readForStories } from "@/lib/understand/stories/read";
import { minuteOf, paperOf, readableArticles } from "./lookup";
import { matchStories, overlaps } from "./match";
import { Shelf, type FoundGroup } from "./shelf";
import { renewFaces, standAt, type Place } from "./stand";

/** What is held in memory at once, at some three kilobytes each. */
const MOST_ARTICLES = 50_000;
const READ_AT_ONCE = 500;
const WRITTEN_AT_ONCE = 1_000;
const FACES_AT_ONCE = 50;
const LONGEST_MS = 30 * 60_000;

export type RegroupOptions = { days: number; dryRun: boolean; now: Date; progress(done: number, total: number): void };

/** What a new look came to. Stories are named by the last part of their addresses, new ones by the headline of their first article. */
export type Regrouped = {
  articles: number; kept: number; moved: number; alone: number;
  made: { title: string; articles: number }[];
  merged: { from: string; into: string }[];
};

/**
 * Places all articles that came in the last days anew, in order of time. What people, editions and admins said stands;
 * stories keep their addresses where they have mostly the same articles; one of which all went elsewhere leads there. It is
 * one transaction, for which the worker waits: all of it is done, or nothing.
 * @throws AppError `too-large` where there are more articles than are looked at together
 */
export async function regroupStories(options: RegroupOptions): Promise<Regrouped> {
  return db().$transaction((tx) => regroup(tx, options), { timeout: LONGEST_MS, maxWait: 60_000 });
}

async function regroup(tx: Db, { days, dryRun, now, progress }: RegroupOptions): Promise<Regrouped> {
  if (!dryRun) await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lockOf("placing")})::text`;
  const standing = await articlesSince(tx, new Date(now.getTime() - days * 86_400_000));
  const groups = await shelve(tx, standing, progress);
  const stories = new Map(standing.flatMap(({ id, storyId }) => (storyId === null ? [] : [[id, storyId] as const])));
  const several = groups.filter(({ articles, story }) => articles.length > 1 || story !== null);
  const matched = matchStories(several, stories);
  const changes = changesOf(several, matched, groups, stories);
  const report = await reportOf(tx, several, matched, changes, stories, standing.length);
  if (!dryRun) await write(tx, several, matched, changes, stories, new Map(report.led));
  const { led: _led, ...said } = report;
  return said;
}

type StandingNow = { id: number; storyId: number | null; piece: number; fixed: boolean };

async function articlesSince(tx: Db, since: Date): Promise<StandingNow[]> {
  const rows = await tx.$queryRaw<StandingNow[]>`
    SELECT a."id", a."storyId", coalesce(a."reprintOfId", a."id") AS "piece",
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'story' AND f."origin" IN ('edition', 'admin')) AS "fixed"
    FROM "Article" a WHERE a."firstSeenAt" >= ${since} AND a."status" = 'visible' ORDER BY a."sortAt", a."id" LIMIT ${MOST_ARTICLES + 1}`;
  if (rows.length > MOST_ARTICLES) throw new AppError("too-large", `More than ${MOST_ARTICLES} articles came in that time. Give fewer days.`);
  return rows;
}

async function shelve(tx: Db, standing: readonly StandingNow[], progress: RegroupOptions["progress"]): Promise<FoundGroup[]> {
  const shelf = new Shelf(await rulingsOf(tx, standing.map(({ id }) => id)));
  const of = new Map(standing.map((one) => [one.id, one]));
  for (let at = 0; at < standing.length; at += READ_AT_ONCE) {
    for (const article of await readableArticles(tx, standing.slice(at, at + READ_AT_ONCE).map(({ id }) => id))) {
      const one = of.get(article.id);
      if (one) shelf.add({ id: one.id, minute: minuteOf(article.sortAt), at: article.sortAt.getTime(), packed: packReading(readForStories(paperOf(article))), piece: one.piece, fixedIn: one.fixed ? one.storyId : null });
    }
    progress(Math.min(standing.length, at + READ_AT_ONCE), 2 * standing.length);
  }
  shelf.placeAll((done) => progress(standing.length + done, 2 * standing.length));
  return shelf.groups();
}

/** Who stands elsewhere than before: its group in the list, or null where it stands alone. Who is left alone of a whole story stays in it. */
type Change = { id: number; group: number | null };

function changesOf(several: readonly FoundGroup[], matched: readonly (number | null)[], all: readonly FoundGroup[], stories: ReadonlyMap<number, number>): Change[] {
  const grouped = several.flatMap(({ articles }, group) => articles.flatMap((id): Change[] => (matched[group] !== null && stories.get(id) === matched[group] ? [] : [{ id, group }])));
  const taken = new Set(matched);
  const together = new Set(several);
  const alone = all.filter((group) => !together.has(group)).flatMap(({ articles }) => articles);
  const left = alone.flatMap((id): Change[] => {
    const story = stories.get(id);
    if (story === undefined) return [];
    // The first that stands alone now keeps the address of a story that fell apart altogether.
    if (taken.has(story)) return [{ id, group: null }];
    taken.add(story);
    return [];
  });
  return [...grouped, ...left];
}

type Report = Regrouped & { led: [from: number, into: number | null][] };

async function reportOf(tx: Db, several: readonly FoundGroup[], matched: readonly (number | null)[], changes: readonly Change[], stories: ReadonlyMap<number, number>, articles: number): Promise<Report> {
  const gone = await emptied(tx, changes, stories);
  const goals = new Map(gone.map((story) => [story, mostOf(several, story, stories)]));
  const slugs = new Map((await tx.story.findMany({ where: { id: { in: [...new Set([...gone, ...matched.flatMap((story) => story ?? [])])] } }, select: { id: true, slug: true } })).map(({ id, slug }) => [id, slug]));
  const fresh = several.flatMap((group, at) => (matched[at] === null ? [group] : []));
  const titles = new Map((await tx.article.findMany({ where: { id: { in: fresh.flatMap(({ articles: [first] }) => first ?? []) } }, select: { id: true, title: true } })).map(({ id, title }) => [id, title]));
  const nameOf = (group: number) => slugs.get(matched[group] ?? 0) ?? titles.get(several[group]?.articles[0] ?? 0) ?? "";
  return {
    articles, moved: changes.length, kept: matched.filter((story) => story !== null).length, alone: articles - several.reduce((sum, group) => sum + group.articles.length, 0),
    made: fresh.map((group) => ({ title: titles.get(group.articles[0] ?? 0) ?? "", articles: group.articles.length })),
    merged: gone.map((story) => ({ from: slugs.get(story) ?? "", into: nameOf(goals.get(story) ?? -1) })),
    led: gone.map((story) => [story, goals.get(story) ?? null]),
  };
}

/** Stories that nobody named and of which every article goes elsewhere. */
async function emptied(tx: Db, changes: readonly Change[], stories: ReadonlyMap<number, number>): Promise<number[]> {
  const leaving = changes.flatMap(({ id }) => (stories.has(id) ? id : []));
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT s."id" FROM "Story" s WHERE s."id" = ANY(${[...new Set(leaving.flatMap((id) => stories.get(id) ?? []))]}::int[]) AND s."key" IS NULL AND s."status" = 'visible'
      AND NOT EXISTS (SELECT 1 FROM "Article" a WHERE a."storyId" = s."id" AND a."id" <> ALL(${leaving}::int[])) ORDER BY s."id"`;
  return rows.map(({ id }) => id);
}

/** The group to which most articles of a story went. */
function mostOf(several: readonly FoundGroup[], story: number, stories: ReadonlyMap<number, number>): number {
  const shares = several.map(({ articles }, group) => ({ group, shared: overlaps(articles, stories).get(story) ?? 0 }));
  return shares.reduce((best, one) => (one.shared > best.shared ? one : best), { group: 0, shared: 0 }).group;
}

async function write(tx: Db, several: readonly FoundGroup[], matched: readonly (number | null)[], changes: readonly Change[], stories: ReadonlyMap<number, number>, led: ReadonlyMap<number, number | null>): Promise<void> {
  const ids = [...matched];
  for (const [at, group] of several.entries()) ids[at] ??= await makeStory(tx, group.articles);
  const places = changes.map(({ id, group }): Place => (group === null ? { id, storyId: null, grounds: null } : { id, storyId: ids[group] ?? null, grounds: several[group]?.grounds.get(id) ?? null }));
  for (let at = 0; at < places.length; at += WRITTEN_AT_ONCE) await standAt(tx, places.slice(at, at + WRITTEN_AT_ONCE), []);
  // Who follows a story follows what was parted from it as well.
  for (const [at, group] of several.entries()) {
    const own = ids[at];
    if (matched[at] === null && own) await followersCome(tx, [...overlaps(group.articles, stories).keys()].filter((story) => !led.has(story)), own);
  }
  for (const [from, group] of led) if (group !== null && ids[group]) await joinStories(tx, [from], ids[group]);
  const touched = [...new Set([...places.flatMap(({ storyId }) => storyId ?? []), ...changes.flatMap(({ id }) => stories.get(id) ?? [])])].sort((a, b) => a - b);
  for (let at = 0; at < touched.length; at += FACES_AT_ONCE) await renewFaces(tx, touched.slice(at, at + FACES_AT_ONCE), []);
  const alone = places.flatMap(({ id, storyId }) => (storyId === null ? id : []));
  for (let at = 0; at < alone.length; at += WRITTEN_AT_ONCE) await renewFaces(tx, [], alone.slice(at, at + WRITTEN_AT_ONCE));
}
