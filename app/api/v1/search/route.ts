import { searchBody } from "@/lib/api/search-bodies";
import { addressWith } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { searchTags } from "@/lib/search/cached";
import { searchPage } from "@/lib/search/queries/page";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.search, async ({ query }) => {
  const { q, sort, as, cursor, limit } = query;
  const result = await searchPage({ text: q, sort, form: as, after: cursor ?? null, size: limit });
  const links = { self: addressWith("/api/v1/search", query), next: result?.next ? addressWith("/api/v1/search", { ...query, cursor: result.next }) : null };
  return { body: { ...searchBody(result, q), links }, tags: [cacheTags.everything, ...searchTags(result)], links: { next: links.next } };
});
