import type { Kind } from "@/lib/closed-lists";
import type { ControlCounts } from "./types";
import type { Control } from "@/lib/closed-lists";

/** What a story's face is made from: one visible article of it. */
export type StoryArticle = { id: number; sourceId: number; control: Control; kind: Kind; title: string; standfirst: string | null; lang: string; sortAt: Date };

export type StoryNumbers = {
  articleCount: number;
  sourceCount: number;
  controls: ControlCounts;
  heat: number;
  firstAt: Date | null;
  lastAt: Date | null;
};

/** After so many hours a story needs twice the independent voices to stand where it stood. */
export const HALF_LIFE_HOURS = 12;
const EPOCH = Date.UTC(2000, 0, 1);
const HOUR = 3_600_000;
/** Pieces that somebody paid for or sent out: they show that a matter is promoted, not that it is news. */
const PROMOTED: ReadonlySet<Kind> = new Set<Kind>(["sponsored", "press-release"]);

/**
 * The counts of a story. All visible articles count, except that heat ignores what is promoted.
 */
export function storyNumbers(articles: readonly StoryArticle[]): StoryNumbers {
  const controls: ControlCounts = {};
  for (const article of articles) controls[article.control] = (controls[article.control] ?? 0) + 1;
  const times = articles.map((article) => article.sortAt.getTime());
  return {
    articleCount: articles.length,
    sourceCount: new Set(articles.map((article) => article.sourceId)).size,
    controls,
    heat: storyHeat(articles),
    firstAt: times.length === 0 ? null : new Date(Math.min(...times)),
    lastAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

/**
 * How high a story stands: `log2(1 + voices) + hours(last) / HALF_LIFE_HOURS`, hours since 2000 (UTC)
 * of its last unpromoted article. Voices are distinct sources; all copies of wire text together are
 * one. Time only adds to what is newer, so the order of two stories never changes by waiting, and
 * nothing has to be computed again while nothing is written. 0 when every piece is promoted.
 */
export function storyHeat(articles: readonly StoryArticle[]): number {
  const told = articles.filter((article) => !PROMOTED.has(article.kind));
  if (told.length === 0) return 0;
  const voices = new Set(told.map((article) => (article.kind === "wire-copy" ? "wire" : article.sourceId))).size;
  const last = Math.max(...told.map((article) => article.sortAt.getTime()));
  return Math.log2(1 + voices) + (last - EPOCH) / HOUR / HALF_LIFE_HOURS;
}

/** The article whose headline a story without an edition's own headline carries: the first that tells it as news. */
export function storyLead(articles: readonly StoryArticle[]): StoryArticle | null {
  const inOrder = [...articles].sort((a, b) => a.sortAt.getTime() - b.sortAt.getTime() || a.id - b.id);
  return inOrder.find((article) => article.kind === "report" || article.kind === "wire-copy")
    ?? inOrder.find((article) => !PROMOTED.has(article.kind))
    ?? inOrder[0]
    ?? null;
}
