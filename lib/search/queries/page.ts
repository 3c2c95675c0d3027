import { cardsInOrder } from "@/lib/articles/queries";
import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf, preparedRows } from "@/lib/db/rows";
import { lettersShown } from "@/lib/sources/queries/letters-shown";
import { unitsOf } from "../rules/compile";
import { countFacets } from "../rules/facets";
import { searchWords } from "../rules/parse";
import { passageOf, type PassagePart } from "../rules/passages";
import type { Candidate, SearchItemFound, SearchQuery, SearchResult, SearchStoryFound } from "../types";
import { correctedQuery } from "./corrections";
import { inTime } from "./in-time";
import { namedTopics, sourcesOf } from "./names";
import type { Prepared } from "./prepare";
import { search, type SearchAnswer, type SearchAsked } from "./search";

/** Results on one page. */
export const SEARCH_PAGE_SIZE = 20;
/** Characters of a text in which a passage is looked for. */
const MOST_TEXT = 40_000;

/**
 * A page of results with everything it shows. Where nothing is found as it was typed, words are put right and searched again.
 * @returns null where nothing is asked for
 * @throws AppError `unavailable` for a search that takes too long
 */
export const searchPage = (asked: SearchAsked): Promise<SearchResult | null> => inTime(async () => {
  const answer = await search(asked);
  if (!answer) return null;
  const { prepared, candidates } = answer;
  if (candidates.found.length > 0 || asked.after !== null) return toResult(asked, answer, null);
  const corrected = await correctedQuery(prepared.query, prepared.archive.languages);
  const again = corrected && (await search({ ...asked, text: searchWords(corrected) }));
  if (again && (again.candidates.found.length > 0 || answer.hits.length === 0)) return { ...(await toResult(asked, again, asked.text.trim())), problems: prepared.problems };
  return toResult(asked, answer, null);
});

async function toResult(asked: SearchAsked, answer: SearchAnswer, correctedFrom: string | null): Promise<SearchResult> {
  const { prepared, candidates, hits, groups, next } = answer;
  const ids = [...hits.map(({ id }) => id), ...groups.flatMap((group) => group.ids)];
  const [items, facets, faces] = await Promise.all([found(prepared, ids), facetsOf(candidates.found), facesOf(groups.flatMap(({ storyId }) => storyId ?? []))]);
  const parts = new Map(hits.map(({ id, part }) => [id, part]));
  const itemOf = (id: number) => items.get(id) ?? [];
  return {
    query: prepared.query, understood: searchWords(prepared.query), sort: asked.sort, form: asked.form, problems: prepared.problems, correctedFrom,
    items: hits.flatMap(({ id }) => itemOf(id)).map((item) => ({ ...item, part: parts.get(item.article.id) ?? "all" })),
    stories: groups.flatMap(({ storyId, ids, count, part }): SearchStoryFound[] => {
      const its = ids.flatMap(itemOf).map((item) => ({ ...item, part }));
      return its.length === 0 ? [] : [{ story: storyId === null ? null : (faces.get(storyId) ?? null), count, items: its }];
    }),
    count: candidates.found.length, atLeast: !candidates.whole, facets, next,
    without: candidates.found.length === 0 ? withoutEach(prepared) : [],
  };
}

/** The articles with these ids, and where what was looked for stands in their texts. */
async function found(prepared: Prepared, ids: readonly number[]): Promise<Map<number, SearchItemFound>> {
  const [cards, texts] = await Promise.all([cardsInOrder(ids), textsOf(ids)]);
  const units = prepared.query.groups.flat().flatMap(({ text }) => unitsOf(text, prepared.archive.languages));
  const terms = new Set(units.flatMap((unit) => unit.terms));
  const passage = (id: number, lang: string): readonly PassagePart[] | null => (terms.size === 0 ? null : passageOf(texts.get(id) ?? "", lang, terms, units.length));
  return new Map(cards.map((article) => [article.id, { article, passage: passage(article.id, article.lang), part: "all" }]));
}

/** As they are: within JSON each letter would be looked at twice more. */
async function textsOf(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await preparedRows<{ id: number; text: string }>(Prisma.sql`
    SELECT a."id", left(b."text", least(${MOST_TEXT}::int, ${lettersShown("a")})) AS "text" FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE a."id" = ANY(${[...ids]}::int[])`);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

async function facetsOf(found: readonly Candidate[]) {
  const [sources, topics] = await Promise.all([sourcesOf([...new Set(found.map(({ sourceId }) => sourceId))]), namedTopics()]);
  return countFacets(found, sources, topics);
}

type Face = { id: number } & NonNullable<SearchStoryFound["story"]>;

async function facesOf(ids: readonly number[]): Promise<Map<number, Face>> {
  if (ids.length === 0) return new Map();
  const rows = await jsonRowsOf<Face>(boundedConnections(), Prisma.sql`SELECT "id", "slug", "title", "lang", "articleCount", "sourceCount" FROM "Story" WHERE "id" = ANY(${[...ids]}::int[])`);
  return new Map(rows.map((face) => [face.id, face]));
}

/** Searches that ask for one thing less, where there is more than one. */
function withoutEach({ query }: Prepared): { left: string; text: string }[] {
  const parts = query.groups.length + query.filters.length + (query.from === null ? 0 : 1) + (query.to === null ? 0 : 1);
  if (parts < 2) return [];
  const one = (left: Partial<SearchQuery>, rest: SearchQuery) => ({ left: searchWords({ groups: [], not: [], filters: [], from: null, to: null, ...left }), text: searchWords(rest) });
  return [
    ...query.filters.map((filter) => one({ filters: [filter] }, { ...query, filters: query.filters.filter((each) => each !== filter) })),
    ...(query.from === null ? [] : [one({ from: query.from }, { ...query, from: null })]),
    ...(query.to === null ? [] : [one({ to: query.to }, { ...query, to: null })]),
    ...query.groups.map((group) => one({ groups: [group] }, { ...query, groups: query.groups.filter((each) => each !== group) })),
  ];
}
