import { addressWith } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { getChanges } from "@/lib/articles/queries/changes";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listChanges, async ({ params, query }) => {
  const found = await getChanges(byIdOrSlug(params.id), query.before);
  if (!found) return null;
  const path = `/api/v1/articles/${encodeURIComponent(params.id)}/changes`;
  const links = { self: addressWith(path, query), next: found.older === null ? null : addressWith(path, { before: found.older }) };
  return { body: { items: found.changes, links }, tags: [cacheTags.everything, cacheTags.article(found.article.slug)], links: { next: links.next } };
});
