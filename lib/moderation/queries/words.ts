import "server-only";
import { db } from "@/lib/db/client";
import { WordList } from "../rules/fold";
import type { SpamLearnt, WordRow } from "../types";

/** Phrases on a page, and words of the score that are shown for each side. */
export const WORDS_PAGE = 100;
const TELLING = 30;

/**
 * One page of the lists of words, in order of how they are compared.
 * @param after as `next` of the page before gave it
 */
export async function listWords(after = ""): Promise<{ words: WordRow[]; next: string | null }> {
  const rows = await db().wordRule.findMany({ where: { folded: { gt: after } }, orderBy: { folded: "asc" }, take: WORDS_PAGE + 1 });
  const words = rows.slice(0, WORDS_PAGE);
  return { words: words.map(({ id, phrase, list, folded }) => ({ id, phrase, folded, list: list as WordRow["list"] })), next: rows.length > WORDS_PAGE ? (words.at(-1)?.folded ?? null) : null };
}

/** Which phrases of the lists stand in a text. */
export async function tryWords(text: string): Promise<Record<WordRow["list"], string[]>> {
  const rows = await db().wordRule.findMany({ select: { phrase: true, list: true } });
  const found = (list: WordRow["list"]) => new WordList(rows.filter((row) => row.list === list).map((row) => row.phrase)).in(text);
  return { banned: found("banned"), suspect: found("suspect") };
}

/** What the spam score has learnt: from how many decisions, and the words that say most for either side. */
export async function spamLearnt(): Promise<SpamLearnt> {
  const total = await db().spamWord.findUnique({ where: { word: "" }, select: { spam: true, ham: true } });
  // The order is that of the index "SpamWord_telling"; words that were hardly seen stand in the middle.
  const [spam, ham] = await Promise.all([
    db().$queryRaw<SpamLearnt["forSpam"]>`SELECT "word", "spam", "ham" FROM "SpamWord" WHERE "word" <> '' ORDER BY ("spam" + 0.5) / ("spam" + "ham" + 1) DESC LIMIT ${TELLING}`,
    db().$queryRaw<SpamLearnt["forSpam"]>`SELECT "word", "spam", "ham" FROM "SpamWord" WHERE "word" <> '' ORDER BY ("spam" + 0.5) / ("spam" + "ham" + 1) LIMIT ${TELLING}`,
  ]);
  return { total: total ?? { spam: 0, ham: 0 }, forSpam: spam.filter((row) => row.spam > row.ham), forHam: ham.filter((row) => row.ham > row.spam) };
}
