/** An article as it is read for stories. `source` is whatever tells one outlet from another; `at` is when it was published, in ms. */
export type StoryPaper = { title: string; text: string; lang: string; source: string | number; at: number; links?: readonly string[] };

/** What a term is, as bits of `Reading.marks` above the count, which takes the lowest four. */
export const MARK = { count: 15, title: 16, name: 32, number: 64, pair: 128 } as const;

/**
 * What is kept of an article: its telling terms by their hashes (32 bits, signed, ascending; words folded and cut to
 * their stems, pairs of neighbours, numbers), each with how often it occurs (at most 15) and its marks, and how the most
 * telling are written. `words` is how long it is, `source` a hash.
 */
export type Reading = {
  lang: string; source: number; at: number; words: number;
  terms: Int32Array; marks: Uint8Array;
  /** Hashes of what stands between quotation marks, in runs of words; of addresses that it links to. Ascending. */
  quotes: Int32Array; links: Int32Array;
  /** Written forms of terms, quotes and links that may have to be named. */
  forms: ReadonlyMap<number, string>;
};

/** In how many of the last `articles` articles a term occurs: of those that came before, never of those to come. */
export type TermCounts = { articles: number; of(term: number): number };

/**
 * A story that an article may belong to. `members` is a sample: the newest 16 and the first 4 do. `size` counts all.
 * Times in ms.
 */
export type Candidate = { story: number; size: number; firstAt: number; lastAt: number; members: readonly Reading[] };

/** What two or more articles have in common, in written forms, heaviest first; `hoursApart` lies between the first and the last. */
export type Evidence = { names: string[]; words: string[]; numbers: string[]; quotes: string[]; links: string[]; hoursApart: number };

/**
 * Where an article belongs: in `story`, or in a new one where that is null. `score` is how surely it is one with it, 0 to
 * 1. `alsoSame` are other stories that are one with the story now that this article is known.
 */
export type Placement = { story: number | null; score: number; evidence: Evidence; alsoSame: number[] };
