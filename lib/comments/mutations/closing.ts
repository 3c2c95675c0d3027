import "server-only";
import type { ModeratorActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { KindReason, Reason } from "@/lib/moderation/types";

/** A discussion, by an article that is discussed in it or by its own number. */
export type DiscussionBy = { articleId: number } | { discussionId: number };

/**
 * Closes an article's discussion, its story's where it has one, so that nobody may comment from now on, or opens it again. What was said stays. The log
 * says so.
 * @returns false when it was so already
 * @throws AppError `not-found`
 */
export async function closeDiscussion(actor: ModeratorActor, by: DiscussionBy, closed: boolean, reason: Reason | KindReason): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const article = await articleIn(tx, by);
    if (!article) throw new AppError("not-found", "There is no such article. It may have been deleted.");
    const { id, slug, storyId } = article;
    const [begun] = await tx.$queryRaw<{ id: number }[]>`SELECT "begin_discussion_of"(${id}::int) AS "id"`;
    if (!begun) throw new Error(`The discussion of article ${id} was neither made nor found.`);
    // What was closed before its article came into the story stayed closed for it.
    const also = closed || storyId === null ? [] : [{ article: { storyId } }];
    const { count } = await tx.discussion.updateMany({ where: { OR: [{ id: begun.id }, ...also], closedAt: closed ? null : { not: null } }, data: { closedAt: closed ? new Date() : null } });
    if (count === 0) return false;
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.discussionOf(id), cacheTags.discussion(begun.id), cacheTags.article(slug)] } });
    await record(tx, actor, { action: closed ? "close-discussion" : "open-discussion", target: { type: "discussion", id: begun.id }, reason });
    return true;
  });
}

async function articleIn(tx: Db, by: DiscussionBy): Promise<{ id: number; slug: string; storyId: number | null } | null> {
  const select = { id: true, slug: true, storyId: true } as const;
  if ("articleId" in by) return tx.article.findUnique({ where: { id: by.articleId }, select });
  const { discussionId: id } = by;
  return tx.article.findFirst({ where: { OR: [{ discussion: { id } }, { story: { discussion: { id } } }] }, orderBy: { id: "asc" }, select });
}
