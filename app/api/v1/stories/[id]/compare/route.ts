import { comparisonBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { storySlug } from "@/lib/stories/queries";
import { getComparison } from "@/lib/stories/queries/whole";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.compareArticles, async ({ params, query }) => {
  const by = byIdOrSlug(params.id);
  const slug = "slug" in by ? by.slug : await storySlug(by.id);
  const first = slug === null ? null : await getComparison(slug, query.a, query.b);
  const found = first && "mergedInto" in first ? await getComparison(first.mergedInto, query.a, query.b) : first;
  if (!found || "mergedInto" in found) return null;
  const { a, b } = found.articles;
  const tags = [cacheTags.everything, cacheTags.story(found.story.slug), ...(slug === null ? [] : [cacheTags.story(slug)]), cacheTags.article(a.slug), cacheTags.article(b.slug), ...sourceFaces([a, b])];
  return { body: comparisonBody(found), tags: [...new Set(tags)] };
});
