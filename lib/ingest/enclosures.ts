import type { Enclosure } from "@/lib/articles/types";
import { cleanLine } from "@/lib/format/clean-text";

/** Files that an article keeps, the longest address of one, and the longest title. */
const MOST = { files: 20, url: 2_000, title: 300 } as const;

/** A year and a half of sound: what is longer is a mistake of its feed. */
const LONGEST_SECONDS = 1_000_000;

type Given = { url: string; type: string | null; bytes: number | null; seconds: number | null; title: string | null };

/**
 * The files of an entry as its article keeps them: reachable by http(s), each once, without pictures, which the article shows.
 * Their parts stand in the order that PostgreSQL gives JSON back in, so that equal ones are equal as text.
 */
export function keptEnclosures(given: readonly Given[]): Enclosure[] {
  const kept = new Map<string, Enclosure>();
  for (const { url, type, bytes, seconds, title } of given) {
    if (!/^https?:\/\//i.test(url) || url.length > MOST.url || type?.startsWith("image/") || kept.has(url) || kept.size >= MOST.files) continue;
    const length = seconds !== null && seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
    kept.set(url, { url, type: type?.slice(0, 100) ?? null, bytes: bytes === 0 ? null : bytes, title: title === null ? null : cleanLine(title).slice(0, MOST.title) || null, seconds: length });
  }
  return [...kept.values()];
}
