import "server-only";
import { cachedRead, noteTags } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { searchPage, SEARCH_PAGE_SIZE } from "./queries/page";
import { suggestFor } from "./queries/suggestions";
import type { SearchAddress } from "./rules/asked";
import type { SearchResult } from "./types";

/** What a page of results shows: any change of articles may change what is found. */
export function searchTags(result: SearchResult | null): string[] {
  const articles = [...(result?.items ?? []), ...(result?.stories ?? []).flatMap(({ items }) => items)].map(({ article }) => article);
  const stories = (result?.stories ?? []).flatMap(({ story }) => (story ? cacheTags.story(story.slug) : []));
  return [cacheTags.search, cacheTags.latest, cacheTags.sources, ...articles.map(({ slug }) => cacheTags.article(slug)), ...sourceFaces(articles), ...stories];
}

/** A page of results. It is kept as a page alone: whatever anybody types would push out of memory what many pages read. */
export async function searchForPage({ text, sort, form, after }: SearchAddress): Promise<SearchResult | null> {
  if (text === "") return null;
  const result = await searchPage({ text, sort, form, after, size: SEARCH_PAGE_SIZE });
  noteTags(searchTags(result));
  return result;
}

export const cachedSuggestions = cachedRead("search-suggestions", (text: string) => suggestFor(text), () => [cacheTags.search, cacheTags.sources]);
