import "server-only";
import { db } from "@/lib/db/client";
import type { Draft, Facts } from "@/lib/moderation/rules/checks";
import { FoldedText, WordList } from "@/lib/moderation/rules/fold";
import { spamProbability, spamWords, type WordCounts } from "@/lib/moderation/rules/spam";

/** Under this word stand the numbers of decisions. */
export const DECISIONS = "";

/** How long a process goes by the lists it read; a moderator's change counts at once where it was made, and soon elsewhere. */
const LISTS_MS = 5_000;
let lists: { read: number; of: unknown; banned: WordList; suspect: WordList } | null = null;

/** What is looked at in a comment's words. */
export type Content = {
  folded: FoldedText;
  /** What the spam score wants to know of: its words, and how much has been decided. */
  telling: string[];
};

/** A comment's words, made ready once for everything that looks at them. */
export function contentOf({ text, links }: Draft): Content {
  const folded = new FoldedText(text);
  return { folded, telling: [DECISIONS, ...spamWords(folded, links)] };
}

/**
 * What the checks ask of a comment's words: which phrases of the lists stand in it, and how probably it is spam.
 * @param counted what was decided of each of its telling words
 */
export async function contentFacts({ folded, telling }: Content, counted: ReadonlyMap<string, WordCounts>): Promise<Pick<Facts, "banned" | "suspect" | "spam">> {
  const { banned, suspect } = await wordLists();
  const [, ...words] = telling;
  return { banned: banned.in(folded), suspect: suspect.in(folded), spam: spamProbability(words, counted, counted.get(DECISIONS) ?? { spam: 0, ham: 0 }) };
}

/** Forgets the lists this process has read. */
export function forgetWordLists(): void {
  lists = null;
}

async function wordLists(): Promise<{ banned: WordList; suspect: WordList }> {
  const now = performance.now();
  const client = db();
  if (lists && lists.of === client && now - lists.read < LISTS_MS) return lists;
  const rows = await client.wordRule.findMany({ select: { phrase: true, list: true } });
  const of = (list: string) => new WordList(rows.filter((row) => row.list === list).map((row) => row.phrase));
  lists = { read: now, of: client, banned: of("banned"), suspect: of("suspect") };
  return lists;
}
