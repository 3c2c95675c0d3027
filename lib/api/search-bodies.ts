import type { z } from "zod";
import { routes } from "@/lib/routes";
import type { searchHitSchema, searchResultSchema, suggestionsSchema } from "@/lib/search/schema";
import { FACETS, type Facets, type SearchItemFound, type SearchResult, type SearchSuggestion } from "@/lib/search/types";
import { absolute } from "@/lib/site";
import { articleSummary } from "./bodies";

type ResultBody = Omit<z.input<typeof searchResultSchema>, "links">;

/** What a search finds; of a query that asks for nothing, nothing. */
export function searchBody(result: SearchResult | null): ResultBody {
  if (!result) return { understood: "", correctedFrom: null, problems: [], count: 0, atLeast: false, items: [], stories: [], facets: facetsBody(null) };
  const { understood, correctedFrom, problems, count, atLeast, items, stories, facets } = result;
  return {
    understood, correctedFrom, problems: problems.map(({ what, text, known }) => ({ what, text, known: [...(known ?? [])] })), count, atLeast, items: items.map(hit),
    stories: stories.map(({ story, count, items }) => ({ story: story && { slug: story.slug, title: story.title, lang: story.lang, articleCount: story.articleCount, sourceCount: story.sourceCount }, count, items: items.map(hit) })),
    facets: facetsBody(facets),
  };
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
