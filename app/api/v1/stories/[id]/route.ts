import { storyBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { storySlug } from "@/lib/stories/queries";
import { getStory } from "@/lib/stories/queries/whole";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getStory, async ({ params }) => {
  const by = byIdOrSlug(params.id);
  const slug = "slug" in by ? by.slug : await storySlug(by.id);
  const first = slug === null ? null : await getStory(slug);
  const found = first && "mergedInto" in first ? await getStory(first.mergedInto) : first;
  if (!found || "mergedInto" in found) return null;
  const body = storyBody(found);
  const tags = [cacheTags.everything, cacheTags.story(found.story.slug), ...(slug === null ? [] : [cacheTags.story(slug)]), ...sourceFaces(found.articles)];
  return { body, tags: [...new Set(tags)], links: { alternate: body.url } };
});
