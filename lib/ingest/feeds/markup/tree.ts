import { LIMITS } from "../limits";
import { absolute } from "../addresses";
import { attribute, isElement, type Element } from "./nodes";
import { atomVersion, isUsualPrefix, prefixOf } from "./namespaces";
import { readTokens, type TokenSink } from "./tokens";

/** What a feed's markup turned out to be. `head` holds everything outside the entries. */
export type FeedTree = { format: "rss" | "rdf" | "atom"; version: string | null; head: Element };

type Scope = { fallback: string; prefixes: ReadonlyMap<string, string> };
type Frame = { element: Element; written: string; scope: Scope };

const ROOTS: Record<string, FeedTree["format"]> = { rss: "rss", rdf: "rdf", feed: "atom", channel: "rss" };
const ENTRY = new Set(["item", "atom:entry"]);

/** Fields that hold no field: where one begins within another, a tag was lost. */
const LEAVES = new Set(["title", "link", "guid", "pubdate", "category", "comments", "dc:creator", "dc:date", "atom:title", "atom:id", "atom:updated", "atom:published"]);
const FIELDS = new Set([...LEAVES, "description", "author", "enclosure", "content:encoded", "atom:link", "atom:summary", "atom:content", "atom:author"]);
/** Fields whose text may be markup that nobody escaped. */
const PROSE = new Set(["title", "description", "content:encoded", "body", "xhtml:body", "fullitem", "atom:title", "atom:summary", "atom:content", "atom:subtitle", "atom:tagline"]);
const NEVER_CLOSED = /^(br|img|hr|input|wbr|area|col)$/i;

/**
 * A feed's markup as a tree of settled names, entry by entry.
 * @param url where it came from; relative `xml:base` rests on it
 * @param onEntry is handed each entry once it is whole, in the order of the file; false ends the reading of entries
 * @param onFault is told once of each kind of mistake in the markup
 * @returns null when no feed begins anywhere; "page" when it is a web page
 */
export function readTree(text: string, url: string, onEntry: (entry: Element) => boolean, onFault: (words: string) => void): FeedTree | "page" | null {
  const builder = new Builder(url, onEntry, onFault);
  readTokens(text, builder);
  return builder.finish();
}

class Builder implements TokenSink {
  private tree: FeedTree | null = null;
  private page = false;
  private readonly stack: Frame[] = [];
  private readonly counts = new Map<string, number>();
  private entryDepth = -1;
  private elements = 0;
  private full = false;
  private readonly told = new Set<string>();
  /** Namespaces that stand for the feed's own vocabulary in this file. */
  private readonly core = new Set<string>([""]);

  constructor(private readonly url: string, private readonly onEntry: (entry: Element) => boolean, private readonly onFault: (words: string) => void) {}

  done(): boolean {
    return this.page || this.full;
  }

  fault(words: string): void {
    if (this.told.has(words) || this.told.size > 20) return;
    this.told.add(words);
    this.onFault(words);
  }

  text(text: string, verbatim: boolean): void {
    const top = this.stack.at(-1)?.element;
    if (!top || text === "") return;
    top.children.push({ text, verbatim });
  }

  open(written: string, attributes: Map<string, string>, selfClosing: boolean): void {
    const parent = this.stack.at(-1);
    if (!parent && !this.startsFeed(written)) return;
    const scope = scopeOf(attributes, parent?.scope);
    if (this.tree === null) this.begin(written, scope);
    const element = this.element(written, attributes, scope, parent?.element);
    this.closeLost(element);
    if (this.isBeyond(element)) return;
    const under = this.stack.at(-1)?.element;
    const isEntry = ENTRY.has(element.name);
    if (under && !(isEntry && this.entryDepth < 0)) under.children.push(element);
    if (this.tree !== null && !under) this.tree.head = element;
    this.push({ element, written: written.toLowerCase(), scope }, isEntry);
    if (selfClosing || (NEVER_CLOSED.test(written) && this.stack.some((frame) => PROSE.has(frame.element.name)))) this.pop();
  }

  close(written: string): void {
    const name = written.toLowerCase();
    if ((this.counts.get(name) ?? 0) === 0) {
      const top = this.stack.at(-1);
      if (!NEVER_CLOSED.test(written)) this.fault("end tags do not match their beginnings");
      if (top && localOf(top.written) === localOf(name)) this.pop();
      return;
    }
    if (this.stack.at(-1)?.written !== name) this.fault("end tags do not match their beginnings");
    while (this.stack.length > 0 && this.pop()?.written !== name);
  }

  finish(): FeedTree | "page" | null {
    if (this.stack.length > 0 && !this.full) this.fault("the file ends before its feed does");
    while (this.stack.length > 0) this.pop();
    return this.page ? "page" : this.tree;
  }

  /** Whether markup outside any feed begins one. */
  private startsFeed(written: string): boolean {
    const local = localOf(written.toLowerCase());
    if (this.tree === null) {
      if (local === "html") this.page = true;
      return local in ROOTS;
    }
    // What follows a feed that ended too early still belongs to it.
    return ENTRY.has(local) || local === "entry" || local === "channel";
  }

