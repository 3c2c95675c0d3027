import type { z } from "zod";
import { routes } from "@/lib/routes";
import type { searchHitSchema, searchResultSchema, suggestionsSchema } from "@/lib/search/schema";
import { parseSearch } from "@/lib/search/rules/parse";
import { FACETS, type Facets, type SearchItemFound, type SearchProblem, type SearchResult, type SearchSuggestion } from "@/lib/search/types";
import { absolute } from "@/lib/site";
import { articleSummary } from "./bodies";

type ResultBody = Omit<z.input<typeof searchResultSchema>, "links">;

/** What a search finds; of a query that asks for nothing, nothing but why. */
export function searchBody(result: SearchResult | null, asked: string): ResultBody {
  if (!result) return { understood: "", correctedFrom: null, problems: parseSearch(asked).problems.map(problem), count: 0, atLeast: false, items: [], stories: [], facets: facetsBody(null) };
  const { understood, correctedFrom, problems, count, atLeast, items, stories, facets } = result;
  return {
    understood, correctedFrom, problems: problems.map(problem), count, atLeast, items: items.map(hit),
    stories: stories.map(({ story, count, items }) => ({ story: story && { slug: story.slug, title: story.title, lang: story.lang, articleCount: story.articleCount, sourceCount: story.sourceCount }, count, items: items.map(hit) })),
    facets: facetsBody(facets),
  };
}

function problem({ what, text, known }: SearchProblem): ResultBody["problems"][number] {
  return { what, text, known: [...(known ?? [])] };
}

function hit({ article, passage, part }: SearchItemFound): z.input<typeof searchHitSchema> {
  return { article: articleSummary(article), passage: passage && passage.map(({ text, mark }) => ({ text, mark })), part };
}

function facetsBody(facets: Facets | null): ResultBody["facets"] {
  return Object.fromEntries(FACETS.map((name) => [name, facets ? facets[name].map((value) => ({ ...value })) : []])) as ResultBody["facets"];
}

export function suggestionsBody(suggestions: readonly SearchSuggestion[]): z.input<typeof suggestionsSchema> {
  return { items: suggestions.map((one) => ({ kind: one.kind, text: one.text, url: absolute(addressOf(one)) })) };
}

function addressOf({ kind, text, slug }: SearchSuggestion): string {
  if (slug === null || kind === "word") return routes.search({ text });
  return kind === "story" ? routes.story(slug) : kind === "source" ? routes.source(slug) : routes.topic(slug);
}
