import { addressWith, placeOf, unknownFilter } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { listRewritten } from "@/lib/articles/queries/versions";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

const PATH = "/api/v1/rewritten";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listRewritten, async ({ query }) => {
  const found = await listRewritten({ source: query.source, before: placeOf(query.cursor).before });
  if (!found) throw unknownFilter(query);
  const links = { self: addressWith(PATH, query), next: found.older === null ? null : addressWith(PATH, { ...query, cursor: `before.${found.older}` }) };
  const items = found.articles.map((article) => ({ ...article, url: absolute(routes.article(article.slug)) }));
  return { body: { items, links }, tags: [cacheTags.everything, cacheTags.latest, ...sourceFaces(found.articles)], links: { next: links.next } };
});
