import type { HidingReason, ShowingReason } from "@/lib/articles/types/desk";
import type { AdminActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { discussionsOf } from "@/lib/comments/queries/home";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { retrying } from "@/lib/db/retrying";
import { lockArticle } from "@/lib/ingest/store/update";
import { showForGood, withdrawArticle, type Withdrawn } from "@/lib/ingest/store/withdraw";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { publish } from "../publish";
import { withStories } from "../store-article";

const HIDDEN = "Whoever runs this paper took it out.";
const SHOWN = "Whoever runs this paper shows it.";

/**
 * Takes an article out of every list, feed and sitemap, and off its own address. Comments and bookmarks are kept, and no
 * reading of its document shows it again.
 * @returns false when an admin hid it before
 * @throws AppError `not-found`
 */
export async function hideArticle(actor: AdminActor, id: number, reason: HidingReason): Promise<boolean> {
  return acting(id, async (tx) => {
    const hidden = await withdrawArticle(tx, id, HIDDEN, "admin");
    // What a reading hid might be found again by another: from now on an admin's word stands.
    if (hidden === null && (await hiddenByAdmin(tx, id))) return false;
    if (hidden === null) await tx.finding.create({ data: { articleId: id, field: "status", value: "hidden", reason: HIDDEN, origin: "admin" } });
    else await tell(tx, id, hidden);
    await record(tx, actor, { action: "hide-article", target: { type: "article", id }, reason });
    return true;
  });
}

/**
 * Shows a hidden article again, exactly as it was.
 * @returns false when it was not hidden
 * @throws AppError `not-found`
 */
export async function showArticleAgain(actor: AdminActor, id: number, reason: ShowingReason): Promise<boolean> {
  return acting(id, async (tx) => {
    const shown = await showForGood(tx, id, SHOWN);
    if (shown === null) return false;
    await tell(tx, id, shown);
    await record(tx, actor, { action: "show-article", target: { type: "article", id }, reason });
    return true;
  });
}

/** Begins an act on an article, which nobody else changes meanwhile. */
async function acting<T>(id: number, act: (tx: Db) => Promise<T>): Promise<T> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    if (!(await lockArticle(tx, id))) throw new AppError("not-found", "There is no such article. It may have been deleted.");
    return act(tx);
  }));
}

async function hiddenByAdmin(tx: Db, articleId: number): Promise<boolean> {
  return (await tx.finding.count({ where: { articleId, field: "status", value: "hidden", origin: "admin" } })) > 0;
}

/** Every page that showed it, or will: lists, its story, and its comments, which name it wherever they stand. */
async function tell(tx: Db, articleId: number, { slug, sourceSlug, topics, stories }: Withdrawn): Promise<void> {
  await publish(tx, await withStories(tx, { articles: [slug], sources: [sourceSlug], topics }, stories));
  const discussions = await discussionsOf(tx, [articleId]);
  await tx.cacheInvalidation.create({ data: { tags: discussions.length > 0 ? discussions.map(cacheTags.discussion) : [cacheTags.discussionOf(articleId)] } });
}
