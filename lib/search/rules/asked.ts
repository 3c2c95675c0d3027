import { SEARCH_FORMS, SEARCH_SORTS, type SearchForm, type SearchSort } from "../types";
import { decodeSearchPlace } from "./cursor";
import { LONGEST_QUERY } from "./parse";

/** What the address of a page of results asks for. */
export type SearchAddress = { text: string; sort: SearchSort; form: SearchForm; after: string | null };

/** What a query asks for; what it says besides, or what makes no sense, counts for nothing. */
export function readSearchQuery(query: URLSearchParams): SearchAddress {
  return settled(query.get("q"), query.get("sort"), query.get("as"), query.get("after"));
}

function settled(...[text, sort, form, after]: (string | null | undefined)[]): SearchAddress {
  return {
    text: (text ?? "").replace(/[\s\0]+/g, " ").trim().slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, ""),
    sort: SEARCH_SORTS.find((each) => each === sort) ?? "relevance",
    form: SEARCH_FORMS.find((each) => each === form) ?? "articles",
    after: after && decodeSearchPlace(after) ? after : null,
  };
}

/** The same as one segment of a path, under which the page is made: pages have no query. */
export function searchSegment({ text, sort, form, after }: SearchAddress): string {
  return text === "" ? "-" : Buffer.from(JSON.stringify([text, sort, form, after])).toString("base64url");
}

/** What a segment asks for; of one that is none, nothing. */
export function readSearchSegment(segment: string): SearchAddress {
  if (segment.startsWith("~")) return settled(decodeURIComponent(segment.slice(1)));
  try {
    const parts: unknown = JSON.parse(Buffer.from(segment, "base64url").toString());
    if (Array.isArray(parts)) return settled(...parts.map((part) => (typeof part === "string" ? part : null)));
  } catch {
    // Somebody made it up.
  }
  return settled();
}
