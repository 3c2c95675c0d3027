import type { EntryDraft, FeedAuthor, FeedDraft } from "@/lib/ingest/feeds/types";
import { sameAddress, sameHtml, sameLine, samePerson, sameTime } from "./alike";
import { judgeFile } from "./claims";
import type { Literal } from "./expression";

type Expected = { [key: string]: Literal };

/** One field of an expectation: where it stands and whether it came out. */
export type FieldResult = { path: string; expected: Literal; right: boolean };

/** What an expectation in JSON says of a feed, field by field; fields that are not scored are left out. */
export function judgeDocument(expected: Literal, feed: FeedDraft, url: string): FieldResult[] {
  if (!isObject(expected)) return [];
  const results = Object.entries(expected).flatMap(([key, value]) => field(key, value, feedField(key, value, feed)));
  const items = expected["items"] ?? expected["entries"];
  if (!Array.isArray(items)) return results;
  if (items.length > 0) results.push({ path: "items", expected: items.length, right: items.length === feed.entries.length });
  return [...results, ...items.flatMap((item, at) => judgeItem(item, feed.entries[at], `items[${at}]`, url))];
}

function judgeItem(expected: Literal, entry: EntryDraft | undefined, path: string, url: string): FieldResult[] {
  if (!isObject(expected)) return [];
  return Object.entries(expected).flatMap(([key, value]) => field(`${path}.${key}`, value, entry ? entryField(key, value, entry, expected, url) : null));
}

function field(path: string, expected: Literal, right: boolean | null): FieldResult[] {
  return right === null ? [] : [{ path, expected, right }];
}

function feedField(key: string, value: Literal, feed: FeedDraft): boolean | null {
  switch (key) {
    case "title": return sameLine(feed.title, value);
    case "description": case "subtitle": return sameLine(feed.description, value);
    case "link": case "home_page_url": return sameAddress(feed.siteUrl, value);
    case "feedLink": case "feed_url": return sameAddress(feed.selfUrl, value);
    case "links": return sameLinks(feed.links.map((link) => ({ ...link })), value);
    case "id": return feed.id === value || sameAddress(feed.id, value);
    // A feed of JSON has no dates of its own; those of its entries stand in for them there.
    case "updated": case "updatedParsed": case "lastBuildDate": case "lastBuildDateParsed": return feed.format === "json" ? null : sameTime([feed.updated, feed.published], value);
    case "published": case "publishedParsed": case "pubDate": case "pubDateParsed": return feed.format === "json" ? null : sameTime([feed.published, feed.updated], value);
    case "author": case "managingEditor": return samePerson(feed.authors[0], value);
    case "authors": return samePeople(feed.authors, value);
    default: return null;
  }
}

function entryField(key: string, value: Literal, entry: EntryDraft, all: Expected, url: string): boolean | null {
  switch (key) {
    case "title": return sameLine(entry.title, value);
    case "description": case "summary": return sameHtml(entry.summary, value, url);
    case "content": return isObject(value) ? sameContent(entry, value, url) : sameHtml(entry.content, value, url);
    case "content_html": return sameHtml(entry.content, value, url);
    case "content_text": return "content_html" in all ? null : sameLine(entry.content, value);
    case "link": case "url": return sameAddress(entry.url, value);
    case "external_url": return entry.links.some((link) => sameAddress(link.url, value));
    case "links": return sameLinks(entry.links, value);
    case "guid": case "id": return entry.guid === (isObject(value) ? value["value"] : value) || sameAddress(entry.guid, isObject(value) ? (value["value"] ?? null) : value);
    case "updated": case "updatedParsed": case "date_modified": return sameTime([entry.updated, entry.published], value);
    case "published": case "publishedParsed": case "pubDate": case "pubDateParsed": case "date_published": return sameTime([entry.published, entry.updated], value);
    case "author": return samePerson(entry.authors[0], value);
    case "authors": return samePeople(entry.authors, value);
    case "enclosure": return "enclosures" in all ? null : entry.enclosures.some((file) => judgeFile(file, undefined, value) === true);
    case "enclosures": case "attachments": return Array.isArray(value) && value.length === entry.enclosures.length && value.every((file, at) => judgeFile(entry.enclosures[at], undefined, file) === true);
    default: return null;
  }
}

function sameContent(entry: EntryDraft, value: Expected, url: string): boolean {
  const { value: text, src } = value;
  if (src !== undefined && ![entry.url, ...entry.enclosures.map((file) => file.url)].some((address) => sameAddress(address, src))) return false;
  return text === undefined || text === "" || sameHtml(entry.content, text, url);
}

/** Every link that is expected is there; links are addresses, or objects with an address. */
function sameLinks(ours: readonly { url: string; rel: string; type: string | null; lang: string | null; title: string | null; bytes: number | null }[], expected: Literal): boolean {
  if (!Array.isArray(expected)) return false;
  // A link that leads nowhere is none here.
  return expected.filter((each) => !isObject(each) || each["href"] !== undefined).every((each) => ours.some((link) => {
    if (!isObject(each)) return sameAddress(link.url, each);
    return Object.entries(each).every(([key, value]) => {
      const own = { href: link.url, rel: link.rel, type: link.type, hreflang: link.lang, title: link.title, length: String(link.bytes ?? "") }[key];
      return own === undefined || own === value || (key === "href" && sameAddress(link.url, value));
    });
  }));
}

function samePeople(ours: readonly FeedAuthor[], expected: Literal): boolean {
  // Of several elements that each name one, the other reader keeps the first.
  return Array.isArray(expected) && expected.length <= ours.length && expected.every((each, at) => samePerson(ours[at], each));
}

function isObject(value: Literal): value is Expected {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
