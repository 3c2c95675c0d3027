import { sourceBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { getSource } from "@/lib/sources/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getSource, async ({ params }) => {
  const source = await getSource(byIdOrSlug(params.id));
  if (!source) return null;
  const body = sourceBody(source);
  return { body, tags: [cacheTags.everything, cacheTags.source(source.slug)], links: { alternate: body.url } };
});
