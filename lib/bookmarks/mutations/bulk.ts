import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import type { ChangeDetail } from "../rules/change";
import type { BulkAct, Changed } from "../types";
import { addToLists, type Locked, lockSaved, ownList, recordChange, snapshots } from "./rows";

/**
 * Does one thing with many saved pieces, all or none of it. Ids of what the reader has not saved are passed over.
 * @throws AppError `not-found` for a list that is not the reader's
 */
export async function changeMany(actor: UserActor, ids: readonly string[], act: BulkAct): Promise<Changed> {
  return db().$transaction(async (tx) => {
    if ("list" in act) await ownList(tx, actor, act.list);
    const saved = await lockSaved(tx, actor, ids);
    const detail = await doOne(tx, actor, saved, act);
    const changed = detail.act === "unsave" ? detail.items.length : detail.act === "move" ? detail.before.length : detail.ids.length;
    return { changed, change: changed === 0 ? null : await recordChange(tx, actor, detail) };
  });
}

async function doOne(tx: Db, actor: UserActor, saved: Locked[], act: BulkAct): Promise<Exclude<ChangeDetail, { act: "import" }>> {
  const ids = saved.map((row) => row.id);
  if (act.do === "unsave") {
    const items = await snapshots(tx, ids);
    await tx.bookmark.deleteMany({ where: { id: { in: ids } } });
    return { act: "unsave", items };
  }
  if (act.do === "move") {
    const before = saved.filter((row) => row.shelf !== act.shelf).map(({ id, shelf }) => ({ id, shelf }));
    await tx.bookmark.updateMany({ where: { id: { in: before.map((row) => row.id) } }, data: { shelf: act.shelf } });
    return { act: "move", shelf: act.shelf, before };
  }
  if (act.do === "add") {
    const added = await addToLists(tx, actor, ids.map((id) => ({ list: act.list, id })));
    return { act: "add", list: act.list, ids: added.map((pair) => pair.id) };
  }
  const removed = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM "BookmarkInList" WHERE "listId" = ${act.list}::uuid AND "bookmarkId" = ANY(${ids}::uuid[]) RETURNING "bookmarkId" AS "id"`;
  return { act: "remove", list: act.list, ids: removed.map((row) => row.id) };
}
