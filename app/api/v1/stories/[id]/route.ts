import { storyBody } from "@/lib/api/bodies";
import { placeOf } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { storySlug } from "@/lib/stories/queries";
import { getStory } from "@/lib/stories/queries/whole";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getStory, async ({ params, query }) => {
  const by = byIdOrSlug(params.id);
  const slug = "slug" in by ? by.slug : await storySlug(by.id);
  const { before } = placeOf(query.cursor);
  const first = slug === null ? null : await getStory(slug, before);
  const found = first && "mergedInto" in first ? await getStory(first.mergedInto, before) : first;
  if (!found || "mergedInto" in found) return null;
  const body = storyBody(found, query.cursor);
  const tags = [cacheTags.everything, cacheTags.story(found.story.slug), ...(slug === null ? [] : [cacheTags.story(slug)]), ...sourceFaces(found.articles)];
  return { body, tags: [...new Set(tags)], links: { alternate: body.url, next: body.links.next } };
});
