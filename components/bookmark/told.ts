import type { ChangeSummary } from "@/lib/bookmarks/types";
import type { Messages } from "@/lib/i18n/messages/en";
import { numbered, type Told } from "./desk";

type Words = Messages["saved"];

/** A sentence on what an act did. */
export function tellChange(words: Words, change: ChangeSummary): string {
  if (change.undone) return words.undone;
  const key = change.act === "move" ? (change.shelf ?? "inbox") : change.act;
  return numbered(words.told[key], change.count);
}

/** What a form that came before did, as the page's query says it; null for a query that says nothing. */
export function toldBy(words: Words, told: string | undefined, change: ChangeSummary | null): Told | null {
  if (change) return { text: tellChange(words, change), change: change.undone ? null : change.id };
  const texts: Readonly<Record<string, string>> = {
    nothing: words.told.nothing, undone: words.undone, note: words.noteKept, long: words.noteTooLong, failed: words.failed, old: words.done.old,
    "list-made": words.listMade, "list-renamed": words.listRenamed, "list-deleted": words.listDeleted,
    "list-conflict": words.listFailed.conflict, "list-invalid": words.listFailed.invalid,
  };
  const text = told !== undefined && Object.hasOwn(texts, told) ? texts[told] : undefined;
  return text === undefined ? null : { text, change: null };
}
