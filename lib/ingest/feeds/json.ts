import { parseJsonFeed, type JsonFeed } from "feedsmith";
import { AppError } from "@/lib/errors";
import { absolute, webAddress, withAbsoluteAddresses } from "./addresses";
import { firstInstant } from "./adapt";
import { languageTag } from "./language-tag";
import { wholeNumber } from "./adapt-media";
import { withoutFrames } from "./frames";
import { mendJson } from "./json-mend";
import { LIMITS } from "./limits";
import type { Problems } from "./problems";
import { lineOf, textToHtml } from "./text";
import { wishesOfObject } from "@/lib/sources/rules/wishes";
import type { EntryDraft, FeedAuthor, FeedDraft, FeedImage, FeedLink, FeedOrigin } from "./types";

type Feed = JsonFeed.Feed<string>;
type Item = JsonFeed.Item<string>;
type Loose = Record<string, unknown>;

/** A JSON Feed 1.0 or 1.1 (jsonfeed.org). @throws AppError `invalid` where it is none */
export function readJsonFeed(text: string, about: FeedOrigin, problems: Problems): Omit<FeedDraft, "encoding" | "problems"> {
  const { value, mended } = mendJson(text);
  if (mended) problems.tell(null, `It is not well-formed JSON: ${mended}.`);
  if (value === null) throw new AppError("invalid", "It is neither a feed nor JSON that can be read. Check the address.");
  const { items, ...head } = value;
  const list = Array.isArray(items) ? (items as unknown[]) : [];
  const version = /jsonfeed\.org\/version\/(\d[\d.]*)/i.exec(String(head["version"] ?? ""))?.[1] ?? null;
  // Some feeds forget their version or title; what holds items with ids or addresses is a feed all the same.
  if (version === null && !list.some(isItem)) throw new AppError("invalid", "It is JSON, but no JSON Feed. Check the address.");
  const feed = strictly({ ...head, version: "https://jsonfeed.org/version/1.1", items: [] }) ?? {};
  const draft = headOf(feed, head, version, about);
  if (list.length > LIMITS.entries) problems.tell(null, `It has more than ${LIMITS.entries} entries: the first ${LIMITS.entries} were read.`);
  return { ...draft, entries: list.slice(0, LIMITS.entries).flatMap((item, at) => readItem(item, at + 1, draft, about, problems)) };
}

const isObject = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value);

function isItem(item: unknown): boolean {
  return typeof item === "object" && item !== null && ["id", "url", "content_html", "content_text"].some((key) => key in item);
}

function strictly(value: Loose): Feed | null {
  try {
    return parseJsonFeed<string>(value);
  } catch {
    return null;
  }
}

function headOf(feed: Feed, head: Loose, version: string | null, { url }: FeedOrigin): Omit<FeedDraft, "entries" | "encoding" | "problems"> {
  const siteUrl = webAddress(feed.home_page_url, url);
  const selfUrl = webAddress(feed.feed_url, url);
  const image = pictureOf([feed.icon, feed.favicon], url);
  return {
    format: "json", version, id: null,
    title: lineOf(feed.title), description: lineOf(feed.description), published: null, updated: null,
    links: [...link(siteUrl, "alternate"), ...link(selfUrl, "self")],
    siteUrl, selfUrl, movedTo: null,
    hubs: (feed.hubs ?? []).filter((hub) => !hub.type || /^websub$/i.test(hub.type)).flatMap((hub) => webAddress(hub.url, url) ?? []).slice(0, 10),
    lang: languageTag(feed.language), updateMinutes: null, skipHours: [], skipDays: [], image, wishes: isObject(head["_parallax"]) ? wishesOfObject(head["_parallax"]).wishes : {},
    complete: head["expired"] === true, authors: peopleOf(feed.authors, url), categories: [],
  };
}

function readItem(written: unknown, place: number, feed: { lang: string | null; siteUrl: string | null }, { url }: FeedOrigin, problems: Problems): EntryDraft[] {
  const item = strictly({ version: "https://jsonfeed.org/version/1.1", items: [written] })?.items?.[0];
  if (!item) {
    problems.tell(place, "It says nothing that could be read, and was left out.");
    return [];
  }
  const page = webAddress(item.url, feed.siteUrl ?? url);
  const external = webAddress(item.external_url, feed.siteUrl ?? url);
  const base = page ?? feed.siteUrl ?? url;
  const lang = languageTag(item.language) ?? feed.lang;
  const content = item.content_html ?? (item.content_text === undefined ? undefined : textToHtml(item.content_text));
  return [{
    guid: item.id ?? null,
    url: page ?? external ?? (/^https?:\/\//i.test(item.id ?? "") ? webAddress(item.id, null) : null),
    links: [...link(page, "alternate"), ...link(external, "related")],
    title: lineOf(item.title?.replace(/&/g, "&amp;").replace(/</g, "&lt;")),
    summary: item.summary === undefined ? null : textToHtml(item.summary),
    content: content === undefined ? null : withAbsoluteAddresses(withoutFrames(content.slice(0, LIMITS.html)), base),
    authors: peopleOf(item.authors, url),
    published: firstInstant([item.date_published], lang),
    updated: firstInstant([item.date_modified], lang),
    categories: (item.tags ?? []).slice(0, LIMITS.list).flatMap((tag) => ((term) => (term === null ? [] : [{ term, label: null, scheme: null }]))(lineOf(tag))),
    enclosures: enclosuresOf(item, url),
    image: pictureOf([item.image, item.banner_image], url),
    lang, commentsUrl: null, sourceFeed: null,
  }];
}

function enclosuresOf(item: Item, base: string): EntryDraft["enclosures"] {
  return (item.attachments ?? []).slice(0, LIMITS.list).flatMap((file) => {
    const url = webAddress(file.url, base);
    return url === null ? [] : [{ url, type: file.mime_type?.toLowerCase() ?? null, bytes: wholeNumber(file.size_in_bytes), seconds: wholeNumber(file.duration_in_seconds), title: lineOf(file.title) }];
  });
}

function pictureOf(ladder: (string | undefined)[], base: string): FeedImage | null {
  const url = ladder.map((each) => webAddress(each, base)).find((each) => each !== null) ?? null;
  return url === null ? null : { url, alt: null, credit: null, width: null, height: null };
}

function peopleOf(authors: Feed["authors"], base: string): FeedAuthor[] {
  return (authors ?? []).slice(0, LIMITS.list).flatMap(({ name, url }) => {
    const address = absolute(url ?? "", base);
    const email = address?.startsWith("mailto:") ? decodeMail(address.slice(7)) : null;
    const person = { name: lineOf(name), url: email === null ? webAddress(url, base) : null, email };
    return person.name === null && person.url === null && person.email === null ? [] : [person];
  });
}

function decodeMail(written: string): string | null {
  const address = written.split("?")[0] ?? "";
  return /^[^\s@<>%]+@[^\s@<>%]+$/.test(address) ? address : null;
}

function link(url: string | null, rel: string): FeedLink[] {
  return url === null ? [] : [{ url, rel, type: null, lang: null, title: null, bytes: null }];
}
