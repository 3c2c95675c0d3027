import { parseRssFeed, type RssFeed } from "feedsmith";
import { AppError } from "@/lib/errors";
import { adaptEntry } from "./adapt";
import { languageTag } from "./language-tag";
import { adaptHead } from "./adapt-head";
import { LIMITS } from "./limits";
import { attribute, childrenOf, isElement, type Element } from "./markup/nodes";
import { channelOf, readTree, type FeedTree } from "./markup/tree";
import type { Problems } from "./problems";
import { ownPage, restate, type Setting } from "./restate";
import type { EntryDraft, FeedDraft, FeedOrigin } from "./types";

/** A feed in XML, or in what means to be XML. @throws AppError `invalid` where it is none */
export function readXmlFeed(text: string, about: FeedOrigin, problems: Problems): Omit<FeedDraft, "encoding" | "problems"> {
  const { tree, entries } = readMarkup(text, about, problems);
  const head = headOf(tree);
  const setting: Setting = { part: "head", version: tree.format === "atom" ? tree.version : null, url: about.url, siteUrl: null, tell: (words) => problems.tell(null, words) };
  const own: Setting = { ...setting, part: "entry", siteUrl: ownPage(head) };
  // Made when it is read, so that a long feed is not held in one more form.
  const clean = (entry: Element, at: number) => restate(entry, { ...own, tell: (words) => problems.tell(at + 1, words) });
  const { channel, items } = readClean(restate(head, setting), entries, clean);
  const feed = adaptHead(channel, { format: tree.format, version: versionOf(tree, head), lang: languageTag(head.lang) ?? languageTag(tree.head.lang), url: about.url });
  return { ...feed, entries: entries.map((entry, at) => draftOf(entry, items.get(at), feed.lang, () => problems.tell(at + 1, "It says nothing that could be read."), about.url)) };
}

function readMarkup(text: string, about: FeedOrigin, problems: Problems): { tree: FeedTree; entries: Element[] } {
  const entries: Element[] = [];
  const read = (from: string) => readTree(from, about.url, (entry) => {
    if (entries.length < LIMITS.entries) {
      entries.push(entry);
      return true;
    }
    problems.tell(null, `It has more than ${LIMITS.entries} entries: the first ${LIMITS.entries} were read.`);
    return false;
  }, (words) => problems.tell(null, `It is not well-formed: ${words}.`));
  const tree = read(text) ?? read(withRoot(text));
  if (tree === "page") throw new AppError("invalid", "It is a web page, not a feed. Give the address of its feed, or add the site and choose from its feeds.");
  if (tree === null) throw new AppError("invalid", "It is no feed: there is no RSS, Atom or JSON Feed in it. Check the address.");
  return { tree, entries };
}

/** An entry that says nothing keeps its place. */
function draftOf(entry: Element, item: Item | undefined, feedLang: string | null, onNothing: () => void, url: string): EntryDraft {
  const about = [...entry.attributes].find(([name]) => /^(\w+:)?about$/i.test(name))?.[1].trim() || null;
  if (!item && about === null) onNothing();
  const text = childrenOf(entry, "atom:content", "content:encoded", "atom:summary", "description", "atom:title", "title").find((child) => child.lang !== null);
  return adaptEntry(item ?? {}, { lang: text?.lang ?? entry.lang, feedLang, about, url });
}

/** A feed whose first tag was lost, under a new one; "" where nothing shows that there ever was one. */
function withRoot(text: string): string {
  const start = text.search(/<(?:item|entry|channel|title)[\s>]/i);
  const isAtom = /<\/feed\s*>|www\.w3\.org\/2005\/Atom|purl\.org\/atom\//i.test(text);
  if (start < 0 || !(isAtom || /<\/(?:rss|channel|rdf:RDF)\s*>|purl\.org\/rss\//i.test(text))) return "";
  return `${isAtom ? '<feed xmlns="http://www.w3.org/2005/Atom">' : "<rss>"}${text.slice(start)}`;
}

type Item = RssFeed.Item<string>;
type Channel = RssFeed.Feed<string>;

/** How much the strict reader is given at once: setting it up takes as long as twenty entries. */
const CHUNK = { items: 500, characters: 2_000_000 } as const;

/**
 * Clean markup by the strict reader, which leaves out items that say nothing: so each carries its place,
 * in a field of a podcast host's that nothing else here uses.
 * @returns the channel, and the items by their places
 */
function readClean(head: string, entries: readonly Element[], clean: (entry: Element, at: number) => string): { channel: Channel; items: Map<number, Item> } {
  const items = new Map<number, Item>();
  let channel: Channel | null = null;
  for (let from = 0; from === 0 || from < entries.length;) {
    const marked: string[] = [];
    for (let size = 0; from + marked.length < entries.length && marked.length < CHUNK.items && size < CHUNK.characters;) {
      const at = from + marked.length;
      const entry = entries[at];
      const markup = entry ? clean(entry, at) : "";
      size += markup.length;
      marked.push(markup === "" ? "" : `<item>${markup}<acast:episodeId>${at}</acast:episodeId></item>`);
    }
    const own = from === 0 ? head : "";
    const said = marked.filter((item) => item !== "");
    const read = strictly(own + said.join("")) ?? { ...strictly(own), items: said.flatMap((item) => strictly(item)?.items ?? []) };
    channel ??= read;
    for (const item of read.items ?? []) items.set(Number(item.acast?.episodeId), item);
    from += Math.max(1, marked.length);
  }
  return { channel: channel ?? {}, items };
}

/** Null where not even clean markup pleases the strict reader. */
function strictly(content: string): Channel | null {
  if (content === "") return null;
  try {
    return parseRssFeed<string>(`<rss version="2.0"><channel>${content}</channel></rss>`);
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
