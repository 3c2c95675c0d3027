import { cleanLine } from "@/lib/format/clean-text";
import type { Chapter } from "../types";

const MOST_CHAPTERS = 200;
const LONGEST_TITLE = 200;
/** A year and a half of sound. */
const LAST_SECOND = 1_000_000;

/**
 * Chapters as strangers give them, in order of time: each with a title and a beginning, one at a time. A single one is none:
 * it divides nothing.
 */
export function keptChapters(given: readonly { start: unknown; title: unknown }[]): Chapter[] {
  const kept = new Map<number, Chapter>();
  for (const { start, title } of given.slice(0, MOST_CHAPTERS)) {
    const seconds = typeof start === "number" ? start : typeof start === "string" ? secondsOf(start) : null;
    const line = typeof title === "string" ? cleanLine(title.slice(0, 10 * LONGEST_TITLE)).slice(0, LONGEST_TITLE) : "";
    if (seconds === null || !(seconds >= 0 && seconds <= LAST_SECOND) || line === "") continue;
    const whole = Math.floor(seconds);
    if (!kept.has(whole)) kept.set(whole, { start: whole, title: line });
  }
  return kept.size < 2 ? [] : [...kept.values()].sort((one, other) => one.start - other.start);
}

/** "1:02:03.5", "62:03" or "3723" as seconds (the Normal Play Time of RFC 2326); null for what is none. */
function secondsOf(written: string): number | null {
  if (!/^\s*(?:\d{1,6}:){0,2}\d{1,7}(?:\.\d{1,9})?\s*$/.test(written)) return null;
  return written.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The chapters of a JSON file (podcastindex.org, JSON Chapters 1.2); those that are no part of a table of contents are left out. */
export function chaptersInJson(text: string): Chapter[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  const list = (read as { chapters?: unknown } | null)?.chapters;
  if (!Array.isArray(list)) return [];
  const each = list.filter((item): item is Record<string, unknown> => typeof item === "object" && item !== null && (item as { toc?: unknown }).toc !== false);
  return keptChapters(each.map((item) => ({ start: item["startTime"], title: item["title"] })));
}
