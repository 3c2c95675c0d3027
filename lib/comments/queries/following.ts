import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { anArticleOf, livingOf } from "./home";
import type { FollowedDiscussion, HiddenPerson } from "../types";

/** The discussions that a reader follows or muted, the newest choice first, each with an article of it; nobody can have more than a thousand. */
export async function listDiscussions(userId: string): Promise<FollowedDiscussion[]> {
  return rowsAsJson<FollowedDiscussion>(Prisma.sql`
    SELECT d."id", f."mode", (SELECT coalesce(sum(t."published"), 0)::int FROM "DiscussionTally" t WHERE t."discussionId" = d."id") AS "published",
      (SELECT json_build_object('slug', a."slug", 'title', a."title", 'lang', a."lang") FROM "Article" a WHERE a."id" = (SELECT "id" FROM ${anArticleOf} one LIMIT 1)) AS "article"
    FROM "DiscussionFollow" f JOIN "Discussion" d ON d."id" = f."discussionId" AND d."id" = ${livingOf} WHERE f."userId" = ${userId}::uuid ORDER BY f."createdAt" DESC, d."id" DESC`);
}

/** Whose comments a reader hides, the newest first; nobody can hide more than a thousand. */
export async function listHidden(userId: string): Promise<HiddenPerson[]> {
  const rows = await db().hiddenPerson.findMany({ where: { userId, hidden: { handle: { not: null } } }, orderBy: [{ createdAt: "desc" }, { hiddenId: "asc" }], select: { createdAt: true, hidden: { select: { handle: true, name: true } } } });
  return rows.map(({ createdAt, hidden: { handle, name } }) => ({ handle: handle ?? "", name: name ?? handle ?? "", since: createdAt.toISOString() }));
}
