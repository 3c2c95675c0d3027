import { AppError } from "@/lib/errors";
import { decodeFeed } from "./encoding";
import { readJsonFeed } from "./json";
import { Problems } from "./problems";
import type { EntryDraft, FeedDraft, FeedOrigin } from "./types";
import { readXmlFeed } from "./xml";

/**
 * A feed's bytes as a draft, whatever state they are in: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and
 * 1.0, JSON Feed 1.0 and 1.1. What had to be skipped, repaired or cut is in `problems`; one entry that
 * cannot be read spoils no other. Takes time linear in the bytes, and reads no more than `LIMITS` say.
 * @param about where the bytes came from, and the `Content-Type` that came with them; the content decides what they are
 * @throws AppError `invalid` where it is no feed
 */
export function readFeed(bytes: Uint8Array, about: FeedOrigin): FeedDraft {
  if (bytes.byteLength === 0) throw new AppError("invalid", "It is empty. Try again later, or check the feed's address.");
  const problems = new Problems();
  const { text, encoding, doubt } = decodeFeed(bytes, about.contentType);
  if (doubt !== null) problems.tell(null, doubt);
  const start = /[^\s\p{Cc}\uFEFF]/u.exec(text)?.[0];
  if (start === undefined) throw new AppError("invalid", "It is blank. Try again later, or check the feed's address.");
  const feed = start === "{" || start === "[" ? readJsonFeed(text, about, problems) : readXmlFeed(text, about, problems);
  withoutRepeatedIds(feed.entries, problems);
  return { ...feed, encoding, problems: problems.list };
}

/** Feeds that give several pages one id have no ids: there the address, or the text, has to tell entries apart. */
function withoutRepeatedIds(entries: EntryDraft[], problems: Problems): void {
  const pages = new Map<string, Set<string>>();
  for (const { guid, url, title } of entries) {
    if (guid === null) continue;
    const known = pages.get(guid) ?? new Set<string>();
    pages.set(guid, known.add(url ?? title ?? ""));
  }
  for (const [at, entry] of entries.entries()) {
    if (entry.guid === null || (pages.get(entry.guid)?.size ?? 0) < 2) continue;
    problems.tell(at + 1, `Its id (${entry.guid.slice(0, 80)}) is also that of another entry, and says nothing.`);
    entry.guid = null;
  }
}

