import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { searchPage, SEARCH_PAGE_SIZE } from "./queries/page";
import { suggestFor } from "./queries/suggestions";
import type { SearchForm, SearchResult, SearchSort } from "./types";

type Asked = { text: string; sort: string; form: string; after?: string };

/** What a page of results shows: any change of articles may change what is found. */
export function searchTags(result: SearchResult | null): string[] {
  const articles = [...(result?.items ?? []), ...(result?.stories ?? []).flatMap(({ items }) => items)].map(({ article }) => article);
  const stories = (result?.stories ?? []).flatMap(({ story }) => (story ? cacheTags.story(story.slug) : []));
  return [cacheTags.search, cacheTags.latest, cacheTags.sources, ...articles.map(({ slug }) => cacheTags.article(slug)), ...sourceFaces(articles), ...stories];
}

export const cachedSearch = cachedRead(
  "search",
  ({ text, sort, form, after }: Asked) => searchPage({ text, sort: sort as SearchSort, form: form as SearchForm, after: after ?? null, size: SEARCH_PAGE_SIZE }),
  (result) => searchTags(result),
);

export const cachedSuggestions = cachedRead("search-suggestions", (text: string) => suggestFor(text), () => [cacheTags.search, cacheTags.sources]);
