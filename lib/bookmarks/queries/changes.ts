import "server-only";
import { db } from "@/lib/db/client";
import type { ChangeDetail } from "../rules/change";
import type { ChangeSummary } from "../types";

/** What an act of a reader's did, as long as its record is kept; else null. */
export async function changeSummary(userId: string, id: string): Promise<ChangeSummary | null> {
  const row = await db().bookmarkChange.findFirst({ where: { id, userId } });
  if (!row) return null;
  const detail = row.detail as ChangeDetail;
  const list = detail.act === "add" || detail.act === "remove" ? await db().readingList.findFirst({ where: { id: detail.list, userId }, select: { name: true } }) : null;
  return {
    id: row.id,
    act: detail.act,
    count: detail.act === "unsave" ? detail.items.length : detail.act === "move" ? detail.before.length : detail.act === "import" ? detail.added.length : detail.ids.length,
    undone: row.undoneAt !== null,
    title: detail.act === "unsave" && detail.items.length === 1 ? (detail.items[0]?.title ?? null) : null,
    shelf: detail.act === "move" ? detail.shelf : null,
    list: list?.name ?? null,
    report: detail.act === "import" ? detail.report : null,
  };
}
