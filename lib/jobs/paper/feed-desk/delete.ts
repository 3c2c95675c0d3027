import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { keptReason } from "@/lib/ingest/fetch/reasons";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { enqueue } from "../../queue";
import { countAlone } from "./articles";
import { lockFeed, UNLEASED } from "./lock";
import { tendFeeds } from "./tend";

/**
 * Deletes a feed. Its articles stay; or (`drop`) those that nothing else carries are deleted for good as well, by a worker,
 * and the feed goes with the last of them. A look under way ends with nothing of it written.
 * @returns how many articles are to go
 * @throws AppError `not-found`
 */
export async function deleteFeed(actor: AdminActor, id: number, articles: "keep" | "drop"): Promise<{ articles: number }> {
  if (articles === "drop") return dropWithArticles(actor, id);
  const { done } = await tendFeeds(actor, [id], "delete");
  if (done === 0) throw new AppError("not-found", `There is no feed ${id}. \`feeds list\` names them.`);
  return { articles: 0 };
}

async function dropWithArticles(actor: AdminActor, id: number): Promise<{ articles: number }> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const feed = await lockFeed(tx, id);
    const count = await countAlone(tx, id, null);
    await tx.feed.update({ where: { id }, data: { state: "paused", nextCheckAt: null, nextWhy: keptReason("deleting"), ...UNLEASED } });
    const { created } = await enqueue(tx, { kind: "feed-articles", key: `${id} drop`, payload: { feed: id, from: null } });
    if (created) await record(tx, actor, { action: "delete-feeds", target: { type: "source", id: feed.sourceSlug }, reason: "organisation", detail: { feeds: 1, articles: "dropped" } });
    return { articles: count };
  });
}
