import "server-only";
import { db } from "@/lib/db/client";
import { readComment } from "../rules/markdown";

/** Nobody calls more people than this with one comment. */
export const MOST_MENTIONS = 10;

/** Whom a text mentions of those who exist: their ids by their handles. */
export async function mentionedIn(markdown: string): Promise<Map<string, string>> {
  const handles = readComment(markdown).mentions.slice(0, MOST_MENTIONS);
  if (handles.length === 0) return new Map();
  const rows = await db().user.findMany({ where: { handle: { in: handles } }, select: { handle: true, id: true } });
  return new Map(rows.flatMap(({ handle, id }) => (handle ? [[handle, id] as const] : [])));
}
