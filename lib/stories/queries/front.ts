import "server-only";
import { cardsInOrder } from "@/lib/articles/queries";
import type { ArticleCard } from "@/lib/articles/types";
import type { Control, Kind } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { numbersOf, rowsAsJson } from "@/lib/db/rows";
import { rankOf } from "../rules";
import { arrangeByRules, type Candidate, type Placed } from "../rules/front";
import { KIND_WEIGHTS, NEWS_WEIGHT } from "../rules/ranking";
import type { FrontEntry, FrontPage, Here, NamedTerm, RankTerm, RankTerms, StoryCard } from "../types";
import { faceColumns, faceOf, type FaceJson } from "./face";

/** How much of the paper the front page shows: places that are ranked, pieces of one source and paid ones under them, and headlines of a story under its own. */
const FRONT = { places: 16, singles: 12, singlesOfASource: 4, sponsored: 4, headlines: 5 } as const;
/** Stories of which the rules choose, the hottest; and articles along which single pieces are looked for, the newest. */
const CANDIDATES = Prisma.raw("48");
const WALK = Prisma.raw("300");

/** The front page: what the sum of the ranking and its rules put there, then other single pieces, then what was paid for. */
export async function getFrontPage(): Promise<FrontPage> {
  const [stories, { singles, sponsored, newest }] = await Promise.all([hottestStories(), newestArticles()]);
  const candidates = [...stories.map(storyCandidate), ...singles.filter(({ kind }) => KIND_WEIGHTS[kind] > 0).map(singleCandidate)];
  const placed = arrangeByRules<Ranked>(candidates, FRONT.places);
  const pieces = placed.flatMap(({ candidate: { id, story } }) => (story ? [] : [id]));
  const others = singles.flatMap(({ id }) => (pieces.includes(id) ? [] : [id])).slice(0, FRONT.singles);
  const [{ cards: stacks, names }, cards] = await Promise.all([storyCards(placed), cardsById([...pieces, ...others, ...sponsored])]);
  const shown = (ids: readonly number[]) => ids.flatMap((id) => cards.get(id) ?? []);
  const entries = placed.flatMap((one): FrontEntry[] => {
    const card = one.candidate.story ? stacks.get(one.candidate.id) : cards.get(one.candidate.id);
    return card ? [{ ...card, here: hereOf(one, names) }] : [];
  });
  return { entries, singles: shown(others), sponsored: shown(sponsored), editionAt: newest === null ? null : new Date(newest).toISOString() };
}

async function cardsById(ids: readonly number[]): Promise<Map<number, ArticleCard>> {
  return new Map((await cardsInOrder([...new Set(ids)])).map((card) => [card.id, card]));
}

type Terms = Pick<RankTerms, "at" | "sum" | "terms" | "rest">;
type Ranked = Candidate & { id: number; repeating: number; headlineId: number | null } & Terms;
type StoryRow = { id: number; heat: number; ranking: RankTerms | null; repeating: number | null; headlineId: number | null };
type SingleRow = { id: number; at: string; kind: Kind; sourceId: number; control: Control; topic: string | null };

/** Of a story whose face was made before ranks were kept. */
const NOTHING_KEPT: RankTerms = { at: null, sum: 0, terms: [], rest: { origins: 0, sum: 0 }, topic: null, sourceId: null, side: null, news: true };

/** The hottest stories of several articles: one walk of the index over heat. */
async function hottestStories(): Promise<StoryRow[]> {
  return rowsAsJson<StoryRow>(Prisma.sql`
    SELECT "id", "heat", "ranking", ("origins" ->> 'repeating')::int AS "repeating", ("headline" ->> 'articleId')::int AS "headlineId" FROM "Story"
    WHERE "status" = 'visible' AND "articleCount" > 1 ORDER BY "heat" DESC, "id" DESC LIMIT ${CANDIDATES}`);
}

function storyCandidate({ id, heat, ranking, repeating, headlineId }: StoryRow): Ranked {
  const { topic, sourceId, side, news, ...terms } = ranking ?? NOTHING_KEPT;
  return { key: `story ${id}`, story: true, id, heat, news, topic, sourceId, side, repeating: repeating ?? 0, headlineId, ...terms };
}

function singleCandidate({ id, at, kind, sourceId, control, topic }: SingleRow): Ranked {
  const weight = KIND_WEIGHTS[kind];
  const { heat, ...terms } = rankOf([{ sourceId, agency: null, kind, weight, at: new Date(at).toISOString() }]);
  return { key: `article ${id}`, story: false, id, heat, news: weight >= NEWS_WEIGHT, topic, sourceId, side: control, repeating: 0, headlineId: null, ...terms };
}

/** `singles`: outside every story of several articles, few of each source. `newest`: the latest day that a source gives its article; what has no date, or one still to come, gives none. */
type Newest = { singles: SingleRow[]; sponsored: number[]; newest: string | null };

