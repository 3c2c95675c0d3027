import { draftOfEntry } from "@/lib/ingest/feeds/draft";
import type { EntryDraft, FeedDraft } from "@/lib/ingest/feeds/types";
import { instantOf, precisionOf } from "@/lib/ingest/instant";
import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import { countWords } from "@/lib/ingest/words";
import type { FoundFeed } from "@/lib/sources/schema/feeds";

/** What a feed would bring, as far as the feed alone tells. */
export type Preview = Pick<FoundFeed, "title" | "description" | "format" | "version" | "siteUrl" | "lang" | "entries" | "texts" | "everySeconds" | "latest" | "problems" | "moreProblems">;
type Entry = FoundFeed["latest"][number];

const SHOWN = 5;
const MOST_PROBLEMS = 10;
/** Of so many of its latest entries it is told how often it publishes, as the schedule does. */
const LOOKED_AT = 20;
const LONGEST = { title: 500, standfirst: 280, description: 500, html: 100_000 } as const;
/** From so many words on a text counts as whole, and what a feed calls the content from fewer. */
const WHOLE_WORDS = 200;
const CONTENT_WORDS = 80;
/** How a text ends that goes on elsewhere. */
const GOES_ON = /(?:\[?(?:…|\.\.\.|&hellip;)\]?|\b(?:read|continue|weiterlesen|mehr lesen|lire|leer|lees)\b.{0,60})\s*$/iu;

/** A feed as it would stand in the paper: its last entries with title, date and words, how often it publishes, whether its texts are whole. */
export function previewOf(draft: FeedDraft): Preview {
  const newest = [...draft.entries].map((entry, at) => ({ entry, at, time: timeOf(entry) })).sort((a, b) => (b.time ?? 0) - (a.time ?? 0) || a.at - b.at);
  const latest = newest.slice(0, SHOWN).map(({ entry }) => entryOf(entry, draft));
  return {
    title: draft.title, description: cut(draft.description, LONGEST.description), format: draft.format, version: draft.version, siteUrl: draft.siteUrl, lang: draft.lang,
    entries: draft.entries.length, texts: textsOf(latest), everySeconds: everySeconds(newest.flatMap(({ time }) => time ?? [])), latest,
    problems: draft.problems.slice(0, MOST_PROBLEMS).map(({ entry, words }) => ({ entry, words: words.slice(0, LONGEST.title) })), moreProblems: Math.max(0, draft.problems.length - MOST_PROBLEMS),
  };
}

function timeOf({ published, updated }: EntryDraft): number | null {
  const at = published?.at ?? updated?.at ?? null;
  return at === null ? null : Date.parse(at);
}

function entryOf(entry: EntryDraft, feed: FeedDraft): Entry {
  const draft = draftOfEntry(entry, feed);
  const text = htmlToText(sanitise(draft.html.slice(0, LONGEST.html), draft.canonicalUrl));
  const words = countWords(text);
  return {
    title: draft.title.slice(0, LONGEST.title), url: draft.canonicalUrl, standfirst: cut(draft.standfirst ?? text.replace(/\s+/gu, " ").trim(), LONGEST.standfirst), lang: draft.lang,
    publishedAt: instantOf(draft.published)?.toISOString() ?? null, precision: precisionOf(draft.published), words,
    whole: !GOES_ON.test(text.slice(-200)) && words >= (entry.content === null ? WHOLE_WORDS : CONTENT_WORDS),
  };
}

function textsOf(latest: readonly Entry[]): Preview["texts"] {
  if (latest.every(({ words }) => words === 0)) return "none";
  const whole = latest.filter((entry) => entry.whole).length;
  return whole === latest.length ? "whole" : whole === 0 ? "summaries" : "both";
}

/** Seconds between the latest of some times, newest first, on average; null where they tell nothing. */
function everySeconds(times: readonly number[]): number | null {
  const looked = times.slice(0, LOOKED_AT);
  const span = ((looked[0] ?? 0) - (looked.at(-1) ?? 0)) / 1_000;
  return looked.length < 2 || span <= 0 ? null : Math.max(1, Math.round(span / (looked.length - 1)));
}

function cut(text: string | null, longest: number): string | null {
  if (text === null || text === "") return null;
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}
