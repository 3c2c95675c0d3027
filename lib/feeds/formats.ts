import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { FeedFormat } from "@/lib/routes";
import { absolute, site } from "@/lib/site";
import { tagUri } from "./entry";
import { escapeHtml } from "./text";
import type { FeedContents, FeedEntry } from "./types";

/** The media types of the formats, as feed readers look for them. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** A feed in one of the formats: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. The same contents give the same bytes. */
export function renderFeed(contents: FeedContents, format: FeedFormat): string {
  const { entries } = contents;
  const render = { rss: renderRss, atom: renderAtom, json: renderJson }[format];
  return render(contents, entries, entries.map((entry) => entry.updated).sort().at(-1) ?? null);
}

/** Takes away the line breaks that the generator puts around CDATA: a title has no blanks at its ends. */
function tight(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\s+<\//g, "]]></");
}

function renderRss(contents: FeedContents, entries: FeedEntry[], updated: string | null): string {
  return tight(generateRssFeed({
    title: contents.title,
    link: absolute(contents.pagePath),
    description: contents.description,
    ...(contents.language ? { language: contents.language } : {}),
    ...(updated ? { lastBuildDate: updated } : {}),
    generator: site().name,
    docs: "https://www.rssboard.org/rss-specification",
    ttl: 15,
    ...rssImage(contents),
    atom: { links: [{ href: absolute(contents.selfPath), rel: "self", type: "application/rss+xml" }] },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      // A description is HTML by long custom; titles are read as text.
      ...(entry.summary ? { description: escapeHtml(entry.summary) } : {}),
      ...(entry.published ? { pubDate: entry.published } : {}),
      categories: entry.labels.map(({ word, scheme }) => ({ name: word, domain: scheme })),
      source: { title: entry.source.name, url: entry.source.feedUrl },
      // RSS 2.0 wants an e-mail address in <author>; Dublin Core takes a name.
      dc: { creators: [entry.author], ...(entry.language ? { languages: [entry.language] } : {}) },
      content: { encoded: entry.html },
      ...rssFiles(entry),
    })),
  }));
}

/** An item has one enclosure, by the custom of readers and players; other files and the picture are media of the item. */
function rssFiles({ image, files: [first, ...others] }: FeedEntry) {
  const contents = [
    ...(image ? [{ url: image, medium: "image" as const }] : []),
    ...others.map(({ url, type, bytes, seconds }) => ({ url, type, ...(bytes === null ? {} : { fileSize: bytes }), ...(seconds === null ? {} : { duration: seconds }) })),
  ];
  return {
    ...(first ? { enclosures: [{ url: first.url, type: first.type, length: first.bytes ?? 0 }] } : {}),
    ...(typeof first?.seconds === "number" ? { itunes: { duration: first.seconds } } : {}),
    ...(contents.length > 0 ? { media: { contents } } : {}),
  };
}

/** RSS wants the picture's title and link to be the channel's own. */
function rssImage({ title, pagePath }: FeedContents) {
  const { logo } = site();
  return logo ? { image: { url: absolute(logo.path), title, link: absolute(pagePath) } } : {};
}

function logoAs<Name extends "logo" | "icon">(name: Name): { [Key in Name]?: string } {
  const { logo } = site();
  return (logo ? { [name]: absolute(logo.path) } : {}) as { [Key in Name]?: string };
}

function renderAtom(contents: FeedContents, entries: FeedEntry[], updated: string | null): string {
  return tight(generateAtomFeed({
    id: tagUri(`feed:${contents.pagePath}`),
    title: { value: contents.title },
    subtitle: { value: contents.description },
    // An empty feed has never changed, and Atom asks for a time all the same.
    updated: updated ?? new Date(0).toISOString(),
    generator: { text: site().name },
    links: [
      { href: absolute(contents.selfPath), rel: "self", type: "application/atom+xml" },
      { href: absolute(contents.pagePath), rel: "alternate", type: "text/html" },
    ],
    ...logoAs("logo"),
    authors: [{ name: site().name, uri: absolute("/") }],
    ...(contents.language ? { xml: { lang: contents.language } } : {}),
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      updated: entry.updated,
      ...(entry.published ? { published: entry.published } : {}),
      links: [
        { href: entry.url, rel: "alternate", type: "text/html" },
        ...entry.files.map(({ url, type, bytes, title }) => ({ href: url, rel: "enclosure", type, ...(bytes === null ? {} : { length: bytes }), ...(title === null ? {} : { title }) })),
      ],
      // Atom has no place of its own for an entry's picture.
      ...(entry.image ? { media: { thumbnails: [{ url: entry.image }] } } : {}),
      authors: [{ name: entry.author, uri: entry.source.url }],
      categories: entry.labels.map(({ word, scheme }) => ({ term: word, scheme, label: word })),
      ...(entry.summary ? { summary: { value: entry.summary } } : {}),
      content: { value: entry.html, type: "html" },
      ...(entry.language ? { xml: { lang: entry.language } } : {}),
    })),
  }));
}

function jsonAttachment({ url, type, bytes, seconds, title }: FeedEntry["files"][number]) {
  return { url, mime_type: type, ...(title === null ? {} : { title }), ...(bytes === null ? {} : { size_in_bytes: bytes }), ...(seconds === null ? {} : { duration_in_seconds: seconds }) };
}

function renderJson(contents: FeedContents, entries: FeedEntry[]): string {
  const feed = generateJsonFeed({
    title: contents.title,
    home_page_url: absolute(contents.pagePath),
    feed_url: absolute(contents.selfPath),
    description: contents.description,
    ...logoAs("icon"),
    ...(contents.language ? { language: contents.language } : {}),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      ...(entry.summary ? { summary: entry.summary } : {}),
      ...(entry.image ? { image: entry.image } : {}),
      ...(entry.published ? { date_published: entry.published } : {}),
      date_modified: entry.updated,
      authors: [{ name: entry.author, url: entry.source.url }],
      tags: entry.labels.map(({ word }) => word),
      ...(entry.language ? { language: entry.language } : {}),
      ...(entry.files.length > 0 ? { attachments: entry.files.map(jsonAttachment) } : {}),
    })),
  });
  // The generator leaves out an empty list, which the format asks for.
  return JSON.stringify({ ...(feed as object), items: (feed as { items?: unknown[] }).items ?? [] });
}
