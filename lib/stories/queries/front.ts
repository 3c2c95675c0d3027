import "server-only";
import { cardsInOrder } from "@/lib/articles/queries";
import type { ArticleCard } from "@/lib/articles/types";
import type { Control } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { numbersOf, rowsAsJson } from "@/lib/db/rows";
import { FORMULA, orderFront, weighedBy, type FrontFormula, type FrontInput, type Ordered } from "../rules/order";
import { sumAt } from "../rules/ranking";
import type { FrontCandidate, FrontEntry, FrontPage, Here, NamedTerm, RankTerm, StoryCard } from "../types";
import { faceColumns, faceOf, type FaceJson } from "./face";
import { hottestStories, newestArticles } from "./front-candidates";

/** How much of the paper the front page shows under what is ranked: pieces of one source and paid ones, and headlines of a story under its own. */
const FRONT = { singles: 12, sponsored: 4, headlines: 5 } as const;

/** The front page as it stands now, with all that may stand on it, and what the formula asks of each. */
export type FrontNow = FrontPage & { candidates: FrontCandidate[] };

/**
 * The front page: what the sum of the ranking and its rules put there, then other single pieces, then what was paid for.
 * @param formula its constants; others than those in force are for trying them
 */
export async function getFrontPage(formula: FrontFormula = FORMULA): Promise<FrontNow> {
  const [stories, { singles, sponsored, newest }] = await Promise.all([hottestStories(), newestArticles(FORMULA.places + FRONT.singles, FRONT.sponsored)]);
  const candidates = [...stories, ...singles.filter(({ at }) => at !== null)].map((one) => weighedBy(one, formula));
  const placed = orderFront(candidates, formula);
  const pieces = placed.flatMap(({ input: { id, story } }) => (story ? [] : [id]));
  const others = singles.flatMap(({ id }) => (pieces.includes(id) ? [] : [id])).slice(0, FRONT.singles);
  const [{ cards: stacks, names }, cards] = await Promise.all([storyCards(placed), cardsById([...pieces, ...others, ...sponsored])]);
  const shown = (ids: readonly number[]) => ids.flatMap((id) => cards.get(id) ?? []);
  const entries = placed.flatMap((one): FrontEntry[] => {
    const card = one.input.story ? stacks.get(one.input.id) : cards.get(one.input.id);
    return card ? [{ ...card, here: hereOf(one, names, formula) }] : [];
  });
  return { entries, singles: shown(others), sponsored: shown(sponsored), editionAt: newest === null ? null : new Date(newest).toISOString(), candidates };
}

async function cardsById(ids: readonly number[]): Promise<Map<number, ArticleCard>> {
  return new Map((await cardsInOrder([...new Set(ids)])).map((card) => [card.id, card]));
}

/** Terms that are told one by one. */
const TOLD_TERMS = 6;

/** Why something stands where it does, in the words of pages: with the names of sources. */
export function hereOf({ input: { at, terms, rest, repeating }, ...placed }: Ordered<FrontInput & { repeating: number }>, names: ReadonlyMap<number, NamedTerm["source"]>, { halfLifeHours } = FORMULA): Here {
  const named = terms.slice(0, TOLD_TERMS).map(({ sourceId, ...term }: RankTerm): NamedTerm => ({ ...term, source: sourceId === null ? null : (names.get(sourceId) ?? null) }));
  const others = at === null ? [] : terms.slice(TOLD_TERMS).map((term) => ({ weight: term.weight, at: Date.parse(term.at) }));
  const told = { origins: rest.origins + others.length, sum: at === null ? rest.sum : sumAt(others, rest.sum, Date.parse(at), halfLifeHours) };
  return { ...placed, at, terms: named, rest: told, repeating, halfLifeHours };
}

type HeadlineKey = { storyId: number; id: number; sourceId: number; lang: string; reprintOfId: number | null };
type SourceRow = { id: number; slug: string; name: string; control: Control };
type StoriesRow = { faces: FaceJson[]; keys: HeadlineKey[]; sources: SourceRow[] };

/** Cards of the stories that have a place, each with some articles, and the sources that the sums name: one bounded index walk a story for the keys, then all cards at once. */
async function storyCards(placed: readonly Ordered<FrontCandidate>[]): Promise<{ cards: Map<number, StoryCard>; names: Map<number, NamedTerm["source"]> }> {
  const chosen = placed.flatMap(({ input }) => (input.story ? [input] : []));
  const ids = numbersOf(chosen.map(({ id }) => id));
  const named = placed.flatMap(({ input }) => input.terms.flatMap(({ sourceId }) => sourceId ?? []));
  const [row] = await rowsAsJson<StoriesRow>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(f), '[]'::json) FROM (SELECT ${faceColumns} FROM "Story" WHERE "id" = ANY(${ids}::int[])) f) AS "faces",
      (SELECT coalesce(json_agg(o), '[]'::json) FROM (SELECT "id", "slug", "name", "control" FROM "Source" WHERE "id" = ANY(${numbersOf(new Set(named))}::int[])) o) AS "sources",
      (SELECT coalesce(json_agg(k), '[]'::json) FROM (
        SELECT s."id" AS "storyId", a."id", a."sourceId", a."lang", a."reprintOfId" FROM unnest(${ids}::int[]) AS s("id")
        CROSS JOIN LATERAL (
          SELECT "id", "sourceId", "lang", "kind", "sortAt", "reprintOfId" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible'
          ORDER BY "sortAt" DESC, "id" DESC LIMIT 40
        ) a WHERE a."kind" <> 'sponsored' ORDER BY a."sortAt" DESC, a."id" DESC) k) AS "keys"`);
  const { faces, keys, sources } = row ?? { faces: [], keys: [], sources: [] };
  const first = new Map(chosen.map(({ id, headlineId }) => [id, headlineId]));
  const lists = faces.map((face) => headlines(keys.filter((key) => key.storyId === face.id), face.lang, first.get(face.id) ?? null));
  const articles = await cardsById(lists.flat());
  return {
    cards: new Map(faces.map((face, at) => [face.id, { ...faceOf(face), articles: (lists[at] ?? []).flatMap((id) => articles.get(id) ?? []) }])),
    names: new Map(sources.map(({ id, ...source }) => [id, source])),
  };
}

/**
 * One article a source and one printing of each piece, the earliest that is there; the story's own language first, and
 * before all the one whose headline the story carries: a reader should be able to read the first of them.
 */
function headlines(newest: readonly HeadlineKey[], lang: string, first: number | null): number[] {
  const there = new Set(newest.map(({ id }) => id));
  const seen = new Set<number>();
  const chosen = [...newest.filter(({ id }) => id === first), ...newest]
    .filter(({ reprintOfId }) => reprintOfId === null || !there.has(reprintOfId))
    .filter((article) => !seen.has(article.sourceId) && seen.add(article.sourceId));
  const own = chosen.filter((article) => article.lang === lang);
  const other = chosen.filter((article) => article.lang !== lang);
  return [...own, ...other].slice(0, FRONT.headlines).map((article) => article.id);
}
