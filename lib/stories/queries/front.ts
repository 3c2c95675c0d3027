import "server-only";
import { cardsInOrder } from "@/lib/articles/queries";
import type { ArticleCard } from "@/lib/articles/types";
import type { Control, Kind } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { rankOf } from "../rules";
import { arrangeByRules, type Candidate, type Placed } from "../rules/front";
import { KIND_WEIGHTS, NEWS_WEIGHT } from "../rules/ranking";
import type { FrontEntry, FrontPage, Here, NamedTerm, RankTerm, RankTerms, StoryCard, StoryOrigins } from "../types";
import { faceSelect, toFace, type FaceRow } from "./face";

/** How much of the paper the front page shows: places that are ranked, pieces of one source and paid ones under them, and headlines of a story under its own. */
const FRONT = { places: 16, singles: 12, singlesOfASource: 4, sponsored: 4, headlines: 5 } as const;
/** Stories of which the rules choose, the hottest; and articles along which single pieces are looked for, the newest. */
const CANDIDATES = Prisma.raw("48");
const WALK = Prisma.raw("300");

/** The front page: what the sum of the ranking and its rules put there, then other single pieces, then what was paid for. */
export async function getFrontPage(): Promise<FrontPage> {
  const [stories, singles, sponsored, newest] = await Promise.all([hottestStories(), newestSingles(), newestSponsored(), newestDate()]);
  const candidates = [...stories.map(storyCandidate), ...singles.filter(({ kind }) => KIND_WEIGHTS[kind] > 0).map(singleCandidate)];
  const placed = arrangeByRules<Ranked>(candidates, FRONT.places);
  const taken = new Set(placed.flatMap(({ candidate: { id, story } }) => (story ? [] : [id])));
  const others = singles.filter(({ id }) => !taken.has(id)).slice(0, FRONT.singles);
  const [entries, cards] = await Promise.all([asEntries(placed), cardsInOrder(others.map(({ id }) => id))]);
  return { entries, singles: cards, sponsored, editionAt: newest?.toISOString() ?? null };
}

type Terms = Pick<RankTerms, "at" | "sum" | "terms" | "rest">;
type Ranked = Candidate & { id: number; repeating: number; headlineId: number | null } & Terms;
type StoryRow = { id: number; heat: number; ranking: RankTerms | null; origins: StoryOrigins | null; headlineId: number | null };
type SingleRow = { id: number; at: string; kind: Kind; sourceId: number; control: Control; topic: string | null };

/** Of a story whose face was made before ranks were kept. */
const NOTHING_KEPT: RankTerms = { at: null, sum: 0, terms: [], rest: { origins: 0, sum: 0 }, topic: null, sourceId: null, side: null, news: true };

/** The hottest stories of several articles: one walk of the index over heat. */
async function hottestStories(): Promise<StoryRow[]> {
  return rowsAsJson<StoryRow>(Prisma.sql`
    SELECT "id", "heat", "ranking", "origins", ("headline" ->> 'articleId')::int AS "headlineId" FROM "Story"
    WHERE "status" = 'visible' AND "articleCount" > 1 ORDER BY "heat" DESC, "id" DESC LIMIT ${CANDIDATES}`);
}

function storyCandidate({ id, heat, ranking, origins, headlineId }: StoryRow): Ranked {
  const { topic, sourceId, side, news, ...terms } = ranking ?? NOTHING_KEPT;
  return { key: `story ${id}`, story: true, id, heat, news, topic, sourceId, side, repeating: origins?.repeating ?? 0, headlineId, ...terms };
}

function singleCandidate({ id, at, kind, sourceId, control, topic }: SingleRow): Ranked {
  const weight = KIND_WEIGHTS[kind];
  const { heat, ...terms } = rankOf([{ sourceId, agency: null, kind, weight, at: new Date(at).toISOString() }]);
  return { key: `article ${id}`, story: false, id, heat, news: weight >= NEWS_WEIGHT, topic, sourceId, side: control, repeating: 0, headlineId: null, ...terms };
}

/** Articles outside every story of several articles, newest first, few of each source, found in a bounded walk of the list. */
async function newestSingles(): Promise<SingleRow[]> {
  // LIMIT keeps the planner from reading every story to join them all at once.
  return rowsAsJson<SingleRow>(Prisma.sql`
    SELECT "id", "at", "kind", "sourceId", "control", (SELECT t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = single."id" ORDER BY l."position" LIMIT 1) AS "topic"
    FROM (
      SELECT a."id", a."sortAt", least(a."sortAt", a."firstSeenAt") AS "at", a."kind", a."sourceId", o."control", row_number() OVER (PARTITION BY a."sourceId" ORDER BY a."sortAt" DESC, a."id" DESC) AS "nth"
      FROM (
        SELECT "id", "sortAt", "firstSeenAt", "storyId", "sourceId", "kind", "reprintOfId" FROM "Article" WHERE "status" = 'visible'
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${WALK}
      ) a JOIN "Source" o ON o."id" = a."sourceId" LEFT JOIN LATERAL (SELECT "id", "articleCount", "status" FROM "Story" WHERE "id" = a."storyId" LIMIT 1) s ON true
      WHERE a."kind" <> 'sponsored' AND a."reprintOfId" IS NULL AND (s."id" IS NULL OR s."articleCount" < 2 OR s."status" <> 'visible')
    ) single WHERE "nth" <= ${Prisma.raw(String(FRONT.singlesOfASource))}
    ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(FRONT.places + FRONT.singles))}`);
}

