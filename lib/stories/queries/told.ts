import "server-only";
import type { Control } from "@/lib/closed-lists";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { numbersOf, rowsAsJsonIn } from "@/lib/db/rows";
import { controlAt } from "@/lib/sources/rules/control";
import type { StoryArticle } from "../rules";
import type { HeadlineChoice } from "../types";

/** An article of a story, with the slugs of the pages that show it. */
export type ToldArticle = StoryArticle & { slug: string; topics: string[] };

/** A story with its visible articles; `key` where an edition or a person named it. */
export type ToldStory = { id: number; slug: string; key: string | null; headline: HeadlineChoice | null; articles: ToldArticle[] };

type ArticleRow = Omit<ToldArticle, "sortAt" | "at" | "topic" | "control"> & { sortAt: string; firstSeenAt: string; sourceControl: Control; pastControls: unknown };
type StoryRow = Omit<ToldStory, "articles"> & { articles: ArticleRow[] };

/** Stories in order of their numbers, with all that their faces depend on: one statement for all of them. */
export async function storiesTold(tx: Db, storyIds: readonly number[]): Promise<ToldStory[]> {
  const rows = await rowsAsJsonIn<StoryRow>(tx, Prisma.sql`
    SELECT y."id", y."slug", y."key", y."headline", (SELECT coalesce(json_agg(told), '[]'::json) FROM (
      SELECT a."id", a."slug", a."sourceId", s."name" AS "sourceName", s."slug" AS "sourceSlug", s."control" AS "sourceControl", s."pastControls", a."kind", a."title", a."titleDerived", CASE WHEN s."wishes"->'optOut' IS NULL THEN a."standfirst" END AS "standfirst", a."lang",
        a."sortAt", a."firstSeenAt", a."reprintOfId", a."canonicalUrl" AS "address", c."credits",
        (SELECT coalesce(json_agg(t."slug" ORDER BY l."position"), '[]'::json) FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = a."id") AS "topics",
        (SELECT coalesce(json_agg(json_build_object('fromId', p."fromId", 'share', p."share") ORDER BY p."fromId"), '[]'::json) FROM "SharedPassages" p WHERE p."articleId" = a."id") AS "passages"
      FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" LEFT JOIN "ArticleCredits" c ON c."articleId" = a."id"
      WHERE a."storyId" = y."id" AND a."status" = 'visible' ORDER BY a."id") told) AS "articles"
    FROM "Story" y WHERE y."id" = ANY(${numbersOf(storyIds)}::int[]) ORDER BY y."id"`);
  return rows.map(({ articles, ...story }) => ({ ...story, articles: articles.map(articleOf) }));
}

function articleOf({ sourceControl, pastControls, firstSeenAt, ...row }: ArticleRow): ToldArticle {
  const sortAt = new Date(row.sortAt);
  // A date that is still to come counts from when the article came.
  return { ...row, sortAt, at: Math.min(sortAt.getTime(), Date.parse(firstSeenAt)), control: controlAt({ control: sourceControl, pastControls }, sortAt), topic: row.topics[0] ?? null };
}
