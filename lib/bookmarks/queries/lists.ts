import "server-only";
import { db } from "@/lib/db/client";
import { byName } from "../rules/names";
import type { NamedList } from "../types";

/** A reader's named lists in order of name. */
export async function namedLists(userId: string): Promise<NamedList[]> {
  const rows = await db().readingList.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, _count: { select: { bookmarks: true } } },
  });
  return byName(rows.map(toList));
}

/** One list of a reader's, or null. */
export async function namedList(userId: string, id: string): Promise<NamedList | null> {
  const row = await db().readingList.findFirst({
    where: { id, userId },
    select: { id: true, name: true, createdAt: true, _count: { select: { bookmarks: true } } },
  });
  return row && toList(row);
}

function toList(row: { id: string; name: string; createdAt: Date; _count: { bookmarks: number } }): NamedList {
  return { id: row.id, name: row.name, count: row._count.bookmarks, createdAt: row.createdAt.toISOString() };
}