/** What was paid for, newest first, in the same walk. */
async function newestSponsored(): Promise<ArticleCard[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM (
      SELECT "id", "sortAt", "kind", "reprintOfId" FROM "Article" WHERE "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT 300
    ) a WHERE "kind" = 'sponsored' AND "reprintOfId" IS NULL ORDER BY "sortAt" DESC, "id" DESC LIMIT ${FRONT.sponsored}`;
  return cardsInOrder(rows.map((row) => row.id));
}

/** The latest day that an article's source gives it, found in a bounded walk of the list. What has no date, or one still to come, gives none. */
async function newestDate(): Promise<Date | null> {
  const rows = await db().$queryRaw<{ at: Date | null }[]>`
    SELECT max("publishedAt") AS "at" FROM (
      SELECT "publishedAt", "publishedPrecision", "sortAt" FROM "Article" WHERE "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT 300
    ) a WHERE "publishedPrecision" IN ('minute', 'day') AND "publishedAt" = "sortAt"`;
  return rows[0]?.at ?? null;
}

/** What stands in the places, with why it stands there. */
async function asEntries(placed: readonly Placed<Ranked>[]): Promise<FrontEntry[]> {
  const [stories, articles, names] = await Promise.all([
    storyCards(placed.filter(({ candidate }) => candidate.story).map(({ candidate }) => candidate)),
    cardsInOrder(placed.flatMap(({ candidate }) => (candidate.story ? [] : [candidate.id]))),
    sourcesNamed(placed.flatMap(({ candidate }) => candidate.terms.flatMap(({ sourceId }) => sourceId ?? []))),
  ]);
  const [storyById, articleById] = [new Map(stories.map((card) => [card.id, card])), new Map(articles.map((card) => [card.id, card]))];
  return placed.flatMap((one) => {
    const card = one.candidate.story ? storyById.get(one.candidate.id) : articleById.get(one.candidate.id);
    return card ? [{ ...card, here: hereOf(one, names) }] : [];
  });
}

function hereOf({ candidate: { heat, at, sum, terms, rest, repeating }, place, bySum, rule }: Placed<Ranked>, names: ReadonlyMap<number, NamedTerm["source"]>): Here {
  const named = terms.map(({ sourceId, ...term }: RankTerm): NamedTerm => ({ ...term, source: sourceId === null ? null : (names.get(sourceId) ?? null) }));
  return { place, bySum, rule, heat, at, sum, terms: named, rest, repeating };
}

async function sourcesNamed(ids: readonly number[]): Promise<Map<number, NamedTerm["source"]>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsAsJson<{ id: number; slug: string; name: string; control: Control }>(Prisma.sql`SELECT "id", "slug", "name", "control" FROM "Source" WHERE "id" = ANY(${[...new Set(ids)]}::int[])`);
  return new Map(rows.map(({ id, ...source }) => [id, source]));
}

type HeadlineKey = { storyId: number; id: number; sourceId: number; lang: string; reprintOfId: number | null };

/** Some articles of each story: one bounded index walk a story for the keys, then all cards at once. */
async function storyCards(chosen: readonly Ranked[]): Promise<StoryCard[]> {
  const ids = chosen.map(({ id }) => id);
  const [faces, keys] = await Promise.all([
    db().story.findMany({ where: { id: { in: ids } }, select: faceSelect }),
    rowsAsJson<HeadlineKey>(Prisma.sql`
      SELECT s."id" AS "storyId", a."id", a."sourceId", a."lang", a."reprintOfId" FROM unnest(${ids}::int[]) AS s("id")
      CROSS JOIN LATERAL (
        SELECT "id", "sourceId", "lang", "kind", "sortAt", "reprintOfId" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible'
        ORDER BY "sortAt" DESC, "id" DESC LIMIT 40
      ) a WHERE a."kind" <> 'sponsored' ORDER BY a."sortAt" DESC, a."id" DESC`),
  ]);
  const first = new Map(chosen.map(({ id, headlineId }) => [id, headlineId]));
  const lists = faces.map((face: FaceRow) => headlines(keys.filter((key) => key.storyId === face.id), face.lang, first.get(face.id) ?? null));
  const cards = new Map((await cardsInOrder(lists.flat())).map((card) => [card.id, card]));
  return faces.map((face, index) => ({ ...toFace(face), articles: (lists[index] ?? []).flatMap((id) => cards.get(id) ?? []) }));
}

/**
 * One article a source and one printing of each piece, the earliest that is there; the story's own language first, and
 * before all the one whose headline the story carries: a reader should be able to read the first of them.
 */
function headlines(newest: readonly HeadlineKey[], lang: string, first: number | null): number[] {
  const there = new Set(newest.map(({ id }) => id));
  const seen = new Set<number>();
  const chosen = [...newest.filter(({ id }) => id === first), ...newest]
    .filter(({ reprintOfId }) => reprintOfId === null || !there.has(reprintOfId))
    .filter((article) => !seen.has(article.sourceId) && seen.add(article.sourceId));
  const own = chosen.filter((article) => article.lang === lang);
  const other = chosen.filter((article) => article.lang !== lang);
  return [...own, ...other].slice(0, FRONT.headlines).map((article) => article.id);
}
