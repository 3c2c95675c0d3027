import { db } from "@/lib/db/client";

/** How the paper's articles stand in stories. Times are ISO 8601. */
export type StoryFigures = {
  waiting: number; readings: number; articles: number; inStories: number; rulings: number;
  stories: { found: number; named: number; merged: number; largest: number };
  /** How many stories have how many articles. */
  sizes: { articles: string; stories: number }[];
};

/** Counts for whoever asks on the command line: it reads whole tables. */
export async function storyFigures(): Promise<StoryFigures> {
  const [row] = await db().$queryRaw<Omit<StoryFigures, "stories" | "sizes">[]>`
    SELECT (SELECT count(*)::int FROM "PlacingCheck") AS "waiting", (SELECT count(*)::int FROM "ArticleReading") AS "readings",
      (SELECT count(*)::int FROM "StoryRuling" WHERE "undoneById" IS NULL) AS "rulings",
      count(*)::int AS "articles", count("storyId")::int AS "inStories" FROM "Article" WHERE "status" = 'visible'`;
  const [stories] = await db().$queryRaw<StoryFigures["stories"][]>`
    SELECT count(*) FILTER (WHERE "status" <> 'merged' AND "key" IS NULL)::int AS "found", count(*) FILTER (WHERE "status" <> 'merged' AND "key" IS NOT NULL)::int AS "named",
      count(*) FILTER (WHERE "status" = 'merged')::int AS "merged", coalesce(max("articleCount"), 0)::int AS "largest" FROM "Story"`;
  const sizes = await db().$queryRaw<StoryFigures["sizes"]>`
    SELECT "articles", count(*)::int AS "stories" FROM (
      SELECT "articleCount" AS "n", CASE WHEN "articleCount" < 2 THEN '0 or 1' WHEN "articleCount" < 6 THEN "articleCount"::text WHEN "articleCount" < 11 THEN '6 to 10' WHEN "articleCount" < 31 THEN '11 to 30' ELSE 'more' END AS "articles"
      FROM "Story" WHERE "status" <> 'merged') s GROUP BY 1 ORDER BY min("n")`;
  return { waiting: 0, readings: 0, articles: 0, inStories: 0, rulings: 0, ...row, stories: stories ?? { found: 0, named: 0, merged: 0, largest: 0 }, sizes };
}

/** A story as it came about: its articles in order of time, each with why it stands there. */
export type StoryGrounds = {
  slug: string; title: string; named: boolean; mergedInto: string | null; alsoAt: string[];
  articles: { slug: string; title: string; source: string; at: string; reason: string | null; score: number | null; by: string | null }[];
};

/** Why a story's articles stand together, or null where there is no such story. */
export async function storyGrounds(slug: string): Promise<StoryGrounds | null> {
  const story = await db().story.findUnique({ where: { slug }, select: { id: true, slug: true, title: true, key: true, mergedInto: { select: { slug: true } }, mergedFrom: { select: { slug: true }, orderBy: { id: "asc" } } } });
  if (!story) return null;
  const articles = await db().article.findMany({
    where: { storyId: story.id, status: "visible" }, orderBy: [{ sortAt: "asc" }, { id: "asc" }],
    select: { slug: true, title: true, sortAt: true, source: { select: { name: true } }, findings: { where: { field: "story", OR: [{ origin: { not: "rule" } }, { value: String(story.id) }] }, select: { reason: true, score: true, origin: true }, orderBy: { id: "desc" }, take: 1 } },
  });
  return {
    slug: story.slug, title: story.title, named: story.key !== null, mergedInto: story.mergedInto?.slug ?? null, alsoAt: story.mergedFrom.map((from) => from.slug),
    articles: articles.map(({ slug: article, title, sortAt, source, findings: [finding] }) => ({
      slug: article, title, source: source.name, at: sortAt.toISOString(), reason: finding?.reason ?? null, score: finding?.score ?? null, by: finding?.origin ?? null,
    })),
  };
}
