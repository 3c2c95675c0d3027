import type { Picture } from "@/lib/articles/types";
import { deriveTitle } from "../documents/structure/title";
import type { ReadDate } from "../documents/types";
import { keptEnclosures } from "../enclosures";
import { htmlToText, sanitise } from "../sanitise";
import type { ArticleDraft } from "../types";
import { withoutTracking } from "../url";
import { escapeAttribute, escapeText } from "./markup/nodes";
import { lineOf } from "./text";
import { marksOf } from "./marks";
import { topicsOf, topicsOfAddress } from "./topics";
import type { EntryDraft, FeedAuthor, FeedDraft } from "./types";

type Maker = Pick<FeedDraft, "title" | "authors" | "lang" | "categories">;

/**
 * An entry as an article, ready for `prepareArticle`. The body is the content, or the summary where
 * there is no other text; a summary beside a content is the standfirst, unless it only repeats it. A
 * missing title is derived from the text, and said to be.
 * @param entry one that says something: an address, words or a file
 * @param feed whose entry it is: its authors sign what nobody else does
 */
export function draftOfEntry(entry: EntryDraft, feed: Maker): ArticleDraft {
  const html = bodyOf(entry);
  const text = htmlToText(sanitise(html.slice(0, 20_000), entry.url));
  const title = entry.title ?? derivedTitle(entry, text, feed);
  return {
    firstLine: null, lastLine: null,
    guid: entry.guid,
    canonicalUrl: entry.url,
    source: null,
    title,
    titleDerived: entry.title === null,
    standfirst: html === entry.summary ? null : standfirstOf(entry, text),
    byline: bylineOf(entry.authors.length > 0 ? entry.authors : feed.authors, feed.title),
    dateline: null,
    lang: entry.lang ?? feed.lang,
    published: publishedOf(entry),
    updated: entry.updated?.at ?? null,
    originalUrl: entry.sourceFeed === null ? null : originalOf(entry),
    quotedOutlet: entry.sourceFeed?.title === feed.title ? null : (entry.sourceFeed?.title ?? null),
    disclaimer: null, sponsor: null, facts: [],
    kind: null,
    marks: marksOf(entry, html),
    topics: statedTopics(entry),
    storyKey: null,
    image: pictureOf(entry),
    enclosures: keptEnclosures(entry.enclosures),
    html,
  };
}

/** What its feed files it under, else where its address stands. */
function statedTopics({ categories, url }: EntryDraft): ArticleDraft["topics"] {
  const filed = topicsOf(categories);
  return filed.length > 0 ? filed : topicsOfAddress(url);
}

/** The longest that a picture's words are looked at. */
const SHORT = 300;

/** Content before summary, unless the content is a mere stub of it. A list of files stands for an entry without a text. */
function bodyOf(entry: EntryDraft): string {
  const { content, summary } = entry;
  if (content !== null && (hasText(content) || /<img\b/i.test(content))) {
    return summary !== null && content.length < SHORT && summary.length > content.length * 3 ? summary : content;
  }
  if (summary !== null && (hasText(summary) || /<img\b/i.test(summary))) return summary;
  const files = entry.enclosures.map((file) => `<li><a href="${escapeAttribute(file.url)}">${escapeText(file.title ?? nameOf(file.url))}</a></li>`);
  return files.length === 0 ? "" : `<ul>${files.join("")}</ul>`;
}

/** Whether `lineOf` finds anything in it: nearly always soon. */
function hasText(html: string): boolean {
  const start = html.slice(0, SHORT);
  // What begins at the end of it may go on beyond.
  const tag = start.lastIndexOf("<");
  const whole = start.slice(0, tag > start.lastIndexOf(">") ? tag : SHORT).replace(/&[^&]{0,40}$/, "");
  return (!whole.includes("<!") && lineOf(whole) !== null) || lineOf(html) !== null;
}

function nameOf(url: string): string {
  return decodeURIComponentSafely(new URL(url).pathname.split("/").findLast((part) => part !== "") ?? url);
}

function decodeURIComponentSafely(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** From the text; else from the words of the address, the file or the feed. */
function derivedTitle(entry: EntryDraft, text: string, feed: Maker): string {
  const derived = deriveTitle(text);
  if (derived !== "") return derived;
  const address = entry.url ?? entry.enclosures[0]?.url;
  const words = address === undefined ? "" : nameOf(address).replace(/\.\w{2,5}$/, "").replace(/[-_+]+/g, " ").trim();
  if (/\p{L}{3}/u.test(words)) return words.charAt(0).toUpperCase() + words.slice(1);
  return lineOf(entry.image?.alt) ?? feed.title ?? address ?? "Untitled";
}

/** Words at the end of a summary that lead to the rest. */
const LEADS_ON = /\s*(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:read|continue|weiterlesen|lire|leer|lees)\b.{0,60})\s*$/i;
const LONGEST_STANDFIRST = 600;

function standfirstOf(entry: EntryDraft, text: string): string | null {
  if (entry.content === null || entry.summary === null) return null;
  const line = lineOf(entry.summary);
  if (line === null || line.length > LONGEST_STANDFIRST || LEADS_ON.test(line) || /<img\b/i.test(entry.summary)) return null;
  const fold = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const start = text.slice(0, 4000);
  if (line === entry.title || start.includes(line) || fold(start).includes(fold(line).slice(0, 60))) return null;
  return line;
}

/** Names as a byline; a feed that signs with its own name says nothing by it. */
function bylineOf(authors: FeedAuthor[], feedTitle: string | null): string | null {
  const names = authors.flatMap(({ name }) => (name === null || /^https?:|@|^(admin|administrator|editor|webmaster|root|unknown|anonymous)$/i.test(name) || name === feedTitle || name.length > 200 ? [] : [name.replace(/^by\s+(?=\p{Lu})/iu, "")]));
  return names.length === 0 ? null : [...new Set(names)].slice(0, 8).join(", ");
}

function publishedOf(entry: EntryDraft): ReadDate {
  const [stated, word] = entry.published?.at ? [entry.published, "published"] : [entry.updated, "updated"];
  if (!stated?.at) return { value: null, precision: "unknown", evidence: entry.published ? `The feed gives “${entry.published.raw.slice(0, 60)}”, which is no date.` : "The feed gives no date." };
  const hasTime = /\d[:hT時时시点]\d|T\d{2}|^\d{9,}$/i.test(stated.raw);
  const evidence = `The feed says that it was ${word} then.`;
  return hasTime ? { value: stated.at, precision: "minute", evidence } : { value: stated.at.slice(0, dayLength(stated.raw)), precision: precisionOf(stated.raw), evidence };
}

function precisionOf(raw: string): ReadDate["precision"] {
  return /^\s*\d{4}\s*$/.test(raw) ? "year" : /^\s*\d{4}-\d{2}\s*$/.test(raw) ? "month" : "day";
}

function dayLength(raw: string): number {
  return { year: 4, month: 7, day: 10, minute: 24, unknown: 10 }[precisionOf(raw)];
}

/** Where an aggregator's entry came from, if it says so by a link of its own. */
function originalOf(entry: EntryDraft): string | null {
  const via = entry.links.find((link) => link.rel === "via" && /^https?:/i.test(link.url));
  return via ? (withoutTracking(via.url)?.href ?? null) : null;
}

function pictureOf({ image }: EntryDraft): Picture | null {
  if (image === null) return null;
  return { url: image.url, alt: image.alt?.slice(0, SHORT) ?? null, caption: null, credit: image.credit, width: image.width, height: image.height };
}
