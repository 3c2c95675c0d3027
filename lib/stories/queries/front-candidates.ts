import "server-only";
import type { Control, Kind } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { rankOf } from "../rules";
import { KIND_WEIGHTS, NEWS_WEIGHT } from "../rules/ranking";
import type { FrontCandidate, HeadlineChoice, RankTerms } from "../types";

/** Stories of which the rules choose, the hottest; and articles along which single pieces are looked for, the newest. */
const CANDIDATES = Prisma.raw("48");
const WALK = Prisma.raw("300");
const SINGLES_OF_A_SOURCE = Prisma.raw("4");

type StoryRow = { id: number; slug: string; title: string; lang: string; heat: number; ranking: RankTerms | null; repeating: number | null; headline: HeadlineChoice | null };
type SingleRow = { id: number; slug: string; title: string; lang: string; at: string; kind: Kind; sourceId: number; control: Control; topic: string | null };

/** Of a story whose face was made before ranks were kept. */
const NOTHING_KEPT: RankTerms = { at: null, sum: 0, terms: [], rest: { origins: 0, sum: 0 }, topic: null, sourceId: null, side: null, news: true };

/** The hottest stories of several articles: one walk of the index over heat. */
export async function hottestStories(): Promise<FrontCandidate[]> {
  const rows = await rowsAsJson<StoryRow>(Prisma.sql`
    SELECT "id", "slug", "title", "lang", "heat", "ranking", ("origins" ->> 'repeating')::int AS "repeating", "headline" FROM "Story"
    WHERE "status" = 'visible' AND "articleCount" > 1 ORDER BY "heat" DESC, "id" DESC LIMIT ${CANDIDATES}`);
  return rows.map(({ heat, ranking, repeating, headline, ...story }) => {
    const { at, terms, rest, topic, sourceId, side, news } = ranking ?? NOTHING_KEPT;
    return {
      ...story, story: true, at, terms, rest, topic, sourceId, side, news, heat: ranking?.at ? null : heat,
      repeating: repeating ?? 0, headlineId: headline?.articleId ?? null, standfirstId: headline?.standfirstId ?? null,
    };
  });
}

/** `singles`: outside every story of several articles, few of each source. `newest`: the latest day that a source gives its article; what has no date, or one still to come, gives none. */
type Newest<Single> = { singles: Single[]; sponsored: number[]; newest: string | null };

/**
 * What the newest articles are, in a bounded walk of the list: single pieces, of which `at` is null where their kind counts
 * for nothing, what was paid for, and the latest day.
 * @param singles how many at the most, and of what was paid for: constants of the code
 */
export async function newestArticles(singles: number, paid: number): Promise<Newest<FrontCandidate>> {
  // LIMIT keeps the planner from reading every story to join them all at once.
  const [row] = await rowsAsJson<Newest<SingleRow>>(Prisma.sql`
    WITH walk AS MATERIALIZED (
      SELECT "id", "slug", "title", "lang", "sortAt", "firstSeenAt", "storyId", "sourceId", "kind", "reprintOfId", "publishedAt", "publishedPrecision" FROM "Article" WHERE "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT ${WALK}
    )
    SELECT (SELECT max("publishedAt") FROM walk WHERE "publishedPrecision" IN ('minute', 'day') AND "publishedAt" = "sortAt") AS "newest",
      ARRAY(SELECT "id" FROM walk WHERE "kind" = 'sponsored' AND "reprintOfId" IS NULL ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(paid))}) AS "sponsored",
      (SELECT coalesce(json_agg(piece), '[]'::json) FROM (
        SELECT "id", "slug", "title", "lang", "at", "kind", "sourceId", "control", (SELECT t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = single."id" ORDER BY l."position" LIMIT 1) AS "topic"
        FROM (
          SELECT a."id", a."slug", a."title", a."lang", a."sortAt", least(a."sortAt", a."firstSeenAt") AS "at", a."kind", a."sourceId", o."control", row_number() OVER (PARTITION BY a."sourceId" ORDER BY a."sortAt" DESC, a."id" DESC) AS "nth"
          FROM walk a JOIN "Source" o ON o."id" = a."sourceId" LEFT JOIN LATERAL (SELECT "id", "articleCount", "status" FROM "Story" WHERE "id" = a."storyId" LIMIT 1) s ON true
          WHERE a."kind" <> 'sponsored' AND a."reprintOfId" IS NULL AND (s."id" IS NULL OR s."articleCount" < 2 OR s."status" <> 'visible')
        ) single WHERE "nth" <= ${SINGLES_OF_A_SOURCE}
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(singles))}) piece) AS "singles"`);
  return row ? { ...row, singles: row.singles.map(singleCandidate) } : { singles: [], sponsored: [], newest: null };
}

function singleCandidate({ at, control, kind, ...single }: SingleRow): FrontCandidate {
  const weight = KIND_WEIGHTS[kind];
  const { heat, at: newest, terms, rest } = rankOf([{ sourceId: single.sourceId, agency: null, kind, weight, at: new Date(at).toISOString() }]);
  return { ...single, story: false, at: newest, terms, rest, side: control, news: weight >= NEWS_WEIGHT, heat: newest === null ? heat : null, repeating: 0, headlineId: null, standfirstId: null };
}
