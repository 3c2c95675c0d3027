import "server-only";
import { cardsInOrder, cursorOf, newestOfStory } from "@/lib/articles/queries";
import { headlineChangesOfStory } from "@/lib/articles/queries/versions";
import type { Kind } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { lettersShown } from "@/lib/sources/queries/letters-shown";
import type { StoryArticle } from "../rules";
import { compareArticles, type Comparable } from "../rules/compare";
import { originsOf } from "../rules/origins";
import type { HeadlineChoice, NamedSource, OlderInStory, StoryPageData, StoryWhole } from "../types";
import type { StoryComparison } from "../types/compare";
import { faceSelect, toFace, type FaceRow } from "./face";
import { storiesTold } from "./told";

/** Articles on a story's page, and on each page of older ones. */
export const STORY_ARTICLES = 120;
/** Letters of a text that are read to be compared. */
const MOST_TEXT = 60_000;

/** What became of a story's address: the story with its articles, or the slug it was merged into, or null. */
export type StoryLookup = StoryPageData | { mergedInto: string } | null;

/** It went in this moment. */
const NOBODY = { articles: [] };

/**
 * A story with its newest articles, or those that follow a cursor, and all that its page tells of it.
 * @throws AppError `not-found` for a cursor that is none
 */
export async function getStory(slug: string, before?: string): Promise<StoryLookup> {
  const found = await findStory(slug);
  if (!found || "mergedInto" in found) return found;
  const { id, key, headline, ...face } = found;
  const [[{ articles: told } = NOBODY], cards, changes] = await Promise.all([storiesTold(db(), [id]), newestOfStory(id, STORY_ARTICLES + 1, before), headlineChangesOfStory(slug)]);
  const sources = namesOf(told);
  const { origins, ties } = originsOf(told);
  const articles = cards.slice(0, STORY_ARTICLES);
  const last = articles.at(-1);
  return {
    story: {
      ...toFace({ id, ...face }),
      headline: key === null && headline ? headlineOf(headline, sources) : null,
      origins: { ...origins, origins: origins.origins.map(({ sourceId, ...origin }) => ({ ...origin, source: nameOf(sources, sourceId) })) },
      languages: countsOf(told, ({ lang }) => lang).map(([lang, count]) => ({ lang, articles: count })),
      kinds: countsOf(told, ({ kind }) => kind).map(([kind, count]): { kind: Kind; articles: number } => ({ kind, articles: count })),
      changes,
    },
    articles,
    repeats: Object.fromEntries(articles.flatMap(({ id: article }) => {
      const tie = ties.get(article);
      return tie ? [[article, { tie: tie.tie, agency: tie.agency, source: nameOf(sources, tie.sourceId), share: tie.tie === "passages" ? shareOf(told, article) : null }] as const] : [];
    })),
    older: last && cards.length > STORY_ARTICLES ? cursorOf(last) : null,
  };
}

/** How much of an article's text stood before in the one that has most of it. */
function shareOf(told: readonly StoryArticle[], id: number): number | null {
  const shares = told.find((article) => article.id === id)?.passages.map(({ share }) => share) ?? [];
  return shares.length === 0 ? null : Math.max(...shares);
}

type FoundRow = FaceRow & { key: string | null; headline: HeadlineChoice | null };

/** The row of a story that can be seen, or where it went. */
async function findStory(slug: string): Promise<FoundRow | { mergedInto: string } | null> {
  const row = await db().story.findUnique({ where: { slug }, select: { ...faceSelect, key: true, headline: true, status: true, mergedInto: { select: { slug: true } } } });
  if (row?.status === "merged" && row.mergedInto) return { mergedInto: row.mergedInto.slug };
  if (row?.status !== "visible") return null;
  const { status: _status, mergedInto: _mergedInto, headline, ...face } = row;
  return { ...face, headline: headline as HeadlineChoice | null };
}

function namesOf(told: readonly StoryArticle[]): Map<number, NamedSource> {
  return new Map(told.map(({ sourceId, sourceSlug, sourceName, control }) => [sourceId, { slug: sourceSlug, name: sourceName, control }]));
}

const nameOf = (sources: ReadonlyMap<number, NamedSource>, id: number | null): NamedSource | null => (id === null ? null : (sources.get(id) ?? null));

function headlineOf({ sourceId, why, standfirstSourceId }: HeadlineChoice, sources: ReadonlyMap<number, NamedSource>): StoryWhole["headline"] {
  const source = sources.get(sourceId);
  return source ? { source, why, standfirstSource: nameOf(sources, standfirstSourceId) } : null;
}

/** How many there are of each, the most first. */
function countsOf<V extends string>(told: readonly StoryArticle[], of: (article: StoryArticle) => V): [V, number][] {
  const counts = new Map<V, number>();
  for (const article of told) counts.set(of(article), (counts.get(of(article)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * A page of a story's articles after a cursor, newest first; the slug that it was merged into, or null where there is no such story.
 * @throws AppError `not-found` for a cursor that is none
 */
export async function olderInStory(slug: string, before: string): Promise<OlderInStory | { mergedInto: string } | null> {
  const found = await findStory(slug);
  if (!found || "mergedInto" in found) return found;
  const { key: _key, headline: _headline, ...face } = found;
  const cards = await newestOfStory(face.id, STORY_ARTICLES + 1, before);
  const articles = cards.slice(0, STORY_ARTICLES);
  const last = articles.at(-1);
  return { story: toFace(face), articles, older: last && cards.length > STORY_ARTICLES ? cursorOf(last) : null };
}

type TextRow = { id: number; at: string; text: string };

/** Two visible articles of a story beside one another, by their ids; null where either is none of it. */
export async function getComparison(slug: string, a: number, b: number): Promise<StoryComparison | { mergedInto: string } | null> {
  const found = await findStory(slug);
  if (!found || "mergedInto" in found) return found;
  const { key: _key, headline: _headline, ...face } = found;
  const texts = await rowsAsJson<TextRow>(Prisma.sql`
    SELECT a."id", least(a."sortAt", a."firstSeenAt") AS "at", coalesce(left(b."text", least(${MOST_TEXT}::int, ${lettersShown("a")})), '') AS "text"
    FROM "Article" a LEFT JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE a."id" = ANY(${[a, b]}::int[]) AND a."storyId" = ${face.id} AND a."status" = 'visible'`);
  const [one, other] = [texts.find(({ id }) => id === a), texts.find(({ id }) => id === b)];
  const [cardA, cardB] = await cardsInOrder([a, b]);
  if (!one || !other || one === other || !cardA || !cardB) return null;
  const comparable = ({ title, standfirst, lang }: Omit<Comparable, "text">, { text }: TextRow): Comparable => ({ title, standfirst, lang, text });
  return {
    ...compareArticles(comparable(cardA, one), comparable(cardB, other)),
    story: toFace(face), articles: { a: cardA, b: cardB }, earlier: Date.parse(one.at) - Date.parse(other.at) < 0 ? "a" : "b",
  };
}
