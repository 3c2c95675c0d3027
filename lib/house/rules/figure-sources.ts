import type { Figure } from "../types";

/** Where each figure is counted: one row is one of it, on the day of this time. Each has an index of it. */
export const FIGURE_SOURCES: Readonly<Record<Figure, { table: string; at: string }>> = {
  readers: { table: "User", at: "createdAt" },
  comments: { table: "Comment", at: "createdAt" },
  votes: { table: "CommentVote", at: "createdAt" },
  flags: { table: "Flag", at: "createdAt" },
  articles: { table: "Article", at: "firstSeenAt" },
};

export const DAY_MS = 86_400_000;

/** The beginning of the day, in UTC, in which a moment lies. */
export function dayOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
}

/** So many days before a day. */
export function daysBefore(day: Date, days: number): Date {
  return new Date(day.getTime() - days * DAY_MS);
}

/** A day as YYYY-MM-DD. */
export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}
