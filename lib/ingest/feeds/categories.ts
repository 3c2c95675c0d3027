import { lineOf } from "./text";
import type { EntryDraft } from "./types";

const MOST = 50;
const LONGEST = 200;

/** What an entry is filed under, in the words of its feed, each once. */
export function categoriesOf({ categories }: Pick<EntryDraft, "categories">): string[] {
  const words = categories.flatMap(({ term, label }) => [label, term]).flatMap((word) => (word === null ? [] : lineOf(word)?.slice(0, LONGEST) ?? []));
  return [...new Set(words)].slice(0, MOST);
}
