import type { Control } from "@/lib/closed-lists";
import { chooseHeadline, type Headlined } from "./rules/headline";
import { originsOf, type Told } from "./rules/origins";
import { heatOf, NEWS_WEIGHT, newestOf, sumAt, worthAt } from "./rules/ranking";
import type { ControlCounts, HeadlineChoice, RankTerm, RankTerms, SharedPieces, StoryOrigins } from "./types";

/** What a story's face is made from: one visible article of it. `topic`: the slug of its main topic. */
export type StoryArticle = Told & Omit<Headlined, "firstHand"> & { topic: string | null; sourceSlug: string; sortAt: Date };

export type StoryNumbers = {
  articleCount: number;
  sourceCount: number;
  voiceCount: number;
  shared: SharedPieces | null;
  controls: ControlCounts;
  heat: number;
  ranking: RankTerms;
  origins: StoryOrigins;
  headline: HeadlineChoice | null;
  firstAt: Date | null;
  lastAt: Date | null;
};

/** Terms of a story's rank that are kept one by one, so that other constants can be tried on them. */
const MOST_TERMS = 12;

/**
 * What is kept of a story, from its visible articles: counts, who tells it first hand, its rank, and whose headline it carries.
 * @param current whose headline it carried until now
 */
export function storyNumbers(articles: readonly StoryArticle[], current: HeadlineChoice | null = null): StoryNumbers {
  const controls: ControlCounts = {};
  for (const article of articles) controls[article.control] = (controls[article.control] ?? 0) + 1;
  const times = articles.map((article) => article.sortAt.getTime());
  const { origins, terms, ties } = originsOf(articles);
  const headline = chooseHeadline(articles.map((article) => ({ ...article, firstHand: !ties.has(article.id) })), current);
  const { heat, ...sums } = rankOf(terms);
  return {
    articleCount: articles.length,
    sourceCount: new Set(articles.map((article) => article.sourceId)).size,
    voiceCount: origins.count,
    shared: sharedPieces(articles),
    controls,
    heat,
    ranking: { ...sums, topic: mostOf(articles.map(({ topic }) => topic)), sourceId: headline?.sourceId ?? null, side: sideOf(controls, articles.length), news: terms.some(({ weight }) => weight >= NEWS_WEIGHT) },
    origins,
    headline,
    firstAt: times.length === 0 ? null : new Date(Math.min(...times)),
    lastAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

/** The sum of a story's origins at the time of the newest, its terms in order of worth, and its heat. */
export function rankOf(terms: readonly RankTerm[]): Pick<RankTerms, "at" | "sum" | "terms" | "rest"> & { heat: number } {
  const timed = terms.map((term) => ({ term, weight: term.weight, at: Date.parse(term.at) }));
  const at = newestOf(timed);
  if (at === null) return { heat: 0, at: null, sum: 0, terms: [], rest: { origins: 0, sum: 0 } };
  const sorted = timed.sort((a, b) => worthAt(b, at) - worthAt(a, at) || a.at - b.at);
  const [kept, others] = [sorted.slice(0, MOST_TERMS), sorted.slice(MOST_TERMS)];
  const rest = { origins: others.length, sum: sumAt(others, 0, at) };
  const sum = sumAt(kept, rest.sum, at);
  return { heat: heatOf({ sum, at }), at: new Date(at).toISOString(), sum, terms: kept.map(({ term }) => term), rest };
}

/** What most of them are; of equals the first. */
function mostOf(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>((top, one) => (one[1] > top[1] ? one : top), [null, 0])[0];
}

/** Who controls the sources of more than half of a story's articles. */
function sideOf(controls: ControlCounts, articles: number): Control | null {
  const most = Object.entries(controls).find(([, count]) => count > articles / 2);
  return most ? (most[0] as Control) : null;
}

/** How many sources print how many pieces that another source prints as well; null where none does. */
function sharedPieces(articles: readonly StoryArticle[]): SharedPieces | null {
  const printers = new Map<number, Set<number>>();
  for (const { id, reprintOfId, sourceId } of articles) {
    const piece = reprintOfId ?? id;
    printers.set(piece, (printers.get(piece) ?? new Set()).add(sourceId));
  }
  const shared = [...printers.values()].filter((sources) => sources.size > 1);
  return shared.length === 0 ? null : { sources: new Set(shared.flatMap((sources) => [...sources])).size, pieces: shared.length };
}
