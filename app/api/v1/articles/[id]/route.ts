import { articleBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { getArticle } from "@/lib/articles/queries";
import { mergedInto } from "@/lib/articles/queries/merged";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { discussionTag } from "@/lib/comments/cached";
import { discussionOf } from "@/lib/comments/queries";
import { endpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getArticle, async ({ params }) => {
  const by = byIdOrSlug(params.id);
  const article = (await getArticle(by)) ?? (await mergedInstead(by));
  if (!article) return null;
  const discussion = await discussionOf(article.id);
  const body = articleBody({ ...article, commentCount: discussion?.published ?? 0 });
  return { body, tags: [cacheTags.everything, cacheTags.article(article.slug), discussionTag(article.id, discussion), ...sourceFaces([article])], links: { alternate: body.url } };
});

/** The article that the one asked for turned out to be. */
async function mergedInstead(by: ReturnType<typeof byIdOrSlug>) {
  const into = await mergedInto(by);
  return into === null ? null : getArticle({ slug: into });
}