  private begin(written: string, scope: Scope): void {
    const local = localOf(written.toLowerCase());
    const format = ROOTS[local] ?? "rss";
    const uri = uriOf(prefixOfName(written), scope);
    if (uri !== null && format !== "rdf") this.core.add(uri);
    this.tree = { format, version: format === "atom" ? atomVersion(uri ?? "") : null, head: { name: local, local, attributes: new Map(), children: [], base: null, lang: null } };
  }

  private element(written: string, attributes: Map<string, string>, scope: Scope, parent: Element | undefined): Element {
    const element: Element = { name: this.settle(written, scope), local: written, attributes, children: [], base: parent?.base ?? null, lang: parent?.lang ?? null };
    const base = attribute(element, "xml:base");
    if (base !== null) element.base = absolute(base, element.base ?? this.url) ?? element.base;
    const lang = attribute(element, "xml:lang");
    if (lang !== null) element.lang = lang.trim() || null;
    return element;
  }

  /** The name of an element by its namespace. */
  private settle(written: string, scope: Scope): string {
    const prefix = prefixOfName(written);
    const local = localOf(written).toLowerCase();
    const uri = uriOf(prefix, scope);
    if (uri === null) return isUsualPrefix(prefix) ? `${prefix}:${local}` : `?:${local}`;
    const own = this.tree?.format === "atom" ? `atom:${local}` : local;
    if (this.core.has(uri)) return own;
    if (this.tree?.format === "rdf" && local === "channel" && prefixOf(uri) === null) this.core.add(uri);
    const known = prefixOf(uri);
    if (known === "" || this.core.has(uri)) return own;
    if (known !== null) return `${known}:${local}`;
    return isUsualPrefix(prefix) && uri.trim() === "" ? `${prefix}:${local}` : `?:${local}`;
  }

  /** Ends what must have ended: an entry before the next, a field before its neighbour. */
  private closeLost(element: Element): void {
    if (ENTRY.has(element.name) && this.entryDepth >= 0) {
      this.fault("an entry begins within another");
      const depth = this.entryDepth;
      while (this.stack.length > depth) this.pop();
      return;
    }
    const top = this.stack.at(-1);
    if (top && this.entryDepth >= 0 && this.stack.length === this.entryDepth + 2 && LEAVES.has(top.element.name) && FIELDS.has(element.name)) {
      this.fault("a field is never closed");
      this.pop();
    }
  }

  private isBeyond(element: Element): boolean {
    if (ENTRY.has(element.name)) this.elements = 0;
    this.elements += 1;
    if (this.elements <= LIMITS.elements && this.stack.length < LIMITS.depth) return false;
    this.fault(this.stack.length < LIMITS.depth ? `more than ${LIMITS.elements} elements in one place: the rest is read as text` : `elements nested more than ${LIMITS.depth} deep are read as text`);
    return true;
  }

  private push(frame: Frame, isEntry: boolean): void {
    if (isEntry && this.entryDepth < 0) this.entryDepth = this.stack.length;
    this.stack.push(frame);
    this.counts.set(frame.written, (this.counts.get(frame.written) ?? 0) + 1);
  }

  private pop(): Frame | undefined {
    const frame = this.stack.pop();
    if (!frame) return undefined;
    this.counts.set(frame.written, (this.counts.get(frame.written) ?? 1) - 1);
    if (this.stack.length === this.entryDepth) {
      this.entryDepth = -1;
      this.elements = 0;
      if (!this.onEntry(frame.element)) this.full = true;
    }
    return frame;
  }
}

/** More prefixes than this no feed has; each element that declares some copies those above it. */
const MOST_PREFIXES = 100;

function scopeOf(attributes: Map<string, string>, above: Scope | undefined): Scope {
  let fallback = above?.fallback ?? "";
  let prefixes = above?.prefixes ?? new Map<string, string>();
  let own: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name === "xmlns") fallback = value;
    if (!/^xmlns:./i.test(name) || prefixes.size >= MOST_PREFIXES) continue;
    own ??= new Map(prefixes);
    own.set(name.slice(6).toLowerCase(), value);
    prefixes = own;
  }
  return { fallback, prefixes };
}

/** The namespace of a prefix, null where none is declared for it. */
function uriOf(prefix: string, scope: Scope): string | null {
  return prefix === "" ? scope.fallback : (scope.prefixes.get(prefix) ?? null);
}

function prefixOfName(written: string): string {
  const colon = written.indexOf(":");
  return colon < 0 ? "" : written.slice(0, colon).toLowerCase();
}

function localOf(written: string): string {
  return written.slice(written.lastIndexOf(":") + 1);
}

/** The feed's own element: RSS and RDF keep it within the root. */
export function channelOf(tree: FeedTree): Element {
  const found = tree.head.children.find((node): node is Element => isElement(node) && node.name === "channel");
  return tree.format === "atom" || tree.head.name === "channel" || !found ? tree.head : found;
}
