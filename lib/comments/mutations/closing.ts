import "server-only";
import type { ModeratorActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { KindReason, Reason } from "@/lib/moderation/types";

/** A discussion, by the article that it is about or by its own number. */
export type DiscussionBy = { articleId: number } | { discussionId: number };

/**
 * Closes an article's discussion, so that nobody may comment from now on, or opens it again. What was said stays. The log
 * says so.
 * @returns false when it was so already
 * @throws AppError `not-found`
 */
export async function closeDiscussion(actor: ModeratorActor, by: DiscussionBy, closed: boolean, reason: Reason | KindReason): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const article = await tx.article.findFirst({ where: "articleId" in by ? { id: by.articleId } : { discussion: { id: by.discussionId } }, select: { id: true, slug: true } });
    if (!article) throw new AppError("not-found", "There is no such article. It may have been deleted.");
    const articleId = article.id;
    const { id, closedAt } = await tx.discussion.upsert({ where: { articleId }, create: { articleId }, update: {}, select: { id: true, closedAt: true } });
    if ((closedAt !== null) === closed) return false;
    await tx.discussion.update({ where: { id }, data: { closedAt: closed ? new Date() : null } });
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.discussionOf(articleId), cacheTags.discussion(id), cacheTags.article(article.slug)] } });
    await record(tx, actor, { action: closed ? "close-discussion" : "open-discussion", target: { type: "discussion", id }, reason });
    return true;
  });
}
