import { generateOpml } from "feedsmith";
import { AppError } from "@/lib/errors";
import { webAddress } from "./addresses";
import { decodeFeed } from "./encoding";
import { escapeText } from "./markup/nodes";
import { readTokens, type TokenSink } from "./markup/tokens";
import { lineOf } from "./text";
import type { FeedProblem } from "./types";
import { Problems } from "./problems";

/** A feed in a subscription list. `folder` is the path of folders it stands in, outermost first. */
export type OpmlFeed = { url: string; title: string | null; siteUrl: string | null; description: string | null; lang: string | null; folder: string[]; categories: string[] };

/** A subscription list. `entry` of a problem is the place of the outline in the file, from 1. */
export type OpmlDraft = { title: string | null; feeds: OpmlFeed[]; problems: FeedProblem[] };

/** The most feeds of one list that are read. */
export const MOST_OUTLINES = 20_000;
/** Folders within folders; deeper ones count as part of the deepest. */
const DEEPEST = 20;

/**
 * A subscription list in OPML 1.0 or 2.0, well-formed or not: every outline with the address of a feed,
 * in the order of the file. What stands twice is read once.
 * @throws AppError `invalid` where it is no OPML
 */
export function readOpml(bytes: Uint8Array, contentType: string | null = null): OpmlDraft {
  if (bytes.byteLength === 0) throw new AppError("invalid", "It is empty: there are no feeds in it.");
  const problems = new Problems();
  const { text, doubt } = decodeFeed(bytes, contentType);
  if (doubt !== null) problems.tell(null, doubt);
  const reader = new OutlineReader(problems);
  readTokens(text, reader);
  if (!reader.isOpml) throw new AppError("invalid", "It is no OPML: no list of outlines begins in it. Export the subscriptions of the other reader as OPML and take that file.");
  return { title: reader.title, feeds: reader.feeds, problems: problems.list };
}

/** An open outline: the name of the folder that it is, null where it is a feed or nothing. */
type Open = string | null;

class OutlineReader implements TokenSink {
  isOpml = false;
  title: string | null = null;
  readonly feeds: OpmlFeed[] = [];
  private readonly path: Open[] = [];
  private readonly seen = new Set<string>();
  private outlines = 0;
  private inTitle = false;
  private inHead = false;

  constructor(private readonly problems: Problems) {}

  done(): boolean {
    return this.outlines > MOST_OUTLINES;
  }

  open(name: string, attributes: Map<string, string>, selfClosing: boolean): void {
    const local = name.toLowerCase();
    if (local === "opml" || local === "outline") this.isOpml = true;
    if (local === "head") this.inHead = true;
    if (local === "title") this.inTitle = this.inHead && !selfClosing;
    if (local === "outline") this.outline(attributes, selfClosing);
  }

  close(name: string): void {
    const local = name.toLowerCase();
    if (local === "head") this.inHead = false;
    if (local === "title") this.inTitle = false;
    if (local === "outline") this.path.pop();
  }

  text(text: string): void {
    if (this.inTitle) this.title = lineOf(`${this.title ?? ""}${text}`);
  }

  fault(words: string): void {
    this.problems.tell(null, `It is not well-formed: ${words}.`);
  }

  private outline(attributes: Map<string, string>, selfClosing: boolean): void {
    this.outlines += 1;
    if (this.outlines > MOST_OUTLINES) return this.problems.tell(null, `It has more than ${MOST_OUTLINES} outlines: the first ${MOST_OUTLINES} were read.`);
    const get = (name: string) => [...attributes].find(([written]) => written.toLowerCase() === name)?.[1] ?? "";
    const title = lineOf(get("title")) ?? lineOf(get("text"));
    const written = get("xmlurl") || (/^(rss|atom|feed)$/i.test(get("type")) ? get("url") : "");
    if (written !== "") this.feed(written, title, get);
    if (!selfClosing) this.path.push(written === "" ? title : null);
  }

  private feed(written: string, title: string | null, get: (name: string) => string): void {
    // "feed:" is a scheme by which some readers once took addresses.
    const url = webAddress(written.trim().replace(/^feed:(?:\/\/(?!\/))?(?=https?:)/i, "").replace(/^feed:\/\//i, "http://"), null);
    if (url === null) return this.problems.tell(this.outlines, `“${(title ?? written).slice(0, 80)}” has no address that could be fetched (${written.slice(0, 120)}).`);
    if (this.seen.has(url)) return this.problems.tell(this.outlines, `“${(title ?? url).slice(0, 80)}” stands in it twice.`);
    this.seen.add(url);
    const folder = this.path.filter((name): name is string => name !== null).slice(0, DEEPEST);
    const categories = get("category").split(",").map((each) => lineOf(each.replace(/^\//, ""))).filter((each) => each !== null);
    this.feeds.push({ url, title, siteUrl: webAddress(get("htmlurl"), null), description: lineOf(get("description")), lang: lineOf(get("language")), folder, categories });
  }
}

type Outline = { text: string; title?: string; type?: string; xmlUrl?: string; htmlUrl?: string; description?: string; language?: string; category?: string; outlines?: Outline[] };

/**
 * A subscription list as OPML 2.0, folders as outlines around their feeds.
 * @param created when it is written
 */
export function writeOpml(title: string, feeds: readonly Pick<OpmlFeed, "url" | "title" | "siteUrl" | "folder">[], created: Date): string {
  const outlines: Outline[] = [];
  const folders = new Map<string, Outline[]>();
  for (const feed of feeds) {
    const name = feed.title ?? feed.url;
    levelOf(feed.folder, outlines, folders).push({ text: name, title: name, type: "rss", xmlUrl: feed.url, ...(feed.siteUrl === null ? {} : { htmlUrl: feed.siteUrl }) });
  }
  // The generator takes a body without outlines for a mistake.
  if (outlines.length === 0) return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>${escapeText(title)}</title></head><body></body></opml>\n`;
  return generateOpml({ head: { title, dateCreated: created }, body: { outlines } });
}

/** The list of outlines within a path of folders, which are made where they are missing. */
function levelOf(path: readonly string[], top: Outline[], folders: Map<string, Outline[]>): Outline[] {
  let level = top;
  for (const [depth, text] of path.entries()) {
    const key = JSON.stringify(path.slice(0, depth + 1));
    let inner = folders.get(key);
    if (!inner) {
      inner = [];
      folders.set(key, inner);
      level.push({ text, outlines: inner });
    }
    level = inner;
  }
  return level;
}
