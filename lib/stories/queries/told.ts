import "server-only";
import type { Control } from "@/lib/closed-lists";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJsonIn } from "@/lib/db/rows";
import { controlAt } from "@/lib/sources/rules/control";
import type { StoryArticle } from "../rules";

type ToldRow = Omit<StoryArticle, "sortAt" | "at"> & { sortAt: string; firstSeenAt: string; sourceControl: Control; pastControls: unknown };

/** The visible articles of a story with all that its face depends on. */
export async function toldIn(tx: Db, storyId: number): Promise<StoryArticle[]> {
  const rows = await rowsAsJsonIn<ToldRow>(tx, Prisma.sql`
    SELECT a."id", a."sourceId", s."name" AS "sourceName", s."slug" AS "sourceSlug", s."control" AS "sourceControl", s."pastControls", a."kind", a."title", a."titleDerived", a."standfirst", a."lang",
      a."sortAt", a."firstSeenAt", a."reprintOfId", a."canonicalUrl" AS "address", c."credits",
      (SELECT t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = a."id" ORDER BY l."position" LIMIT 1) AS "topic",
      (SELECT coalesce(json_agg(json_build_object('fromId', p."fromId", 'share', p."share") ORDER BY p."fromId"), '[]'::json) FROM "SharedPassages" p WHERE p."articleId" = a."id") AS "passages"
    FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" LEFT JOIN "ArticleCredits" c ON c."articleId" = a."id"
    WHERE a."storyId" = ${storyId} AND a."status" = 'visible' ORDER BY a."id"`);
  return rows.map(({ sourceControl, pastControls, firstSeenAt, ...row }) => {
    const sortAt = new Date(row.sortAt);
    // A date that is still to come counts from when the article came.
    return { ...row, sortAt, at: Math.min(sortAt.getTime(), Date.parse(firstSeenAt)), control: controlAt({ control: sourceControl, pastControls }, sortAt) };
  });
}
