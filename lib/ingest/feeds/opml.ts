import { AppError } from "@/lib/errors";
import { webAddress } from "./addresses";
import { decodeFeed } from "./encoding";
import { readTokens, type TokenSink } from "./markup/tokens";
import { LIMITS } from "./limits";
import { lineOf } from "./text";
import type { FeedProblem } from "./types";
import { Problems } from "./problems";

/** The namespace of what our own lists say of a feed besides, under the prefix `parallax`. */
export const OPML_NAMESPACE = "urn:parallax:opml";

/** What our own lists say of the source that a feed belongs to: its name, and who controls it with what that rests on. */
export type OpmlSource = { name: string | null; control: string | null; country: string | null; evidence: string | null };

/**
 * A feed in a subscription list. `folder` is the path of folders it stands in, outermost first; `source` is null in lists
 * of others.
 */
export type OpmlFeed = {
  url: string;
  title: string | null;
  siteUrl: string | null;
  description: string | null;
  lang: string | null;
  folder: string[];
  categories: string[];
  source: OpmlSource | null;
  paused: boolean;
};

/** A subscription list. `entry` of a problem is the place of the outline in the file, from 1. */
export type OpmlDraft = { title: string | null; feeds: OpmlFeed[]; /** Feeds that it names more than once. */ twice: number; problems: FeedProblem[] };

/** The most feeds of one list that are read. */
export const MOST_OUTLINES = 20_000;
/** Each that is left out is named, of a list that somebody keeps; one that is nothing but mistakes is not. */
const MOST_PROBLEMS = 2_000;
/** No index of the database holds much longer ones. */
const LONGEST_ADDRESS = 2_000;
/** Folders within folders; deeper ones count as part of the deepest. */
const DEEPEST = 20;

/**
 * A subscription list in OPML 1.0 or 2.0, well-formed or not: every outline with the address of a feed,
 * in the order of the file. What stands twice is read once.
 * @throws AppError `invalid` where it is no OPML
 */
export function readOpml(bytes: Uint8Array, contentType: string | null = null): OpmlDraft {
  if (bytes.byteLength === 0) throw new AppError("invalid", "It is empty: there are no feeds in it.");
  const problems = new Problems(MOST_PROBLEMS);
  const { text, doubt } = decodeFeed(bytes, contentType);
  if (doubt !== null) problems.tell(null, doubt);
  const reader = new OutlineReader(problems);
  readTokens(text, reader);
  if (!reader.isOpml) throw new AppError("invalid", "It is no OPML: no list of outlines begins in it. Export the subscriptions of the other reader as OPML and take that file.");
  return { title: reader.title, feeds: reader.feeds, twice: reader.twice, problems: problems.list };
}

/** An open outline: the name of the folder that it is, null where it is a feed or nothing. */
type Open = string | null;

class OutlineReader implements TokenSink {
  isOpml = false;
  title: string | null = null;
  readonly feeds: OpmlFeed[] = [];
  twice = 0;
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
    const source = sourceIn(get);
    // Others write HTML into their names.
    const title = source === null ? (lineOf(get("title")) ?? lineOf(get("text"))) : plainLine(get("title"));
    const written = get("xmlurl") || (/^(rss|atom|feed)$/i.test(get("type")) ? get("url") : "");
    if (written !== "") this.feed(written, { title, source }, get);
    if (!selfClosing) this.path.push(written === "" ? title : null);
  }

  private feed(written: string, { title, source }: Pick<OpmlFeed, "title" | "source">, get: (name: string) => string): void {
    // "feed:" is a scheme by which some readers once took addresses.
    const url = webAddress(written.trim().replace(/^feed:(?:\/\/(?!\/))?(?=https?:)/i, "").replace(/^feed:\/\//i, "http://"), null);
    if (url === null) return this.problems.tell(this.outlines, `“${(title ?? written).slice(0, 80)}” has no address that could be fetched (${written.slice(0, 120)}).`);
    if (url.length > LONGEST_ADDRESS) return this.problems.tell(this.outlines, `“${(title ?? url).slice(0, 80)}” has an address of ${url.length} characters: more than ${LONGEST_ADDRESS} no server takes.`);
    if (this.seen.has(url)) {
      this.twice += 1;
      return this.problems.tell(this.outlines, `“${(title ?? url).slice(0, 80)}” stands in it twice.`);
    }
    this.seen.add(url);
    const folder = this.path.filter((name): name is string => name !== null).slice(0, DEEPEST);
    const categories = get("category").split(",").map((each) => lineOf(each.replace(/^\//, ""))).filter((each) => each !== null);
    this.feeds.push({ url, title, siteUrl: webAddress(get("htmlurl"), null), description: lineOf(get("description")), lang: lineOf(get("language")), folder, categories, source, paused: get("parallax:paused") === "true" });
  }
}

function plainLine(text: string): string | null {
  return text.replace(/\s+/gu, " ").trim().slice(0, LIMITS.line) || null;
}

function sourceIn(get: (name: string) => string): OpmlSource | null {
  const source = { name: plainLine(get("parallax:source")), control: plainLine(get("parallax:control")), country: plainLine(get("parallax:country")), evidence: plainLine(get("parallax:evidence")) };
  return Object.values(source).every((value) => value === null) ? null : source;
}
