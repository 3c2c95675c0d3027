import { keptChapters } from "@/lib/articles/rules/chapters";
import type { Enclosure, Transcript } from "@/lib/articles/types";
import { cleanLine } from "@/lib/format/clean-text";
import type { Enclosure as Given } from "./feeds/types";

/** Files that an article keeps, transcripts of one, the longest address of either, and the longest title. */
const MOST = { files: 20, transcripts: 10, url: 2_000, title: 300 } as const;

/** A year and a half of sound: what is longer is a mistake of its feed. */
const LONGEST_SECONDS = 1_000_000;

/**
 * The files of an entry as its article keeps them: reachable by http(s), each once, without pictures, which the article shows.
 * Their parts stand in the order that PostgreSQL gives JSON back in, so that equal ones are equal as text.
 */
export function keptEnclosures(given: readonly Given[]): Enclosure[] {
  const kept = new Map<string, Enclosure>();
  for (const file of given) {
    const { url, type, bytes, seconds, title } = file;
    if (!isKeptAddress(url) || type?.startsWith("image/") || kept.has(url) || kept.size >= MOST.files) continue;
    const length = seconds !== null && seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
    const { chapters, chaptersUrl, transcripts } = saidOf(file);
    kept.set(url, {
      url, type: type?.slice(0, 100) ?? null, bytes: bytes === 0 ? null : bytes, title: title === null ? null : cleanLine(title).slice(0, MOST.title) || null, seconds: length,
      ...(chapters.length > 0 && { chapters }), ...(chaptersUrl !== null && { chaptersUrl }), ...(transcripts.length > 0 && { transcripts }),
    });
  }
  return [...kept.values()];
}

function saidOf({ chapters = [], chaptersUrl, transcripts = [] }: Given): { chapters: Enclosure["chapters"] & object; chaptersUrl: string | null; transcripts: Transcript[] } {
  const kept = new Map<string, Transcript>();
  for (const { url, lang, type } of transcripts.slice(0, MOST.transcripts)) if (isKeptAddress(url)) kept.set(url, { url, lang, type: type?.slice(0, 100) ?? null });
  return { chapters: keptChapters(chapters), chaptersUrl: chaptersUrl !== undefined && isKeptAddress(chaptersUrl) ? chaptersUrl : null, transcripts: [...kept.values()] };
}

function isKeptAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= MOST.url;
}
