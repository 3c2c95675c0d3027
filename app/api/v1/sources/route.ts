import { sourceBody } from "@/lib/api/bodies";
import { pageLinks, placeOf, relations } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { listSources } from "@/lib/sources/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listSources, async ({ query }) => {
  // This list ascends: `after` a slug is the page that follows, where articles follow `before` a time.
  const { before, after } = placeOf(query.cursor);
  const list = await listSources(before, query.limit, after);
  const links = pageLinks("/api/v1/sources", query, { older: list.next, newer: list.previous });
  return { body: { items: list.sources.map(sourceBody), links }, tags: [cacheTags.everything, cacheTags.sources], links: relations(links) };
});
