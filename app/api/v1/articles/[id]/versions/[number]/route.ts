import { operations } from "@/lib/api/operations";
import { getVersion } from "@/lib/articles/queries/versions";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getVersion, async ({ params }) => {
  const found = await getVersion(byIdOrSlug(params.id), params.number);
  if (!found) return null;
  const { article: { id, slug }, ...version } = found;
  return { body: { id, slug, url: absolute(routes.articleVersion(slug, version.number)), ...version }, tags: [cacheTags.everything, cacheTags.article(slug)] };
});
