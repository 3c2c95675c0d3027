import "server-only";
import { cardsInOrder, newestOfStory } from "@/lib/articles/queries";
import { decodeCursor, encodeCursor } from "@/lib/articles/cursor";
import type { ArticleCard } from "@/lib/articles/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { ControlCounts, FrontPage, SharedPieces, StoryCard, StoryFace, StoryHeadlines, StoryList } from "./types";

/** How much of the paper the front page shows, and how many headlines a story lists under its own. */
const FRONT = { stories: 14, singles: 12, singlesOfASource: 4, sponsored: 4, headlines: 5 } as const;
/** The most articles a story page lists; a story with more says so. */
const STORY_ARTICLES = 200;

const faceSelect = {
  id: true, slug: true, title: true, standfirst: true, lang: true, articleCount: true, sourceCount: true, voiceCount: true,
  shared: true, controls: true, firstAt: true, lastAt: true,
} as const satisfies Prisma.StorySelect;

type FaceRow = Prisma.StoryGetPayload<{ select: typeof faceSelect }>;

function toFace(row: FaceRow): StoryFace {
  return {
    ...row,
    shared: row.shared as SharedPieces | null,
    controls: row.controls as ControlCounts,
    firstAt: row.firstAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
  };
}

/** The front page: the hottest stories told by more than one source, then single pieces, then what was paid for. */
export async function getFrontPage(): Promise<FrontPage> {
  const [faces, singles, sponsored, newest] = await Promise.all([
    db().story.findMany({
      where: { status: "visible", articleCount: { gt: 1 } },
      select: faceSelect,
      orderBy: [{ heat: "desc" }, { id: "desc" }],
      take: FRONT.stories,
    }),
    newestSingles(),
    newestSponsored(),
    newestDate(),
  ]);
  return {
    stories: await withHeadlines(faces),
    singles,
    sponsored,
    editionAt: newest?.toISOString() ?? null,
  };
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

/** Articles outside every story of several articles, newest first, few of each source, found in a bounded walk of the list. */
async function newestSingles(): Promise<ArticleCard[]> {
  // LIMIT keeps the planner from reading every story to join them all at once.
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM (
      SELECT a."id", a."sortAt", row_number() OVER (PARTITION BY a."sourceId" ORDER BY a."sortAt" DESC, a."id" DESC) AS "nth"
      FROM (
        SELECT "id", "sortAt", "storyId", "sourceId", "kind", "reprintOfId" FROM "Article" WHERE "status" = 'visible'
        ORDER BY "sortAt" DESC, "id" DESC LIMIT 300
      ) a LEFT JOIN LATERAL (SELECT "id", "articleCount", "status" FROM "Story" WHERE "id" = a."storyId" LIMIT 1) s ON true
      WHERE a."kind" <> 'sponsored' AND a."reprintOfId" IS NULL AND (s."id" IS NULL OR s."articleCount" < 2 OR s."status" <> 'visible')
    ) single WHERE "nth" <= ${FRONT.singlesOfASource}
    ORDER BY "sortAt" DESC, "id" DESC LIMIT ${FRONT.singles}`;
  return cardsInOrder(rows.map((row) => row.id));
}

async function newestSponsored(): Promise<ArticleCard[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM (
      SELECT "id", "sortAt", "kind", "reprintOfId" FROM "Article" WHERE "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT 300
    ) a WHERE "kind" = 'sponsored' AND "reprintOfId" IS NULL ORDER BY "sortAt" DESC, "id" DESC LIMIT ${FRONT.sponsored}`;
  return cardsInOrder(rows.map((row) => row.id));
}

type HeadlineKey = { storyId: number; id: number; sourceId: number; lang: string; reprintOfId: number | null };

/** Some articles of each story: one bounded index walk a story for the keys, then all cards at once. */
async function withHeadlines(faces: FaceRow[]): Promise<StoryCard[]> {
  const keys = await db().$queryRaw<HeadlineKey[]>`
    SELECT s."id" AS "storyId", a."id", a."sourceId", a."lang", a."reprintOfId" FROM unnest(${faces.map((face) => face.id)}::int[]) AS s("id")
    CROSS JOIN LATERAL (
      SELECT "id", "sourceId", "lang", "kind", "sortAt", "reprintOfId" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible'
      ORDER BY "sortAt" DESC, "id" DESC LIMIT 40
    ) a WHERE a."kind" <> 'sponsored' ORDER BY a."sortAt" DESC, a."id" DESC`;
  const chosen = faces.map((face) => headlines(keys.filter((key) => key.storyId === face.id), face.lang));
  const cards = new Map((await cardsInOrder(chosen.flat())).map((card) => [card.id, card]));
  return faces.map((face, index) => ({ ...toFace(face), articles: (chosen[index] ?? []).flatMap((id) => cards.get(id) ?? []) }));
}

/**
 * One article a source and one printing of each piece, the earliest that is there; the story's own language first: a
 * reader should be able to read the first of them.
 */
function headlines(newest: readonly HeadlineKey[], lang: string): number[] {
  const there = new Set(newest.map(({ id }) => id));
  const seen = new Set<number>();
  const chosen = newest
    .filter(({ reprintOfId }) => reprintOfId === null || !there.has(reprintOfId))
    .filter((article) => !seen.has(article.sourceId) && seen.add(article.sourceId));
  const own = chosen.filter((article) => article.lang === lang);
  const other = chosen.filter((article) => article.lang !== lang);
  return [...own, ...other].slice(0, FRONT.headlines).map((article) => article.id);
}

/**
 * Stories in order of their newest article, by keyset.
 * @param place cursors hold the time of a story's newest article and the story's id
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listStories(place: { before?: string; after?: string }, size: number): Promise<StoryList> {
  const newer = place.after !== undefined;
  const at = place.before ?? place.after;
  const keys = await storyKeys(at === undefined ? null : decodeCursor(at), newer, size + 1);
  const page = keys.slice(0, size);
  if (newer) page.reverse();
  const rows = await db().story.findMany({ where: { id: { in: page.map((key) => key.id) } }, select: faceSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const [first, last] = [page[0], page.at(-1)];
  const cursor = (key: StoryKey) => encodeCursor({ sortAt: key.lastAt.getTime(), id: key.id });
  return {
    stories: page.flatMap((key) => byId.get(key.id) ?? []).map(toFace),
    older: last && (newer || keys.length > size) ? cursor(last) : null,
    newer: first && (newer ? keys.length > size : at !== undefined) ? cursor(first) : null,
  };
}

type StoryKey = { lastAt: Date; id: number };

/** One walk of the index over (status, lastAt, id), from a key on, in either direction. */
async function storyKeys(from: { sortAt: number; id: number } | null, newer: boolean, take: number): Promise<StoryKey[]> {
  if (!from) {
    return db().$queryRaw<StoryKey[]>`
      SELECT "lastAt", "id" FROM "Story" WHERE "status" = 'visible' AND "lastAt" IS NOT NULL
      ORDER BY "lastAt" DESC, "id" DESC LIMIT ${take}`;
  }
  const at = new Date(from.sortAt);
  return newer
    ? db().$queryRaw<StoryKey[]>`
      SELECT "lastAt", "id" FROM "Story" WHERE "status" = 'visible' AND ("lastAt", "id") > (${at}, ${from.id})
      ORDER BY "lastAt" ASC, "id" ASC LIMIT ${take}`
    : db().$queryRaw<StoryKey[]>`
      SELECT "lastAt", "id" FROM "Story" WHERE "status" = 'visible' AND ("lastAt", "id") < (${at}, ${from.id})
      ORDER BY "lastAt" DESC, "id" DESC LIMIT ${take}`;
}

/** The slug of the story with this id, or null. */
export async function storySlug(id: number): Promise<string | null> {
  return (await db().story.findUnique({ where: { id }, select: { slug: true } }))?.slug ?? null;
}

/** What became of a story's address: the story with its articles, or the slug it was merged into, or null. */
export type StoryLookup = { story: StoryFace; articles: ArticleCard[] } | { mergedInto: string } | null;

/** A story with its visible articles, newest first. */
export async function getStory(slug: string): Promise<StoryLookup> {
  const row = await db().story.findUnique({
    where: { slug },
    select: { ...faceSelect, status: true, mergedInto: { select: { slug: true } } },
  });
  if (!row) return null;
  if (row.status === "merged" && row.mergedInto) return { mergedInto: row.mergedInto.slug };
  if (row.status !== "visible") return null;
  const { status: _status, mergedInto: _mergedInto, ...face } = row;
  return { story: toFace(face), articles: await newestOfStory(row.id, STORY_ARTICLES) };
}

/** The most headlines of a story that stand beside one of its articles, that one among them. */
const HEADLINES = 13;

/** A story of several articles with its newest headlines, newest first; null where there is none. */
export async function getStoryHeadlines(slug: string): Promise<StoryHeadlines | null> {
  const [row] = await rowsAsJson<StoryFace & { articles: StoryHeadlines["articles"] }>(Prisma.sql`
    SELECT s."id", s."slug", s."title", s."standfirst", s."lang", s."articleCount", s."sourceCount", s."voiceCount", s."shared", s."controls", s."firstAt", s."lastAt",
      (SELECT coalesce(json_agg(h), '[]'::json) FROM (
        SELECT a."id", a."slug", a."title", a."lang", a."kind",
          json_build_object('slug', o."slug", 'name', o."name", 'control', CASE WHEN o."pastControls" = '[]' THEN o."control" ELSE control_at(o."control", o."pastControls", a."sortAt") END, 'country', o."country", 'demo', o."demo") AS "source"
        FROM (
          SELECT "id", "slug", "title", "lang", "kind", "sourceId", "sortAt" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible'
          ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(HEADLINES))}
        ) a JOIN "Source" o ON o."id" = a."sourceId" ORDER BY a."sortAt" DESC, a."id" DESC) h) AS "articles"
    FROM "Story" s WHERE s."slug" = ${slug} AND s."status" = 'visible' AND s."articleCount" > 1`);
  if (!row) return null;
  const { articles, ...face } = row;
  const inUtc = (time: string | null) => time && new Date(time).toISOString();
  return { story: { ...face, firstAt: inUtc(face.firstAt), lastAt: inUtc(face.lastAt) }, articles };
}

/** The highest id that any story has; 0 where there is none. */
export async function highestStoryId(): Promise<number> {
  return (await db().story.findFirst({ select: { id: true }, orderBy: { id: "desc" } }))?.id ?? 0;
}

/** Visible stories of several articles within a range of ids, for sitemaps. */
export async function storiesInRange(first: number, last: number): Promise<{ slug: string; changedAt: string }[]> {
  const rows = await db().story.findMany({
    where: { id: { gte: first, lte: last }, status: "visible", articleCount: { gt: 1 } },
    select: { slug: true, changedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ slug: row.slug, changedAt: row.changedAt.toISOString() }));
}

/** Stories of several articles that began since a time, newest article first; none that only invented outlets tell. */
export async function storiesSince(since: Date, most: number): Promise<{ slug: string; title: string; lang: string; firstAt: string }[]> {
  const rows = await db().$queryRaw<{ slug: string; title: string; lang: string; firstAt: Date }[]>`
    SELECT s."slug", s."title", s."lang", s."firstAt" FROM "Story" s
    WHERE s."status" = 'visible' AND s."lastAt" >= ${since} AND s."firstAt" >= ${since} AND s."articleCount" > 1
      AND EXISTS (
        SELECT 1 FROM "Article" a JOIN "Source" o ON o."id" = a."sourceId"
        WHERE a."storyId" = s."id" AND a."status" = 'visible' AND NOT o."demo")
    ORDER BY s."lastAt" DESC, s."id" DESC LIMIT ${most}`;
  return rows.map((row) => ({ ...row, firstAt: row.firstAt.toISOString() }));
}
