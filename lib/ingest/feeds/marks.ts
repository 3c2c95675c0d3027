import type { Mark } from "@/lib/understand/kinds/types";
import { paidLinks } from "../paid-links";
import { categoriesOf } from "./categories";
import type { EntryDraft } from "./types";

/** What a feed says of the kind of an entry: what it files it under, what form it gives it, which links of it are paid for. */
export function marksOf(entry: Pick<EntryDraft, "categories" | "genres">, html: string): Mark[] {
  return [...(entry.genres ?? []).map((words): Mark => ({ in: "genre", words })), ...paidLinks(html), ...categoriesOf(entry).map((words): Mark => ({ in: "category", words }))];
}
