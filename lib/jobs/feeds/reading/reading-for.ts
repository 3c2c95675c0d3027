import type { FeedOrigin } from "@/lib/ingest/feeds/types";
import type { ReadingFor } from "./types";

/** Looks in a row at which nearly all guids were new, from which on they are not looked at. */
const GUIDS_IGNORED_FROM = 2;

/** What is to be known of a feed to read a file of it. */
export function readingFor({ sourceSlug, topic, fullText, guidsChanged }: ReadingFor["feed"] & { guidsChanged: number }, { url, contentType }: FeedOrigin, arrived: Date): ReadingFor {
  return { about: { url, contentType }, feed: { sourceSlug, topic, fullText }, ignoreGuids: guidsChanged >= GUIDS_IGNORED_FROM, arrived };
}
