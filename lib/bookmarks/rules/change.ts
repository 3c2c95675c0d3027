import type { ImportReport, Shelf } from "../types";

/** A saved piece as it was before it was taken away: all that is needed to give it back. */
export type Snapshot = {
  /** Its own id, under which it comes back. */
  id: string;
  articleId: number | null;
  title: string;
  url: string | null;
  sourceName: string | null;
  removedAt: string | null;
  shelf: Shelf;
  note: string | null;
  savedAt: string;
  lists: string[];
};

/** What the record of an act holds: as much as undoing it takes. Ids are of bookmarks and lists. */
export type ChangeDetail =
  | { act: "unsave"; items: Snapshot[] }
  | { act: "move"; shelf: Shelf; before: { id: string; shelf: Shelf }[] }
  | { act: "add"; list: string; ids: string[] }
  | { act: "remove"; list: string; ids: string[] }
  | { act: "import"; added: string[]; listed: { list: string; id: string }[]; noted: string[]; lists: string[]; report: ImportReport };

/** How long a record is kept. */
export const CHANGES_KEPT_DAYS = 1;
