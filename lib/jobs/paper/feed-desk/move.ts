import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { publishSources } from "../../publish-sources";
import { enqueue } from "../../queue";
import { countAlone } from "./articles";
import { lockFeed, UNLEASED } from "./lock";

export type Moved = { moved: boolean; from: number; /** That are to follow. */ articles: number };

/**
 * Gives a feed to another source. What comes from now on is that source's; what it alone brought follows if that is asked,
 * by a worker. What another feed or a document carries as well stays. A look under way ends with nothing of it written, and
 * is made again. The log names both sources.
 * @param to `source`: its slug or name
 * @throws AppError `not-found` for the feed, `invalid` where there is no such source
 */
export async function moveFeed(actor: AdminActor, id: number, { source: named, articles: along }: { source: string; articles: boolean }): Promise<Moved> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const feed = await lockFeed(tx, id);
    const source = await tx.source.findFirst({ where: { OR: [{ slug: named }, { name: { equals: named, mode: "insensitive" } }] }, select: { id: true, slug: true } });
    if (!source) throw new AppError("invalid", `There is no source ${named}. \`sources list\` names them.`, { fields: { source: "There is no such source." } });
    if (source.id === feed.sourceId) return { moved: false, from: feed.sourceId, articles: 0 };
    const articles = along ? await countAlone(tx, id, feed.sourceId) : 0;
    await tx.feed.update({ where: { id }, data: { sourceId: source.id, ...UNLEASED, ...(feed.leased ? { nextCheckAt: new Date() } : {}) } });
    if (articles > 0) await enqueue(tx, { kind: "feed-articles", key: `${id} from ${feed.sourceId}`, payload: { feed: id, from: feed.sourceId } });
    await publishSources(tx, [{ id: feed.sourceId, slug: feed.sourceSlug, controlChanged: false }, { ...source, controlChanged: false }]);
    await record(tx, actor, { action: "change-feeds", target: { type: "source", id: feed.sourceSlug }, reason: "organisation", detail: { act: "move", feeds: 1, to: source.slug, articles: along ? "along" : "stay" } });
    return { moved: true, from: feed.sourceId, articles };
  });
}
