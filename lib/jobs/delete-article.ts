import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { retrying } from "@/lib/ingest/store/lock";
import { bury } from "@/lib/ingest/store/tombstones";
import { recountSource } from "@/lib/ingest/store/withdraw";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { KindReason, Reason } from "@/lib/moderation/types";
import { publish } from "./publish";
import { dropArticles } from "./remove-articles";
import { storyChanges } from "./store-article";

/**
 * Deletes an article for good, with its revisions and everything that hangs on it, in one transaction.
 * Its tombstone keeps it away, whatever document, correction or reading brings it again. The log says that it was deleted,
 * by its number.
 * @param reason said to whoever imports it again
 * @param why what the log says
 * @throws AppError `not-found`
 */
export async function deleteArticle(slug: string, reason: string | null, why: Reason | KindReason = "organisation"): Promise<{ slug: string; title: string }> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const [row] = await tx.$queryRaw<{ id: number; title: string; sourceId: number; storyId: number | null }[]>`
      SELECT "id", "title", "sourceId", "storyId" FROM "Article" WHERE "slug" = ${slug} FOR UPDATE`;
    if (!row) throw new AppError("not-found", `There is no article ${slug}. Its slug is the last part of its address.`);
    const topics = await tx.articleTopic.findMany({ where: { articleId: row.id }, select: { topic: { select: { slug: true } } } });
    const stories = row.storyId === null ? {} : await storyChanges(tx, row.storyId);
    await bury(tx, row.id, reason);
    await dropArticles(tx, [row.id]);
    const source = await recountSource(tx, row.sourceId);
    await publish(tx, {
      articles: [slug, ...(stories.articles ?? [])],
      sources: [source, ...(stories.sources ?? [])],
      topics: [...topics.map((entry) => entry.topic.slug), ...(stories.topics ?? [])],
      stories: stories.stories ?? [],
    });
    await record(tx, null, { action: "delete-article", target: { type: "article", id: row.id }, reason: why });
    return { slug, title: row.title };
  }));
}
