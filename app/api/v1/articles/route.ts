import { articleSummary } from "@/lib/api/bodies";
import { pageLinks, placeOf, relations, unknownFilter } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { listArticles } from "@/lib/articles/queries";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listArticles, async ({ query }) => {
  const { topic, source, cursor, limit } = query;
  const list = await listArticles({ topic, source }, placeOf(cursor), limit);
  if (!list) throw unknownFilter({ topic, source });
  const links = pageLinks("/api/v1/articles", query, list);
  const scope = topic ? cacheTags.topic(topic) : source ? cacheTags.source(source) : cacheTags.latest;
  const tags = [cacheTags.everything, scope, ...sourceFaces(list.articles)];
  return { body: { items: list.articles.map(articleSummary), links }, tags, links: relations(links) };
});
