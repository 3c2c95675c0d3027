import type { EntryDraft, FeedProblem } from "./feeds/types";
import { hashUuid, sha256 } from "./identity";
import { withoutMoving } from "./restless";
import { normaliseUrl } from "./url";

/** An entry of a feed with what tells it apart, as far as that can be believed within its file. */
export type IdentifiedEntry = {
  entry: EntryDraft;
  /** Its place in the file, from 1. */
  at: number;
  /** What the feed calls it, or null where that tells nothing apart. */
  guid: string | null;
  /** The one form of its address, or null where it has none of its own. */
  url: string | null;
  /** By which it is found again among what its feed was seen to hold: UUIDs of a guid, else of an address, else of words. */
  key: string;
  /** Of everything it says but guid and dates: equal hashes need no second look. */
  hash: string;
};

/** Longer ones fit no index of PostgreSQL. */
const LONGEST = { guid: 500, url: 2_000 } as const;

/**
 * Tells the entries of one file apart. A guid that stands for several addresses tells nothing, nor does an address under
 * several guids; what is nothing, and what stands there twice, is left out. What was not believed, or left out, is named.
 * Dates are no part of what an entry says, nor are "3 hours ago" and counters: there are feeds that write those anew at each look.
 * @param entries in the order of their file
 */
export function identifyEntries(entries: readonly EntryDraft[], { ignoreGuids }: { ignoreGuids: boolean }): { entries: IdentifiedEntry[]; problems: FeedProblem[] } {
  const problems: FeedProblem[] = [];
  const read = entries.map((entry, index) => ({ entry, at: index + 1, guid: ignoreGuids ? null : guidOf(entry), url: urlOf(entry), hash: hashOf(entry) }));
  const full = read.filter(({ entry, at, url }) => url !== null || hasWords(entry) || !problems.push({ entry: at, words: "It has neither an address nor a title nor a text." }));
  const guids = shared(full, (each) => each.guid, (each) => each.url ?? each.hash);
  for (const each of full) if (each.guid !== null && guids.has(each.guid)) each.guid = null;
  if (guids.size > 0) problems.push({ entry: null, words: `Entries with different addresses share a guid, so guids do not tell them apart: ${named(guids)}.` });
  const urls = shared(full, (each) => each.url, (each) => each.hash);
  if (urls.size > 0) problems.push({ entry: null, words: `Different entries share an address, so it does not tell them apart: ${named(urls)}.` });
  const identified: IdentifiedEntry[] = [];
  const seen = new Set<string>();
  for (const each of full) {
    const url = each.url !== null && urls.has(each.url) ? null : each.url;
    const key = hashUuid(each.guid !== null ? `g:${each.guid}` : url !== null ? `u:${url}` : `t:${each.hash}`);
    const twin = url === null ? key : hashUuid(`u:${url}`);
    if (seen.has(key) || seen.has(twin)) {
      problems.push({ entry: each.at, words: "It stands in the feed twice." });
      continue;
    }
    seen.add(key).add(twin);
    identified.push({ ...each, url, key });
  }
  return { entries: identified, problems };
}

function guidOf({ guid }: EntryDraft): string | null {
  const given = guid?.trim() ?? "";
  if (given === "") return null;
  return given.length > LONGEST.guid ? `sha256:${sha256(given)}` : given;
}

function urlOf({ url }: EntryDraft): string | null {
  const normal = url === null ? null : normaliseUrl(url);
  return normal === null || normal.length > LONGEST.url ? null : normal;
}

function hasWords({ title, summary, content, enclosures }: EntryDraft): boolean {
  return [title, summary, content].some((words) => words !== null && words.trim() !== "") || enclosures.length > 0;
}

/** What an entry says, whatever its spaces and what moves by itself in it. */
function hashOf({ url, title, summary, content, authors, categories, enclosures, image, lang, sourceFeed }: EntryDraft): string {
  const said = JSON.stringify([url === null ? null : (normaliseUrl(url) ?? url), title, summary, content, authors, categories, enclosures, image, lang, sourceFeed]);
  // Runs of spaces become one; a single one, which nearly all are, is left alone.
  return hashUuid(withoutMoving(said).replace(/(?:\\[nrt]|[^\S ])(?:\\[nrt]|\s)*| (?:\\[nrt]|\s)+/g, " ").replace(/ (?=["<])|(?<=[">]) /g, ""));
}

/** Names under which stand different things. */
function shared<T>(items: readonly T[], nameOf: (item: T) => string | null, thingOf: (item: T) => string): Set<string> {
  const things = new Map<string, string>();
  const found = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === null) continue;
    const thing = things.get(name);
    if (thing === undefined) things.set(name, thingOf(item));
    else if (thing !== thingOf(item)) found.add(name);
  }
  return found;
}

const SHOWN = 3;

function named(names: ReadonlySet<string>): string {
  const [...list] = names;
  const more = list.length > SHOWN ? ` and ${list.length - SHOWN} more` : "";
  return `${list.slice(0, SHOWN).map((name) => `"${name.slice(0, 100)}"`).join(", ")}${more}`;
}
