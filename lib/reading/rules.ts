import type { MarkRead } from "@/lib/preferences/schema";
import type { View } from "./types";

/** From this share of a text on, its end has been reached: what follows are notes. */
export const END_OF_TEXT = 0.97;

/** From this share of a file on, what is left are credits. */
const END_OF_FILE = 0.95;

/** Whether a file has been heard or seen. @param duration in seconds, or null where it is not known */
export function isHeard(seconds: number, duration: number | null): boolean {
  return duration !== null && duration > 0 && seconds >= duration * END_OF_FILE;
}

/** An article as views and marks sort it; times are milliseconds since 1970. */
export type Placed = { id: number; sortAt: number; sourceId: number; topicIds: readonly number[] };
export type Mark = { read: boolean; unreadAt: number | null };
export type Before = { before: number; upTo: number; markedAt: number };

/** A view as the database names it. */
export function viewKey(view: View): string {
  return view.kind === "all" ? "all" : `${view.kind}:${view.id}`;
}

/**
 * Whether an article is read: it was marked so, or one of the views it belongs to was marked as read up to it or
 * beyond, after it had arrived and, where it was marked as unread, after that.
 * @param before the reader's marks by view
 */
export function isRead(article: Placed, mark: Mark | null, before: ReadonlyMap<string, Before>): boolean {
  if (mark?.read) return true;
  const views: View[] = [{ kind: "all" }, { kind: "source", id: article.sourceId }, ...article.topicIds.map((id) => ({ kind: "topic" as const, id }))];
  return views.some((view) => {
    const found = before.get(viewKey(view));
    return found !== undefined && article.sortAt <= found.before && article.id <= found.upTo && found.markedAt > (mark?.unreadAt ?? -Infinity);
  });
}

/** Whether what happened makes an article read, by the reader's own choice. */
export function becomesRead(markRead: MarkRead, happened: { opened?: boolean; read?: boolean; progress?: number }): boolean {
  if (happened.read) return true;
  const finished = (happened.progress ?? 0) >= END_OF_TEXT;
  return (markRead === "open" && (happened.opened === true || finished)) || (markRead === "scroll" && finished);
}