/** What the newest articles are, in a bounded walk of the list: single pieces, what was paid for, and the latest day. */
async function newestArticles(): Promise<Newest> {
  // LIMIT keeps the planner from reading every story to join them all at once.
  const [row] = await rowsAsJson<Newest>(Prisma.sql`
    WITH walk AS MATERIALIZED (
      SELECT "id", "sortAt", "firstSeenAt", "storyId", "sourceId", "kind", "reprintOfId", "publishedAt", "publishedPrecision" FROM "Article" WHERE "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT ${WALK}
    )
    SELECT (SELECT max("publishedAt") FROM walk WHERE "publishedPrecision" IN ('minute', 'day') AND "publishedAt" = "sortAt") AS "newest",
      ARRAY(SELECT "id" FROM walk WHERE "kind" = 'sponsored' AND "reprintOfId" IS NULL ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(FRONT.sponsored))}) AS "sponsored",
      (SELECT coalesce(json_agg(piece), '[]'::json) FROM (
        SELECT "id", "at", "kind", "sourceId", "control", (SELECT t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = single."id" ORDER BY l."position" LIMIT 1) AS "topic"
        FROM (
          SELECT a."id", a."sortAt", least(a."sortAt", a."firstSeenAt") AS "at", a."kind", a."sourceId", o."control", row_number() OVER (PARTITION BY a."sourceId" ORDER BY a."sortAt" DESC, a."id" DESC) AS "nth"
          FROM walk a JOIN "Source" o ON o."id" = a."sourceId" LEFT JOIN LATERAL (SELECT "id", "articleCount", "status" FROM "Story" WHERE "id" = a."storyId" LIMIT 1) s ON true
          WHERE a."kind" <> 'sponsored' AND a."reprintOfId" IS NULL AND (s."id" IS NULL OR s."articleCount" < 2 OR s."status" <> 'visible')
        ) single WHERE "nth" <= ${Prisma.raw(String(FRONT.singlesOfASource))}
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(FRONT.places + FRONT.singles))}) piece) AS "singles"`);
  return row ?? { singles: [], sponsored: [], newest: null };
}

function hereOf({ candidate: { heat, at, sum, terms, rest, repeating }, place, bySum, rule }: Placed<Ranked>, names: ReadonlyMap<number, NamedTerm["source"]>): Here {
  const named = terms.map(({ sourceId, ...term }: RankTerm): NamedTerm => ({ ...term, source: sourceId === null ? null : (names.get(sourceId) ?? null) }));
  return { place, bySum, rule, heat, at, sum, terms: named, rest, repeating };
}

type HeadlineKey = { storyId: number; id: number; sourceId: number; lang: string; reprintOfId: number | null };
type SourceRow = { id: number; slug: string; name: string; control: Control };
type StoriesRow = { faces: FaceJson[]; keys: HeadlineKey[]; sources: SourceRow[] };

/** Cards of the stories that have a place, each with some articles, and the sources that the sums name: one bounded index walk a story for the keys, then all cards at once. */
async function storyCards(placed: readonly Placed<Ranked>[]): Promise<{ cards: Map<number, StoryCard>; names: Map<number, NamedTerm["source"]> }> {
  const chosen = placed.flatMap(({ candidate }) => (candidate.story ? [candidate] : []));
  const ids = numbersOf(chosen.map(({ id }) => id));
  const named = placed.flatMap(({ candidate }) => candidate.terms.flatMap(({ sourceId }) => sourceId ?? []));
  const [row] = await rowsAsJson<StoriesRow>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(f), '[]'::json) FROM (SELECT ${faceColumns} FROM "Story" WHERE "id" = ANY(${ids}::int[])) f) AS "faces",
      (SELECT coalesce(json_agg(o), '[]'::json) FROM (SELECT "id", "slug", "name", "control" FROM "Source" WHERE "id" = ANY(${numbersOf(new Set(named))}::int[])) o) AS "sources",
      (SELECT coalesce(json_agg(k), '[]'::json) FROM (
        SELECT s."id" AS "storyId", a."id", a."sourceId", a."lang", a."reprintOfId" FROM unnest(${ids}::int[]) AS s("id")
        CROSS JOIN LATERAL (
          SELECT "id", "sourceId", "lang", "kind", "sortAt", "reprintOfId" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible'
          ORDER BY "sortAt" DESC, "id" DESC LIMIT 40
        ) a WHERE a."kind" <> 'sponsored' ORDER BY a."sortAt" DESC, a."id" DESC) k) AS "keys"`);
  const { faces, keys, sources } = row ?? { faces: [], keys: [], sources: [] };
  const first = new Map(chosen.map(({ id, headlineId }) => [id, headlineId]));
  const lists = faces.map((face) => headlines(keys.filter((key) => key.storyId === face.id), face.lang, first.get(face.id) ?? null));
  const articles = await cardsById(lists.flat());
  return {
    cards: new Map(faces.map((face, at) => [face.id, { ...faceOf(face), articles: (lists[at] ?? []).flatMap((id) => articles.get(id) ?? []) }])),
    names: new Map(sources.map(({ id, ...source }) => [id, source])),
  };
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
