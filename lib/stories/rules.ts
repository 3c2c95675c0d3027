import type { Kind } from "@/lib/closed-lists";
import type { ControlCounts, SharedPieces } from "./types";
import type { Control } from "@/lib/closed-lists";

/** What a story's face is made from: one visible article of it. `reprintOfId`: the earliest printing of the same piece, in this story or not. */
export type StoryArticle = {
  id: number; sourceId: number; control: Control; kind: Kind; title: string; standfirst: string | null; lang: string; sortAt: Date; reprintOfId: number | null;
};

export type StoryNumbers = {
  articleCount: number;
  sourceCount: number;
  voiceCount: number;
  shared: SharedPieces | null;
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
 * The counts of a story. All visible articles count, except that voices and heat ignore what is promoted.
 */
export function storyNumbers(articles: readonly StoryArticle[]): StoryNumbers {
  const controls: ControlCounts = {};
  for (const article of articles) controls[article.control] = (controls[article.control] ?? 0) + 1;
  const times = articles.map((article) => article.sortAt.getTime());
  return {
    articleCount: articles.length,
    sourceCount: new Set(articles.map((article) => article.sourceId)).size,
    voiceCount: voicesOf(articles.filter(isTold)),
    shared: sharedPieces(articles),
    controls,
    heat: storyHeat(articles),
    firstAt: times.length === 0 ? null : new Date(Math.min(...times)),
    lastAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

/**
 * How high a story stands: `log2(1 + voices) + hours(last) / HALF_LIFE_HOURS`, hours since 2000 (UTC)
 * of its last unpromoted article. A voice is a source that tells it in words of its own: of a piece that several print
 * only who printed it first counts, and all copies of wire text together are one. Time only adds to what is newer, so
 * the order of two stories never changes by waiting, and nothing has to be computed again while nothing is written.
 * 0 when every piece is promoted.
 */
export function storyHeat(articles: readonly StoryArticle[]): number {
  const told = articles.filter(isTold);
  if (told.length === 0) return 0;
  const last = Math.max(...told.map((article) => article.sortAt.getTime()));
  return Math.log2(1 + voicesOf(told)) + (last - EPOCH) / HOUR / HALF_LIFE_HOURS;
}

const isTold = ({ kind }: StoryArticle): boolean => !PROMOTED.has(kind);

/** How many voices articles are: who printed each piece first, as far as these tell, and wire text as one. */
function voicesOf(articles: readonly StoryArticle[]): number {
  const first = new Map<number, StoryArticle>();
  for (const article of inOrder(articles)) {
    const piece = pieceOf(article);
    if (article.id === piece || !first.has(piece)) first.set(piece, article);
  }
  return new Set(Array.from(first.values(), ({ kind, sourceId }) => (kind === "wire-copy" ? "wire" : sourceId))).size;
}

/** How many sources print how many pieces that another source prints as well; null where none does. */
function sharedPieces(articles: readonly StoryArticle[]): SharedPieces | null {
  const printers = new Map<number, Set<number>>();
  for (const article of articles) printers.set(pieceOf(article), (printers.get(pieceOf(article)) ?? new Set()).add(article.sourceId));
  const shared = [...printers.values()].filter((sources) => sources.size > 1);
  return shared.length === 0 ? null : { sources: new Set(shared.flatMap((sources) => [...sources])).size, pieces: shared.length };
}

/** What all printings of one piece have in common: the id of the earliest. */
const pieceOf = ({ id, reprintOfId }: StoryArticle): number => reprintOfId ?? id;

function inOrder(articles: readonly StoryArticle[]): StoryArticle[] {
  return [...articles].sort((a, b) => a.sortAt.getTime() - b.sortAt.getTime() || a.id - b.id);
}

/** The article whose headline a story without an edition's own headline carries: the first that tells it as news. */
export function storyLead(articles: readonly StoryArticle[]): StoryArticle | null {
  const sorted = inOrder(articles);
  return sorted.find((article) => article.kind === "report" || article.kind === "wire-copy")
    ?? sorted.find(isTold)
    ?? sorted[0]
    ?? null;
}
