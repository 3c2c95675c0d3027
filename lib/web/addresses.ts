import { FIRST_LANGUAGE, inLanguage, splitLanguage } from "@/lib/i18n/languages";
import { MEDIA_PREFIX } from "@/lib/media/address";
import { FEED_FILES, LOG_FILE, LOG_TABLE, READER_SEGMENTS, routes } from "@/lib/routes";
import { readSearchQuery, searchSegment } from "@/lib/search/rules/asked";
import { minuteOf, readMinute } from "@/lib/stories/rules/minutes";

/**
 * What the front does with an address:
 * `page`: the same for everybody, whatever cookies and query come with it, so it is made once and kept;
 * `data`: kept with its query when its handler says that the answer is public (by naming its tags);
 * `static`: a file of the build; `media`: a picture of a source; `health` and `live`: answered by the front; `other`: passed on to Next;
 * `missing`: what the front alone may ask Next for.
 */
export type Lane = "page" | "data" | "static" | "media" | "health" | "live" | "other" | "missing";

/** First segment of what the front shows in place of a page: for readers there is nothing at its address. */
export const NOTICES_SEGMENT = "notices";

const READER_PAGES: ReadonlySet<string> = new Set(READER_SEGMENTS);
/** Pictures and sitemaps are no pages, but have as little use for a query. */
const PAGE_SEGMENTS: ReadonlySet<string> = new Set([...READER_SEGMENTS, "pictures", "sitemaps"]);
const ROOT_FILES: ReadonlySet<string> = new Set([...Object.values(FEED_FILES), "robots.txt", "sitemap.xml", "manifest.webmanifest", routes.openSearch().slice(1)]);
const DATA = /^\/api\/v1\//;
const SEARCH_PAGE = /^(?:\/[a-z]{2})?\/search$/;
const SEARCH_FEED = new RegExp(`^/search/(?:${Object.values(FEED_FILES).join("|").replaceAll(".", "\\.")})$`);
const SEARCH = /^(?:\/[a-z]{2}|\/api\/v1)?\/search(?:[/?]|$)/;

export const STATIC_PREFIX = "/_next/static/";
export const HEALTH_PATH = "/api/health";
export const LIVE_PATH = "/api/v1/live";

/** @param path without its query */
export function laneOf(path: string): Lane {
  if (path === "/") return "page";
  if (path.startsWith(STATIC_PREFIX)) return "static";
  if (path.startsWith(MEDIA_PREFIX)) return "media";
  if (path === HEALTH_PATH) return "health";
  if (path === LIVE_PATH) return "live";
  if (DATA.test(path)) return "data";
  // It may be far larger than any page, and is never kept.
  if (path === LOG_FILE || path === LOG_TABLE) return "other";
  const { lang, path: own } = splitLanguage(path);
  const [, first = "", ...rest] = own.split("/", 3);
  if (lang !== FIRST_LANGUAGE) {
    if (own === "/" || READER_PAGES.has(first)) return "page";
    return first === NOTICES_SEGMENT ? "missing" : "other";
  }
  if (PAGE_SEGMENTS.has(first)) return "page";
  return rest.length === 0 && ROOT_FILES.has(first) ? "page" : "other";
}

/** The address of a page whose first language is spelled out (`/en/latest`), or null: each page has one address. */
export function unprefixed(path: string): string | null {
  const prefix = `/${FIRST_LANGUAGE}`;
  if (path === prefix) return "/";
  // No more than one slash at its start, or a browser would read it as another site's address.
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length).replace(/^\/+/, "/") : null;
}

/** The page of the time that somebody chose for the front page as it was, whose form sends it as a query; null for all other addresses. */
export function chosenTime(path: string, url: string): string | null {
  const { lang, path: own } = splitLanguage(path);
  const at = own === "/at" && url.length > path.length ? readMinute(new URLSearchParams(url.slice(path.length)).get("time") ?? "") : null;
  return at && inLanguage(routes.at(minuteOf(at)), lang);
}

/**
 * The name under which a response is kept. A page has no query of its own, so all spellings of it with one are the
 * same page. Data, searches and a chosen time alone have a meaning in theirs.
 */
export function keyOf(url: string, query: number): string {
  if (query === -1 || DATA.test(url)) return url;
  const path = url.slice(0, query);
  if (chosenTime(path, url) !== null) return url;
  if (SEARCH_PAGE.test(path)) return `${path}?${searchSegment(readSearchQuery(new URLSearchParams(url.slice(query))))}`;
  // A feed is always by date, so its words alone name it.
  return SEARCH_FEED.test(path) ? `${path}?${searchSegment({ ...readSearchQuery(new URLSearchParams(url.slice(query))), sort: "date", form: "articles", after: null })}` : path;
}

/** Whether an address, or the name under which it is kept, is of a search: there are as many as anybody likes to make up. */
export function isSearch(address: string): boolean {
  return SEARCH.test(address);
}

/** Whether an address is of a page on which results stand, or of what it is asked in. */
export function isSearchPage(address: string): boolean {
  return SEARCH_PAGE.test(address.split("?", 1)[0]!);
}

/** The path under which a page is made: of a search, what its query asks for is a part of that. `key` is its name. */
export function madeAt(path: string, key: string): string {
  const asked = key.slice(path.length + 1) || "-";
  if (SEARCH_PAGE.test(path)) return `${path}/${asked}`;
  return SEARCH_FEED.test(path) ? path.replace("/search/", `/search/${asked}/`) : path;
}
