import { parseRssFeed, type RssFeed } from "feedsmith";
import { AppError } from "@/lib/errors";
import { adaptEntry, languageTag } from "./adapt";
import { adaptHead } from "./adapt-head";
import { LIMITS } from "./limits";
import { attribute, childrenOf, isElement, type Element } from "./markup/nodes";
import { channelOf, readTree, type FeedTree } from "./markup/tree";
import type { Problems } from "./problems";
import { restate, type Setting } from "./restate";
import type { EntryDraft, FeedDraft, FeedOrigin } from "./types";

/** A feed in XML, or in what means to be XML. @throws AppError `invalid` where it is none */
export function readXmlFeed(text: string, about: FeedOrigin, problems: Problems): Omit<FeedDraft, "encoding" | "problems"> {
  const { tree, entries } = readMarkup(text, about, problems);
  const version = tree.format === "atom" ? tree.version : null;
  const head = headOf(tree);
  const setting: Setting = { part: "head", version, url: about.url, siteUrl: null, tell: (words) => problems.tell(null, words) };
  const channel = strictly(`<rss version="2.0"><channel>${restate(head, setting)}</channel></rss>`) ?? {};
  const feed = adaptHead(channel, { format: tree.format, version: versionOf(tree, head), lang: languageTag(head.lang) ?? languageTag(tree.head.lang), url: about.url });
  return { ...feed, entries: entries.map((entry, at) => readEntry(entry, at + 1, { ...setting, part: "entry", siteUrl: feed.siteUrl }, feed.lang, problems)) };
}

function readMarkup(text: string, about: FeedOrigin, problems: Problems): { tree: FeedTree; entries: Element[] } {
  const entries: Element[] = [];
  const tree = readTree(text, about.url, (entry) => {
    if (entries.length < LIMITS.entries) {
      entries.push(entry);
      return true;
    }
    problems.tell(null, `It has more than ${LIMITS.entries} entries: the first ${LIMITS.entries} were read.`);
    return false;
  }, (words) => problems.tell(null, `It is not well-formed: ${words}.`));
  if (tree === "page") throw new AppError("invalid", "It is a web page, not a feed. Give the address of its feed, or add the site and choose from its feeds.");
  if (tree === null) throw new AppError("invalid", "It is no feed: there is no RSS, Atom or JSON Feed in it. Check the address.");
  return { tree, entries };
}

/** One entry; one that says nothing keeps its place. */
function readEntry(entry: Element, place: number, about: Setting, feedLang: string | null, problems: Problems): EntryDraft {
  const setting = { ...about, tell: (words: string) => problems.tell(place, words) };
  const item = strictly(`<rss version="2.0"><channel><item>${restate(entry, setting)}</item></channel></rss>`)?.items?.[0];
  const identity = attribute(entry, "rdf:about");
  if (!item && identity === null) problems.tell(place, "It says nothing that could be read.");
  const text = childrenOf(entry, "atom:content", "content:encoded", "atom:summary", "description", "atom:title", "title").find((child) => child.lang !== null);
  return adaptEntry(item ?? {}, { lang: text?.lang ?? entry.lang, feedLang, about: identity, url: about.url });
}

/** Clean markup by the strict reader; null where even that does not please it. */
function strictly(markup: string): RssFeed.Feed<string> | null {
  try {
    return parseRssFeed<string>(markup);
  } catch {
    return null;
  }
}

/** The feed itself: its channel, and what some feeds put beside it. */
function headOf(tree: FeedTree): Element {
  const channel = channelOf(tree);
  if (channel === tree.head) return channel;
  const beside = tree.head.children.filter((node) => isElement(node) && node.name !== "channel");
  return { ...channel, children: [...channel.children, ...beside], lang: channel.lang ?? tree.head.lang };
}

function versionOf(tree: FeedTree, head: Element): string | null {
  if (tree.format === "rdf") return tree.version ?? "1.0";
  const stated = attribute(tree.head, "version") ?? attribute(head, "version");
  return tree.version ?? (stated?.trim().slice(0, 20) || null);
}
