import type { ArticlePage } from "../types";

/** Words as they stood in both versions, in the old one alone or in the new one alone. */
export type Part = { kind: "same" | "removed" | "added"; text: string };

/**
 * A sentence or a table's row that stayed, went, came, or was changed; `left` stands where it went from and `moved`,
 * with what was changed on the way, where it came to. `opens`: it begins a paragraph, an item or a row.
 */
export type SentenceChange = { kind: "same" | "removed" | "added" | "changed" | "left" | "moved"; opens: boolean; parts: Part[] };

/** Sentences that stand together, and how many unchanged ones before them are left out. The last may be of none. */
export type Passage = { skipped: number; sentences: SentenceChange[] };

/** What changed of a text: how many sentences came, went, were changed and moved, and where. */
export type TextChange = { added: number; removed: number; changed: number; moved: number; passages: Passage[] };

/** Who changed an article: its source, or this paper by a correction. */
export type ChangedBy = "source" | "paper";

/**
 * One change of an article: the version of this number was replaced by the next, at a time (ISO 8601, UTC). Title and
 * standfirst are null where they stayed as they were. `cut`: the texts are too long to be compared whole.
 */
export type ArticleChange = { number: number; at: string; by: ChangedBy; title: Part[] | null; standfirst: Part[] | null; text: TextChange; cut: boolean };

/** The changes of an article, the latest first; `older` is the number under which the page with older ones stands, or null. */
export type ArticleChanges = { article: Pick<ArticlePage, "id" | "slug" | "title" | "lang" | "revisionCount" | "source" | "topics" | "firstSeenAt" | "corrections">; changes: ArticleChange[]; older: number | null };
