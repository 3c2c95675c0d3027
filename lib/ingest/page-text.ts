import type { Picture } from "@/lib/articles/types";
import { ASKED_ALWAYS } from "@/lib/articles/types/desk";
import type { FullText } from "@/lib/closed-lists";
import { cleanLine } from "@/lib/format/clean-text";
import type { Mark } from "@/lib/understand/kinds/types";
import type { ReadDate } from "./documents/types";
import { draftOfEntry } from "./feeds/draft";
import type { FeedDraft } from "./feeds/types";
import { turnsAt } from "./fetch/hosts";
import { whyOnlySummary } from "./formats/page/summary";
import type { StatedField } from "./formats/page/types";
import type { IdentifiedEntry } from "./entries";
import { htmlToText, sanitise } from "./sanitise";
import type { ArticleDraft } from "./types";
import { normaliseText } from "./words";

/** A page that is to be fetched for the text of an article, with what its feed said of it. */
export type WantedPage = { url: string; host: string; hash: string; why: string; draft: ArticleDraft };

/**
 * What a page adds to what a feed says of an article. `stated` are the fields that the owner's selectors give, which stand
 * above the feed's own; the others only fill what the feed leaves open.
 */
export type PagePart = {
  html: string;
  title: string | null; byline: string | null; standfirst: string | null; published: ReadDate; updated: string | null; lang: string | null;
  image: Picture | null;
  /** Where the article really is, if the page says so of its own site. */
  canonicalUrl: string | null;
  /** What it says of the kind of piece; pages read long ago have none. */
  marks?: readonly Mark[];
  stated: readonly StatedField[];
};

/** Feeds that give more than this of an entry give its text. */
const LONGEST_SUMMARY = 200_000;

/** The page to be fetched for an entry, or null where its feed gives the text, or its source wants no pages fetched. */
export function wantedPage(mode: FullText, { entry, url, hash }: IdentifiedEntry, feed: FeedDraft): WantedPage | null {
  if (mode === "never" || url === null || entry.url === null) return null;
  if ((entry.content?.length ?? 0) + (entry.summary?.length ?? 0) > LONGEST_SUMMARY) return null;
  const why = whyOnlySummary(entry) ?? (mode === "always" ? ASKED_ALWAYS : null);
  return why === null ? null : { url: entry.url, host: turnsAt(new URL(entry.url).hostname), hash, why, draft: draftOfEntry(entry, feed) };
}

const FINER = ["unknown", "year", "month", "day", "minute"];
const DAY_MS = 86_400_000;
const LONGEST_STANDFIRST = 600;
const BREAKS_OFF = /(?:…|\.{3}|\[\W*\]|\b(?:read|continue)\s\w+|weiterlesen|»|→)\s*$/i;

/** An article as feed and page say it together: the text is the page's, its head the feed's where that has one. */
export function withPage(draft: ArticleDraft, page: PagePart): ArticleDraft {
  const stated = (field: StatedField) => page.stated.includes(field);
  const title = (stated("title") || draft.titleDerived) && page.title !== null ? page.title : null;
  return {
    ...draft,
    html: page.html,
    ...(title === null ? {} : { title, titleDerived: false }),
    standfirst: standfirstOf(draft, page),
    byline: (stated("byline") ? page.byline : null) ?? draft.byline ?? page.byline,
    published: stated("date") && page.published.value !== null ? page.published : finer(draft.published, page.published),
    updated: draft.updated ?? page.updated,
    lang: draft.lang ?? page.lang,
    image: (stated("picture") ? page.image : null) ?? draft.image ?? page.image,
    canonicalUrl: page.canonicalUrl ?? draft.canonicalUrl,
    marks: [...(page.marks ?? []), ...(draft.marks ?? [])],
  };
}

/** The feed's date, unless the page has one where it has none, or says the same more exactly. */
function finer(feed: ReadDate, page: ReadDate): ReadDate {
  if (page.value === null || feed.value === null) return feed.value === null && page.value !== null ? page : feed;
  const apart = Math.abs(Date.parse(page.value) - Date.parse(feed.value));
  return FINER.indexOf(page.precision) > FINER.indexOf(feed.precision) && feed.precision === "day" && apart < 2 * DAY_MS ? page : feed;
}

/** What the feed gave as all there was to read, unless it is only how the text begins, or breaks off. */
function standfirstOf(draft: ArticleDraft, page: PagePart): string | null {
  if (draft.standfirst !== null) return draft.standfirst;
  const line = cleanLine(htmlToText(sanitise(draft.html.slice(0, 20_000), null))) || null;
  const text = fold(htmlToText(page.html.slice(0, 60_000)).slice(0, 6_000));
  const own = (words: string | null) => words !== null && words.length <= LONGEST_STANDFIRST && !BREAKS_OFF.test(words) && !text.includes(fold(words).slice(0, 60)) && fold(words) !== fold(draft.title);
  return [line, page.standfirst].find(own) ?? null;
}

const fold = (words: string) => normaliseText(words).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
