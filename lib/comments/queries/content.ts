import "server-only";
import { db, type Db } from "@/lib/db/client";
import type { Facts } from "@/lib/moderation/rules/checks";
import { WordList } from "@/lib/moderation/rules/fold";
import { spamProbability, spamWords } from "@/lib/moderation/rules/spam";

/** Under this word stand the numbers of decisions. */
export const DECISIONS = "";

/** How long a process goes by the lists it read; a moderator's change counts at once where it was made, and soon elsewhere. */
const LISTS_MS = 5_000;
let lists: { read: number; of: unknown; banned: WordList; suspect: WordList } | null = null;

/** What the checks ask of a comment's words: which phrases of the lists stand in it, and how probably it is spam. */
export async function contentFacts(text: string, links: readonly string[], tx: Db = db()): Promise<Pick<Facts, "banned" | "suspect" | "spam">> {
  const words = spamWords(text, links);
  const [{ banned, suspect }, rows] = await Promise.all([wordLists(), tx.spamWord.findMany({ where: { word: { in: [DECISIONS, ...words] } } })]);
  const counts = new Map(rows.map(({ word, ...count }) => [word, count]));
  const total = counts.get(DECISIONS) ?? { spam: 0, ham: 0 };
  counts.delete(DECISIONS);
  return { banned: banned.in(text), suspect: suspect.in(text), spam: spamProbability(words, counts, total) };
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
