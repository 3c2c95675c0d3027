import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { readOpml, type OpmlFeed } from "@/lib/ingest/feeds/opml";
import type { Credentials } from "@/lib/ingest/fetch/types";
import { storableJson, storableText } from "@/lib/ingest/store/json";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { starterFile, STARTER_NAME } from "@/lib/sources/queries/starter";
import { LIST_BYTES, type ChosenFeeds } from "@/lib/sources/schema/feed-lists";
import { enqueue } from "../../queue";

/** What a list says of a feed, as it is kept until the feed is added. */
export type SaidOfFeed = OpmlFeed & { credentials?: Credentials };

/**
 * Reads a subscription list and keeps it, for an admin to look at: nothing of it is added before they say which feeds.
 * @param name what the file is called
 * @returns its number
 * @throws AppError `invalid` where it is no OPML, or names no feed
 */
export async function takeList(_actor: AdminActor, bytes: Uint8Array, name: string): Promise<number> {
  if (bytes.byteLength > LIST_BYTES) throw new AppError("too-large", `A subscription list may have ${LIST_BYTES / 1024 / 1024} MB. Split it.`);
  const { feeds, problems, twice } = readOpml(bytes);
  if (feeds.length === 0) throw new AppError("invalid", problems[0] ? `No feed in it can be read. ${problems[0].words}` : "There are no feeds in it.");
  const rows = feeds.map((feed, at) => ({ position: at + 1, ...withoutSecrets(feed) }));
  return db().$transaction(async (tx) => {
    const { id } = await tx.feedList.create({ data: { name: nameOf(name), feeds: feeds.length, problems: JSON.parse(storableJson({ twice, lines: problems })) as Prisma.InputJsonValue }, select: { id: true } });
    await tx.$executeRaw`
      INSERT INTO "FeedListEntry" ("listId", "position", "url", "said")
      SELECT ${id}, "position", "url", "said" FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS r("position" int, "url" text, "said" jsonb)`;
    return id;
  }, { timeout: 60_000 });
}

/** A name and password in an address are kept apart from it. */
function withoutSecrets(feed: OpmlFeed): { url: string; said: SaidOfFeed } {
  const url = new URL(feed.url);
  if (url.username === "") return { url: feed.url, said: feed };
  const credentials = { user: decoded(url.username), password: decoded(url.password) };
  url.username = "";
  url.password = "";
  return { url: url.href, said: { ...feed, url: url.href, credentials } };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function nameOf(given: string): string {
  return storableText(given.replace(/\p{C}/gu, "").split(/[/\\]/).at(-1) ?? "").trim().slice(0, 200) || "feeds.opml";
}

/**
 * Has feeds of a list added: stored without being fetched, which the worker then does as it does with all. The log says how
 * many were asked for.
 * @param chosen all of them, or some by their places in the list; those that were added before are passed over
 * @param byWorker whether a job is asked for; else the caller adds them itself (`addChosen`)
 * @returns how many are to be added
 * @throws AppError `not-found`; `invalid` where nothing was chosen; `conflict` where feeds of the list are being added
 */
export async function chooseFeeds(actor: AdminActor, id: number, chosen: ChosenFeeds, byWorker = true): Promise<number> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    if ((await tx.feedList.count({ where: { id } })) === 0) throw new AppError("not-found", "There is no such list. It may have been taken away: send the file again.");
    const feeds = await markChosen(tx, id, chosen);
    if (feeds === 0) throw new AppError("invalid", "Choose feeds that have not been added yet.");
    await tx.feedList.update({ where: { id }, data: { takenAt: new Date(), finishedAt: null } });
    if (byWorker && !(await enqueue(tx, { kind: "add-feeds", key: String(id), payload: { list: id } })).created) {
      throw new AppError("conflict", "Feeds of this list are being added. Wait until that is done, then choose others.");
    }
    await record(tx, actor, { action: "add-feeds", target: { type: "site", id: "paper" }, reason: "organisation", detail: { feeds } });
    return feeds;
  });
}

/**
 * Switches on feeds of the list that comes with the paper: they are added as those of any other.
 * @param positions their places in the list, from 1
 * @returns the number of the list
 * @throws AppError `invalid` where none of these places is in it
 */
export async function switchOnStarters(actor: AdminActor, positions: number[]): Promise<number> {
  const id = await takeList(actor, await starterFile(), STARTER_NAME);
  await chooseFeeds(actor, id, { positions });
  return id;
}

async function markChosen(tx: Db, id: number, { all, positions = [], folders = [] }: ChosenFeeds): Promise<number> {
  if (all) return tx.$executeRaw`UPDATE "FeedListEntry" SET "chosen" = true WHERE "listId" = ${id} AND "outcome" IS NULL`;
  return tx.$executeRaw`
    UPDATE "FeedListEntry" SET "chosen" = true
    WHERE "listId" = ${id} AND "outcome" IS NULL AND ("position" = ANY(${positions}::int[]) OR "said" -> 'folder' = ANY(${folders.map((folder) => JSON.stringify(folder))}::jsonb[]))`;
}

/**
 * Has the feeds added that were chosen and that nobody adds any more.
 * @throws AppError `not-found`; `conflict` where there are none
 */
export async function addAgain(actor: AdminActor, id: number): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const feeds = await tx.feedListEntry.count({ where: { listId: id, chosen: true, outcome: null } });
    if (feeds === 0) throw new AppError("conflict", "Everything that was chosen of this list has been added.");
    const { created } = await enqueue(tx, { kind: "add-feeds", key: String(id), payload: { list: id } });
    if (!created) throw new AppError("conflict", "They are being added already.");
    await record(tx, actor, { action: "add-feeds", target: { type: "site", id: "paper" }, reason: "organisation", detail: { feeds } });
  });
}

/** Forgets lists that were sent so many days ago, but for those of which feeds are being added. @returns how many */
export async function clearLists(days: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  return db().$executeRaw`
    DELETE FROM "FeedList" l WHERE coalesce(l."finishedAt", l."takenAt", l."createdAt") < ${before}
      AND NOT EXISTS (SELECT FROM "Job" j WHERE j."kind" = 'add-feeds' AND j."key" = l."id"::text AND j."state" IN ('waiting', 'running'))`;
}
