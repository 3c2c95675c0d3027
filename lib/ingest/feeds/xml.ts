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
import { wishesOfLine } from "@/lib/sources/rules/wishes";
import type { Wishes } from "@/lib/sources/types/wishes";
import type { EntryDraft, FeedDraft, FeedOrigin } from "./types";

/** A feed in XML, or in what means to be XML. @throws AppError `invalid` where it is none */
export function readXmlFeed(text: string, about: FeedOrigin, problems: Problems): Omit<FeedDraft, "encoding" | "problems"> {
  const { tree, entries } = readMarkup(text, about, problems);
  const head = headOf(tree);
  const setting: Setting = { part: "head", version: tree.format === "atom" ? tree.version : null, url: about.url, siteUrl: null, tell: (words) => problems.tell(null, words) };
  const own: Setting = { ...setting, part: "entry", siteUrl: ownPage(head) };
  const clean = (entry: Element, at: number) => restate(entry, { ...own, tell: (words) => problems.tell(at + 1, words) });
  const drafts: EntryDraft[] = [];
  const wishes = wishesIn(head);
  const feedOf = (channel: Channel) => adaptHead(channel, { format: tree.format, version: versionOf(tree, head), lang: languageTag(head.lang) ?? languageTag(tree.head.lang), wishes, url: about.url });
  let feed = feedOf({});
  for (const { channel, some, items } of readClean(restate(head, setting), entries, clean)) {
    if (drafts.length === 0) feed = feedOf(channel);
    const from = drafts.length;
    const read = some.map((entry, index) => draftOf(entry, items.get(from + index), feed.lang, () => problems.tell(from + index + 1, "It says nothing that could be read."), about.url));
    // What was cut out of a long text holds all of it, so words of their own are made of what is kept.
    drafts.push(...structuredClone(read));
  }
  return { ...feed, entries: drafts };
}

/** What the feed says in lines of metadata, as web pages have them: to everybody, or to this program by its name. */
function wishesIn(head: Element): Wishes {
  const lines = childrenOf(head, "xhtml:meta", "meta").slice(0, 20).map((line) => wishesOfLine(attribute(line, "content") ?? "", attribute(line, "name")?.trim().toLowerCase() ?? ""));
  return Object.assign({}, ...lines) as Wishes;
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

/** What the strict reader makes of some entries: their feed's channel, the entries, and the items by the entries' places in the feed. */
type Portion = { channel: Channel; some: Element[]; items: Map<number, Item> };

/**
 * Clean markup by the strict reader, which leaves out items that say nothing: so each carries its place, in a field of a
 * podcast host's that nothing else here uses. Of a long feed some entries after the others, none of which is held in one
 * more form than it has to be: those that were given are taken out of `entries`.
 */
function* readClean(head: string, entries: Element[], clean: (entry: Element, at: number) => string): Generator<Portion> {
  const left = entries.reverse();
  for (let from = 0; from === 0 || left.length > 0;) {
    const [some, marked]: [Element[], string[]] = [[], []];
    for (let size = 0; left.length > 0 && some.length < CHUNK.items && size < CHUNK.characters;) {
      const entry = left.pop() as Element;
      const at = from + some.length;
      const markup = clean(entry, at);
      size += markup.length;
      some.push(entry);
      if (markup !== "") marked.push(`<item>${markup}<acast:episodeId>${at}</acast:episodeId></item>`);
    }
    const own = from === 0 ? head : "";
    const read = strictly(own + marked.join("")) ?? { ...strictly(own), items: marked.flatMap((item) => strictly(item)?.items ?? []) };
    yield { channel: read, some, items: new Map((read.items ?? []).map((item) => [Number(item.acast?.episodeId), item])) };
    from += Math.max(1, some.length);
  }
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
