import type { Kind } from "@/lib/closed-lists";

/** Where the markup of a source says something of a piece. */
export type MarkPlace = "type" | "section" | "category" | "genre" | "label" | "links";

/** What the markup of a piece's source says of it, as written: a type of schema.org, a section, a category, the label above its title. */
export type Mark = { in: MarkPlace; words: string };

/** What the finder may look at. All but `title` and `text` may be missing. */
export type KindInput = {
  title: string;
  /** The body as plain text, paragraphs on lines of their own; may be empty. */
  text: string;
  /** BCP 47; `und` or nothing where it is not known. */
  lang?: string | null;
  /** The address of the piece. */
  url?: string | null;
  standfirst?: string | null;
  byline?: string | null;
  dateline?: string | null;
  disclaimer?: string | null;
  /** Who paid for it, where its document says so. */
  sponsor?: string | null;
  marks?: readonly Mark[];
};

/** What can be a sign of a kind of piece; what each says is in `./says`. */
export const SIGNALS = [
  "type", "section", "category", "genre", "label", "address", "host", "sponsored-links", "sponsor",
  "title-label", "line", "disclaimer", "byline", "dateline", "sign-off",
  "release-wire", "release-parts", "promotion", "questions-and-answers", "time-stamps", "rating", "work", "judgement",
  "manner", "corrects-itself",
] as const;
export type Signal = (typeof SIGNALS)[number];

/** Where in a piece a sign stood. */
export type Where = "markup" | "feed" | "address" | "title" | "head" | "text" | "end" | "byline" | "dateline" | "disclaimer" | "links";

/** One sign of a kind of piece: what it is, the words themselves, where they stood. */
export type Evidence = { signal: Signal; words: string; where: Where };

/** A sign as it is weighed. `weight` is in steps of which about two outweigh that nearly everything is a report. */
export type Sign = Evidence & { kind: Kind; weight: number };

/** What kind of piece it is, with the signs of that kind, strongest first (none for a plain report), and how sure that is, 0 to 1. */
export type KindFinding = { value: Kind; evidence: Evidence[]; confidence: number };
