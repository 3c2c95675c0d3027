import { AppError } from "@/lib/errors";
import { decodeFeed } from "./encoding";
import { readJsonFeed } from "./json";
import { Problems } from "./problems";
import type { FeedDraft, FeedOrigin } from "./types";
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
  return { ...feed, encoding, problems: problems.list };
}
