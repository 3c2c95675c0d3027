import type { EntryDraft, FeedDraft, FeedLink, Enclosure } from "@/lib/ingest/feeds/types";
import { sameAddress, sameHtml, sameLine, samePerson, sameSafeText, sameTime } from "./alike";
import type { Claim, Literal } from "./expression";

/** How one claim came out: null for what is not scored. */
export type Verdict = boolean | null;

/**
 * Whether a feed bears a claim out. Scored are titles, links, ids, dates, authors, summaries, contents
 * and enclosures of the feed and its entries.
 * @param about where the feed came from; `sanitiser` is true for cases about sanitising, where equal text without anything executable is right
 */
export function judge(claim: Claim, feed: FeedDraft, { sanitiser, url }: { sanitiser: boolean; url: string }): Verdict {
  if ("unknown" in claim) return null;
  const [root, ...keys] = claim.path;
  if (root === "feed") return judgeFeed(feed, keys, claim.expected);
  const [at, ...rest] = keys;
  if (typeof at !== "number" || rest.length === 0) return null;
  const entry = feed.entries.at(at);
  if (!entry) return isScored(rest) ? false : null;
  return judgeEntry(entry, rest, claim.expected, sanitiser ? sameSafeText : (ours, expected) => sameHtml(ours, expected, url));
}

type SameText = (ours: string | null, expected: Literal) => boolean;

const SCORED = /^(title|link|links|id|guid|published|issued|created|updated|modified|date|author|authors|summary|description|subtitle|tagline|content|enclosures)(_parsed)?$/;

function isScored(keys: (string | number)[]): boolean {
  return typeof keys[0] === "string" && SCORED.test(keys[0]);
}

function judgeFeed(feed: FeedDraft, [key, index, field]: (string | number)[], expected: Literal): Verdict {
  switch (key) {
    case "title": return sameLine(feed.title, expected);
    case "link": return sameAddress(feed.siteUrl, expected);
    case "links": return typeof index === "number" ? judgeLink(feed.links[index], field, expected) : null;
    case "id": return feed.id === expected || sameAddress(feed.id, expected);
    case "updated": case "updated_parsed": case "modified": case "modified_parsed": return sameTime([feed.updated, feed.published], expected);
    case "published": case "published_parsed": case "created": case "created_parsed": return sameTime([feed.published], expected);
    case "author": return samePerson(feed.authors[0], expected);
    case "authors": return typeof index === "number" ? samePerson(feed.authors[index], named(field, expected)) : null;
    case "subtitle": case "tagline": case "description": case "summary": return sameLine(feed.description, expected);
    default: return null;
  }
}

function judgeEntry(entry: EntryDraft, [key, index, field]: (string | number)[], expected: Literal, same: SameText): Verdict {
  switch (key) {
    case "title": return sameLine(entry.title, expected);
    case "link": return sameAddress(entry.url, expected);
    case "links": return typeof index === "number" ? judgeLink(entry.links[index], field, expected) : null;
    case "id": case "guid": return entry.guid === expected || sameAddress(entry.guid, expected);
    case "published": case "published_parsed": case "issued": case "issued_parsed": return sameTime([entry.published], expected);
    case "created": case "created_parsed": return sameTime([entry.published, entry.updated], expected);
    case "updated": case "updated_parsed": case "modified": case "modified_parsed": case "date": case "date_parsed": return sameTime([entry.updated, entry.published], expected);
    case "author": return samePerson(entry.authors[0], expected);
    case "authors": return typeof index === "number" ? samePerson(entry.authors[index], named(field, expected)) : null;
    case "summary": case "description": return same(entry.summary ?? entry.content, expected);
    case "content": return judgeContent(entry, index, field, expected, same);
    case "enclosures": return typeof index === "number" ? judgeFile(entry.enclosures[index], field, expected) : null;
    default: return null;
  }
}

function judgeContent(entry: EntryDraft, index: string | number | undefined, field: string | number | undefined, expected: Literal, same: SameText): Verdict {
  if (index !== 0) return null;
  if (field === "value") return same(entry.content ?? entry.summary, expected);
  return field === "src" ? [entry.url, ...entry.enclosures.map((file) => file.url)].some((url) => sameAddress(url, expected)) : null;
}

function named(field: string | number | undefined, expected: Literal): Literal {
  return typeof field === "string" ? { [field]: expected } : expected;
}

function judgeLink(link: FeedLink | undefined, field: string | number | undefined, expected: Literal): Verdict {
  if (!link) return false;
  const fields = field === undefined ? expected : { [field]: expected };
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return null;
  return Object.entries(fields).every(([key, value]) => {
    if (key === "href" || key === "url") return sameAddress(link.url, value);
    if (key === "rel") return link.rel === value;
    // Where a link says no type, the other reader says that of a page.
    if (key === "type") return link.type === value || (link.type === null && value === "text/html");
    if (key === "title") return sameLine(link.title, value);
    if (key === "hreflang") return link.lang === value;
    return key === "length" ? String(link.bytes ?? "") === String(value) : true;
  });
}

export function judgeFile(file: Enclosure | undefined, field: string | number | undefined, expected: Literal): Verdict {
  if (!file) return false;
  const fields = field === undefined ? expected : { [field]: expected };
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return null;
  return Object.entries(fields).every(([key, value]) => {
    if (key === "href" || key === "url") return sameAddress(file.url, value);
    if (key === "type" || key === "mime_type") return file.type === value;
    if (key === "length" || key === "size_in_bytes") return String(file.bytes ?? "") === String(value);
    if (key === "duration_in_seconds") return file.seconds === value;
    return key === "title" ? sameLine(file.title, value) : true;
  });
}
