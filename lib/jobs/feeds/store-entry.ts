import { adoptLinks } from "@/lib/bookmarks/mutations/adopt";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import type { Candidate, Role } from "@/lib/ingest/entry-match";
import { rememberEntries, takeLead, type RememberedEntry } from "@/lib/ingest/store/entries";
import { insertAlone, insertArticle, insertTogether, type Place } from "@/lib/ingest/store/insert";
import { lockArticle, updateArticle } from "@/lib/ingest/store/update";
import { showArticle } from "@/lib/ingest/store/withdraw";
import type { PreparedArticle } from "@/lib/ingest/types";
import { keepPageText } from "../fulltext/keep";
import { moveSome } from "../move-articles";
import { withOwnTopic } from "../own-topics";
import { changedTags, publish } from "../publish";
import { withStories } from "../store-article";
import { LeaseLost } from "./away";
import type { LeasedFeed } from "./lease";

/** An article that is new, and what its feed is to remember of the entry. */
export type Addition = { article: PreparedArticle; entry: RememberedEntry };

/**
 * Stores new articles of one feed by one statement, which stores all of them whole or none: so what is known already or
 * was deleted is left out, and where one cannot be stored at all, none is.
 * @param additions each with an identity of its own
 * @returns the ids of what was stored, by identity; none when the feed is no longer this worker's
 */
export async function addTogether(feed: LeasedFeed, additions: readonly Addition[], arrived: Date): Promise<Map<string, number>> {
  const filed = await Promise.all(additions.map(withItsTopic));
  return retrying(() => insertTogether(filed.map((each) => ({ article: each.article, place: placeOf(feed, each, arrived) }))));
}

async function withItsTopic(addition: Addition): Promise<Addition> {
  return { ...addition, article: await withOwnTopic(addition.article, addition.entry.categories) };
}

/**
 * Stores a new article in one transaction, with what its feed remembers of it.
 * @param adopts a reader kept its page as a link: the link becomes the article
 * @returns its id; null when it is stored or deleted already, or the feed is no longer this worker's
 */
export async function addArticle(feed: LeasedFeed, found: Addition, { arrived, adopts }: { arrived: Date; adopts: boolean }): Promise<number | null> {
  const addition = await withItsTopic(found);
  const { article } = addition;
  const place = placeOf(feed, addition, arrived);
  if (!adopts) return retrying(() => insertAlone(article, place));
  return retrying(() => db().$transaction(async (tx) => {
    const id = await insertArticle(tx, article, place);
    if (id !== null) await adoptLinks(tx, [id]);
    return id;
  }));
}

function placeOf(feed: LeasedFeed, { article, entry: { key, hash, categories, page } }: Addition, arrived: Date): Place {
  return {
    sourceId: feed.sourceId, storyId: null, storyReason: null, importId: null, feed: { id: feed.id, owner: feed.leaseOwner, key, hash, categories, page }, arrived,
    tags: changedTags({ articles: [article.slug], sources: [feed.sourceSlug], topics: article.topics }),
  };
}

/**
 * Brings a stored article up to what its leading feed says now, in one transaction; what it said before stays as a
 * revision. Where the article is the feed's own source's page, it becomes that source's.
 * @returns what that was
 * @throws LeaseLost when another worker looks at the feed meanwhile: it may know better
 */
export async function updateFromFeed(feed: LeasedFeed, article: PreparedArticle, entry: RememberedEntry, stored: Candidate, role: Role): Promise<"updated" | "known" | "carried"> {
  return retrying(() => db().$transaction(async (tx) => {
    if (!(await holds(tx, feed))) throw new LeaseLost(feed.url);
    await rememberEntries(tx, feed.id, [entry]);
    if (!(await lockArticle(tx, stored.id))) return "known";
    const moves = role === "takes-over" && stored.sourceId !== feed.sourceId;
    if (role === "takes-over") await takeLead(tx, feed.id, stored.id);
    if (moves) await moveSome(tx, [stored.id], { id: feed.sourceId });
    const shown = await showArticle(tx, stored.id);
    const said = await withOwnTopic(await keepPageText(tx, stored.id, article, entry.page), entry.categories);
    const updated = await updateArticle(tx, stored.id, moves ? said : await firstPublished(tx, stored.id, said), { keepRevision: true, at: new Date() });
    const touched = [updated, shown].filter((each) => each !== null);
    if (touched.length === 0) return role === "takes-over" ? "carried" : "known";
    await adoptLinks(tx, [stored.id]);
    const changed = { articles: touched.map((each) => each.slug), sources: touched.map((each) => each.sourceSlug), topics: touched.flatMap((each) => each.topics) };
    await publish(tx, await withStories(tx, changed, [...new Set(touched.flatMap((each) => each.stories))]));
    return "updated";
  }));
}

/** Whether the feed is still this worker's; its row stays so until the transaction ends. */
export async function holds(tx: Db, { id, leaseOwner }: LeasedFeed): Promise<boolean> {
  return (await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Feed" WHERE "id" = ${id} AND "leaseOwner" = ${leaseOwner} FOR SHARE`).length > 0;
}

/** What was published once is not published later: a later date in a changed entry is that of the change. */
export async function firstPublished(tx: Db, articleId: number, article: PreparedArticle): Promise<PreparedArticle> {
  const stored = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { publishedAt: true, publishedPrecision: true, publishedEvidence: true } });
  if (stored.publishedAt === null || article.publishedAt === null || article.publishedAt <= stored.publishedAt) return article;
  const { publishedAt, publishedEvidence } = stored;
  const publishedPrecision = stored.publishedPrecision as PreparedArticle["publishedPrecision"];
  return { ...article, publishedAt, publishedPrecision, publishedEvidence, sourceUpdatedAt: article.sourceUpdatedAt ?? article.publishedAt };
}
