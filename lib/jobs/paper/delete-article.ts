import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { retrying } from "@/lib/db/retrying";
import { bury } from "@/lib/ingest/store/tombstones";
import { recountSource } from "@/lib/ingest/store/withdraw";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { KindReason, Reason } from "@/lib/moderation/types";
import { publish } from "../publish";
import { dropArticles } from "../remove-articles";
import { storyChanges } from "../store-article";

/** `why`: what the log says; `note`: said to whoever imports it again. */
export type DeletionReason = { why?: Reason | KindReason; note?: string | null };

/**
 * Deletes an article for good, with its revisions, its discussion and everything else that hangs on it, in one
 * transaction; what readers saved of it stays with them as links. Its tombstone keeps it away, whatever document,
 * correction or reading brings it again. The log says that it was deleted, by its number.
 * @throws AppError `not-found`
 */
export async function deleteArticle(actor: AdminActor, by: { slug: string } | { id: number }, { why = "organisation", note = null }: DeletionReason = {}): Promise<{ id: number; slug: string; title: string }> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const found = await tx.article.findUnique({ where: "slug" in by ? { slug: by.slug } : { id: by.id }, select: { id: true } });
    const [row] = await tx.$queryRaw<{ id: number; slug: string; title: string; sourceId: number; storyId: number | null }[]>`
      SELECT "id", "slug", "title", "sourceId", "storyId" FROM "Article" WHERE "id" = ${found?.id ?? 0} FOR UPDATE`;
    if (!row) throw new AppError("not-found", `There is no article ${"slug" in by ? by.slug : by.id}. Its slug is the last part of its address.`);
    const { id, slug, title } = row;
    const topics = await tx.articleTopic.findMany({ where: { articleId: id }, select: { topic: { select: { slug: true } } } });
    const stories = row.storyId === null ? {} : await storyChanges(tx, row.storyId);
    await bury(tx, id, note);
    await dropArticles(tx, [id]);
    const source = await recountSource(tx, row.sourceId);
    await publish(tx, {
      articles: [slug, ...(stories.articles ?? [])],
      sources: [source, ...(stories.sources ?? [])],
      topics: [...topics.map((entry) => entry.topic.slug), ...(stories.topics ?? [])],
      stories: stories.stories ?? [],
    });
    await record(tx, actor, { action: "delete-article", target: { type: "article", id }, reason: why });
    return { id, slug, title };
  }));
}
