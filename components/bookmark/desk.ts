import type { Control } from "@/lib/closed-lists";
import type { NamedList, SavedPage, SavedView, ShelfCounts } from "@/lib/bookmarks/types";
import type { LabelWords } from "@/lib/labels/rules/spoken";
import type { Messages } from "@/lib/i18n/messages/en";

type Words = Messages["saved"];

/** The words that the list of what was saved shows in the browser: plain texts. */
export type DeskWords = Omit<Words, "description" | "done" | "confirm" | "export" | "import" | "shelfLeads" | "listMade" | "listRenamed" | "listDeleted" | "noteTooLong">;

/** What was done last: a sentence, and the record by which it can be undone. */
export type Told = { text: string; change: string | null };

/** What the list of saved pieces is made of; it crosses to the browser. */
export type DeskProps = {
  place: Pick<SavedView, "shelf" | "list">;
  /** What was searched for when the page was made; empty for nothing. */
  q: string;
  /** The address of this page without its query. */
  here: string;
  /** Where on the list this page begins. */
  from: string | null;
  first: SavedPage;
  lists: NamedList[];
  counts: ShelfCounts;
  told: Told | null;
  words: DeskWords;
  controls: Record<Control, string>;
  labels: LabelWords;
  /** The language of this page. */
  lang: string;
  /** The mark of an invented outlet. */
  demo: string;
  /** Locale of dates. */
  formats: string;
  /** Addresses; those of articles and lists are what comes before slug and id. */
  routes: { inbox: string; later: string; archive: string; files: string; latest: string; article: string; list: string; act: string; undo: string; note: string; listForm: string };
};

/** What a page shows: a search on a shelf goes through everything that is saved, one in a list through the list. */
export function viewOf(place: Pick<SavedView, "shelf" | "list">, q: string): SavedView {
  return q === "" ? place : { list: place.list, q };
}

/** A text for a number: one for one, one for others, with the number in it. */
export function numbered(text: { one: string; other: string }, n: number): string {
  return (n === 1 ? text.one : text.other).replace("{n}", String(n));
}
