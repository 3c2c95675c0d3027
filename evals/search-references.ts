import { db } from "@/lib/db/client";
import { fold } from "@/lib/search/rules/fold";
import { wordsOf } from "@/lib/search/rules/words";

export type Ranker = (query: string, most: number) => Promise<number[]>;
export type Text = { id: number; title: string; text: string; lang: string };

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.75;

/** Okapi BM25 (Robertson and others, 1994) over our own words of title and text, any of which is enough. */
export function bm25(texts: readonly Text[]): Ranker {
  const postings = new Map<string, Map<number, number>>();
  const lengths = new Map<number, number>();
  for (const { id, title, text, lang } of texts) for (const { term } of wordsOf(`${title}\n${text}`, lang)) {
    lengths.set(id, (lengths.get(id) ?? 0) + 1);
    const posting = postings.get(term) ?? new Map<number, number>();
    postings.set(term, posting.set(id, (posting.get(id) ?? 0) + 1));
  }
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  return async (query, most) => {
    const scores = new Map<number, number>();
    const terms = new Set(["und", ...languages].flatMap((lang) => Array.from(wordsOf(fold(query), lang), ({ term }) => term)));
    for (const posting of [...terms].flatMap((term) => postings.get(term) ?? [])) {
      const weight = Math.log(1 + (texts.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [id, count] of posting) scores.set(id, (scores.get(id) ?? 0) + (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths.get(id)!) / mean)));
    }
    return [...scores].sort(([a, high], [b, low]) => low - high || a - b).slice(0, most).map(([id]) => id);
  };
}

/** What PostgreSQL's text search does by itself: all words, English endings, ranked by cover density. */
export const plainPostgres: Ranker = async (query, most) => {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT a."id" FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id", websearch_to_tsquery('english', ${query}) q
    WHERE to_tsvector('english', a."title" || ' ' || b."text") @@ q
    ORDER BY ts_rank_cd(setweight(to_tsvector('english', a."title"), 'A') || to_tsvector('english', b."text"), q) DESC, a."id" LIMIT ${most}`;
  return rows.map(({ id }) => id);
};
