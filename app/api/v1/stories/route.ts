import { storySummary } from "@/lib/api/bodies";
import { pageLinks, placeOf, relations } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { listStories } from "@/lib/stories/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listStories, async ({ query }) => {
  const list = await listStories(placeOf(query.cursor), query.limit);
  const links = pageLinks("/api/v1/stories", query, list);
  return {
    body: { items: list.stories.map(storySummary), links },
    tags: [cacheTags.everything, cacheTags.latest, cacheTags.front],
    links: relations(links),
  };
});
