import type { ArticleCard } from "@/lib/articles/types";

/** Where a saved piece stands: just saved, meant for later, or done with. */
export const SHELVES = ["inbox", "later", "archive"] as const;
export type Shelf = (typeof SHELVES)[number];

/** Bounds that pages, forms and JSON share. Lengths are in UTF-16 units, as browsers count them. */
export const LIMITS = { note: 4000, listName: 80, lists: 200, bulk: 500, query: 200, words: 8, importBytes: 16 * 1024 * 1024, importEntries: 20_000, title: 1000, url: 2000 } as const;

/** What a reader did with a saved piece. Times are ISO 8601 in UTC. */
export type SavedState = {
  /** The article's number as text; of a link and of an article that was taken out, a UUID. */
  id: string;
  shelf: Shelf;
  note: string | null;
  savedAt: string;
  /** Ids of the reader's named lists that hold it. */
  lists: string[];
};

/** One saved piece as its reader sees it. */
export type SavedItem = SavedState & {
  title: string;
  lang: string;
  standfirst: string | null;
  /** Where it can be read: the page in this paper, or an address elsewhere; null where there is none left. */
  url: string | null;
  source: string | null;
  /** Why it cannot be read here any more: `hidden` by the paper, or `removed` from it. Null for what is there, and for links. */
  gone: "hidden" | "removed" | null;
  goneReason: string | null;
  /** Null for a link and for what is gone. */
  article: ArticleCard | null;
};

/** Which of a reader's saved pieces: of a shelf, of a list, or all; and only those that hold all words of `q`. */
export type SavedView = { shelf?: Shelf; list?: string; q?: string };

export type SavedPage = { items: SavedItem[]; next: string | null };

export type NamedList = { id: string; name: string; count: number; createdAt: string };

export type ShelfCounts = Record<Shelf, number>;

/** What an act did. `change` names its record, by which it can be undone; null where nothing changed. */
export type Changed = { changed: number; change: string | null };

/** What to do with many at once. */
export type BulkAct =
  | { do: "move"; shelf: Shelf }
  | { do: "unsave" }
  | { do: "add"; list: string }
  | { do: "remove"; list: string };

/** Everything that can be set on a saved piece. What is absent stays as it is. */
export type SavedValues = { shelf?: Shelf; note?: string | null; lists?: readonly string[] };

/** One entry that an import could not keep. */
export type Refused = { title: string; url: string; why: string };

/** What an import did. Counts are of entries of the file. */
export type ImportReport = {
  /** Saved now as articles of this paper. */
  articles: number;
  /** Kept now as links, for they are not in this paper. */
  links: number;
  /** Saved already. */
  known: number;
  /** Notes that were cut to the longest a note may be. */
  shortened: number;
  refused: Refused[];
  /** Lists of the file that could not be made, for a reader has at most so many. */
  listsLeftOut: string[];
};

/** The record of an act, as the page that tells of it shows it. */
export type ChangeSummary = {
  id: string;
  act: "unsave" | "move" | "add" | "remove" | "import";
  count: number;
  undone: boolean;
  /** The title where it is about one piece. */
  title: string | null;
  shelf: Shelf | null;
  list: string | null;
  report: ImportReport | null;
};

export const EXPORT_FORMATS = ["markdown", "json", "netscape"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One saved piece as the export writes it; addresses are absolute. */
export type ExportRow = {
  title: string;
  /** Where its source published it, else its page in this paper, else nothing. */
  url: string | null;
  /** Its page in this paper. */
  articleUrl: string | null;
  /** By which a paper knows the article again. */
  identity: string | null;
  source: string | null;
  /** What is to be known of it first, such as "Opinion, State-run"; null for plain reports, links and what is gone. */
  label: string | null;
  shelf: Shelf;
  note: string | null;
  savedAt: string;
  lists: string[];
};

/** One entry of a file that is imported, checked and cleaned. */
export type ImportEntry = {
  title: string;
  url: string;
  articleUrl: string | null;
  identity: string | null;
  source: string | null;
  shelf: Shelf;
  note: string | null;
  savedAt: Date | null;
  lists: string[];
};

export type ImportFile = { entries: ImportEntry[]; refused: Refused[]; shortened: number };
