import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

// The rules that feed validators hold feeds to, as far as they are MUSTs: RSS 2.0 (rssboard.org), its best-practice profile
// where the validator warns, RFC 4287 for Atom, and jsonfeed.org/version/1.1.

const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const TAG_URI = /^tag:[A-Za-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+$/;

type Node = { [name: string]: unknown };

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false, parseAttributeValue: false, trimValues: false });

/** What is wrong with a feed, by the rules of its format; empty when nothing is. */
export function feedProblems(text: string, format: "rss" | "atom" | "json"): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, rule: string) => {
    if (!holds) problems.push(rule);
  };
  if (format === "json") jsonRules(text, must);
  else {
    const wellFormed = XMLValidator.validate(text);
    if (wellFormed !== true) return [`not well-formed: ${wellFormed.err.msg} (line ${wellFormed.err.line})`];
    // eslint-disable-next-line no-control-regex
    must(!/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text), "only characters that XML allows");
    must(/^<\?xml version="1\.0" encoding="utf-8"\?>/i.test(text), "an XML declaration that names UTF-8");
    (format === "rss" ? rssRules : atomRules)(parser.parse(text) as Node, text, must);
  }
  return problems;
}

type Must = (holds: boolean, rule: string) => void;

const list = (value: unknown): Node[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]) as Node[];
const words = (value: unknown): string => (typeof value === "object" && value !== null ? String((value as Node)["#text"] ?? "") : String(value ?? ""));
const isAddress = (value: unknown) => typeof value === "string" && /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value);
const isClean = (html: string) => !/<script|<style|<iframe|<form|\son\w+=|javascript:/i.test(html) && !/\s(?:href|src)="(?![a-z][a-z0-9+.-]*:)/i.test(html);
const isTrimmed = (text: string) => text !== "" && text === text.trim();

function rssRules(root: Node, text: string, must: Must) {
  const rss = root.rss as Node;
  must(rss?.["@version"] === "2.0", "version 2.0");
  const channels = list(rss?.channel);
  must(channels.length === 1, "one channel");
  const [channel = {}] = channels;
  for (const name of ["title", "description"]) must(isTrimmed(words(channel[name])), `a channel ${name}`);
  must(isAddress(channel.link), "an absolute channel link");
  must(channel.language === undefined || LANGUAGE.test(words(channel.language)), "a language code");
  must(channel.lastBuildDate === undefined || RFC_822.test(words(channel.lastBuildDate)), "lastBuildDate by RFC 822");
  const self = list(channel["atom:link"]).filter((link) => link["@rel"] === "self");
  must(self.length === 1 && isAddress(self[0]?.["@href"]) && self[0]?.["@type"] === "application/rss+xml", "one atom:link to itself");
  const guids = new Set<string>();
  for (const item of list(channel.item)) {
    const guid = item.guid as Node | undefined;
    must(isTrimmed(words(item.title)), "a title for each item");
    must(isAddress(item.link), "an absolute link for each item");
    must(guid?.["@isPermaLink"] === "false" ? TAG_URI.test(words(guid)) : isAddress(words(guid)), "a guid that is a tag URI, or an address if it is a permalink");
    must(!guids.has(words(guid)), "guids given once");
    guids.add(words(guid));
    must(item.pubDate === undefined || RFC_822.test(words(item.pubDate)), "pubDate by RFC 822");
    must(item.author === undefined || /\S+@\S+/.test(words(item.author)), "an e-mail address in author");
    must(list(item["dc:creator"]).every((creator) => isTrimmed(words(creator))), "named creators");
    must(isAddress((item.source as Node)?.["@url"]), "the address of a feed in source");
    must(isClean(words(item["content:encoded"])), "content without anything that runs and without relative addresses");
    must(list(item.category).length > 0, "categories");
  }
  for (const [prefix] of [["dc"], ["content"], ["media"], ["atom"]]) must(!text.includes(`<${prefix}:`) || text.includes(`xmlns:${prefix}="http`), `namespace ${prefix} declared`);
  must((parseRssFeed(text).items ?? []).length === list(channel.item).length, "readable by feedsmith");
}

function atomRules(root: Node, text: string, must: Must) {
  const feed = root.feed as Node;
  must(feed?.["@xmlns"] === "http://www.w3.org/2005/Atom", "the Atom namespace");
  atomCommon(feed, "feed", must);
  const self = list(feed.link).filter((link) => link["@rel"] === "self");
  must(self.length === 1 && isAddress(self[0]?.["@href"]), "one link to itself");
  const feedHasAuthor = list(feed.author).length > 0;
  const ids = new Set<string>([words(feed.id)]);
  for (const entry of list(feed.entry)) {
    atomCommon(entry, "entry", must);
    must(feedHasAuthor || list(entry.author).length > 0, "an author for each entry");
    must(!ids.has(words(entry.id)), "ids given once");
    ids.add(words(entry.id));
    must(entry.published === undefined || RFC_3339.test(words(entry.published)), "published by RFC 3339");
    must(list(entry.link).some((link) => link["@rel"] === "alternate" && isAddress(link["@href"])), "an alternate link for each entry");
    must((entry.content as Node)?.["@type"] === "html" && isClean(words(entry.content)), "content as clean HTML");
    must(list(entry.category).length > 0 && list(entry.category).every((category) => isTrimmed(String(category["@term"]))), "a term in each category");
    must(entry["@xml:lang"] === undefined || LANGUAGE.test(String(entry["@xml:lang"])), "a language code");
  }
  must((parseAtomFeed(text).entries ?? []).length === list(feed.entry).length, "readable by feedsmith");
}

function atomCommon(node: Node, what: string, must: Must) {
  must(list(node.id).length === 1 && (TAG_URI.test(words(node.id)) || isAddress(words(node.id))), `one ${what} id that is a URI`);
  must(list(node.title).length === 1 && isTrimmed(words(node.title)), `one ${what} title`);
  must(list(node.updated).length === 1 && RFC_3339.test(words(node.updated)), `one ${what} updated by RFC 3339`);
  for (const author of list(node.author)) must(isTrimmed(words(author.name)) && (author.uri === undefined || isAddress(author.uri)), `a name for each ${what} author`);
}

function jsonRules(text: string, must: Must) {
  const feed = JSON.parse(text) as Node;
  must(feed.version === "https://jsonfeed.org/version/1.1", "version 1.1");
  must(isTrimmed(words(feed.title)), "a title");
  for (const name of ["home_page_url", "feed_url"]) must(isAddress(feed[name]), `an absolute ${name}`);
  must(feed.language === undefined || LANGUAGE.test(words(feed.language)), "a language code");
  must(Array.isArray(feed.items), "items");
  const ids = new Set<string>();
  for (const item of list(feed.items)) {
    must(typeof item.id === "string" && TAG_URI.test(item.id) && !ids.has(item.id), "an id for each item, given once");
    ids.add(String(item.id));
    must(isAddress(item.url), "an absolute url for each item");
    must(typeof item.content_html === "string" && isClean(item.content_html), "clean content_html");
    for (const name of ["date_published", "date_modified"]) must(item[name] === undefined || RFC_3339.test(words(item[name])), `${name} by RFC 3339`);
    must(Array.isArray(item.tags) && item.tags.every((tag) => typeof tag === "string"), "tags as strings");
    must(list(item.authors).every((author) => isTrimmed(words(author.name)) && isAddress(author.url)), "authors with names");
    must(item.language === undefined || LANGUAGE.test(words(item.language)), "a language code for each item");
  }
  must((parseJsonFeed(text).items ?? []).length === list(feed.items).length, "readable by feedsmith");
}
