import { MOST_CANDIDATES, NEWEST_PER_KEY, postedKeys, searchKeys } from "./keys";
import { FIRST_MEMBERS, NEWEST_MEMBERS, placeInStory } from "./place";
import type { Candidate, Placement, Reading, TermCounts } from "./types";
import { countedTerms } from "./weights";

export { FIRST_MEMBERS, NEWEST_MEMBERS } from "./place";
const MOST_FOUND = 48;

/** Document frequencies of all articles so far, in memory. */
export class CountsInMemory implements TermCounts {
  articles = 0;
  private readonly byTerm = new Map<number, number>();
  of(term: number): number {
    return this.byTerm.get(term) ?? 0;
  }
  add(reading: Reading): void {
    this.articles += 1;
    for (const term of countedTerms(reading)) this.byTerm.set(term, this.of(term) + 1);
  }
}

/**
 * Stories in memory, placed as the worker places them in the database: the same keys, the same bounds. For evaluations
 * and tests; it keeps all that it was given.
 */
export class StoriesInMemory {
  readonly counts = new CountsInMemory();
  private readonly readings: Reading[] = [];
  private readonly storyOf: number[] = [];
  private readonly stories = new Map<number, number[]>();
  private readonly posted = new Map<number, number[]>();
  private next = 0;

  /** Places an article and returns where; its number is that of the articles before it. */
  add(reading: Reading): Placement {
    const article = this.readings.length;
    const placement = placeInStory(reading, this.candidates(reading), this.counts);
    const story = placement.story ?? this.next++;
    this.readings.push(reading);
    this.storyOf.push(story);
    this.stories.set(story, [...(this.stories.get(story) ?? []), article]);
    for (const other of placement.alsoSame) this.merge(story, other);
    this.counts.add(reading);
    for (const key of postedKeys(reading, this.counts)) this.posted.set(key, [...(this.posted.get(key) ?? []), article].slice(-NEWEST_PER_KEY));
    return placement;
  }

  /** The story of each article, in the order in which they came. */
  placed(): readonly number[] {
    return this.storyOf;
  }

  private merge(into: number, from: number): void {
    const moved = this.stories.get(from) ?? [];
    for (const article of moved) this.storyOf[article] = into;
    this.stories.set(into, [...(this.stories.get(into) ?? []), ...moved].sort((a, b) => a - b));
    this.stories.delete(from);
  }

  private candidates(reading: Reading): Candidate[] {
    const hits = new Map<number, number>();
    for (const key of searchKeys(reading, this.counts)) for (const article of this.posted.get(key) ?? []) hits.set(article, (hits.get(article) ?? 0) + 1);
    const found = [...hits].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, MOST_FOUND);
    const stories = [...new Set(found.flatMap(([article]) => this.storyOf[article] ?? []))].slice(0, MOST_CANDIDATES);
    return stories.map((story) => this.candidate(story));
  }

  private candidate(story: number): Candidate {
    const articles = this.stories.get(story) ?? [];
    const sample = articles.length <= NEWEST_MEMBERS + FIRST_MEMBERS ? articles : [...articles.slice(0, FIRST_MEMBERS), ...articles.slice(-NEWEST_MEMBERS)];
    const times = articles.flatMap((article) => this.readings[article]?.at ?? []);
    return { story, size: articles.length, firstAt: Math.min(...times), lastAt: Math.max(...times), members: sample.flatMap((article) => this.readings[article] ?? []) };
  }
}
