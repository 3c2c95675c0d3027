import { articleBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { getArticle } from "@/lib/articles/queries";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { discussionTag } from "@/lib/comments/cached";
import { discussionOf } from "@/lib/comments/queries";
import { endpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getArticle, async ({ params }) => {
  const article = await getArticle(byIdOrSlug(params.id));
  if (!article) return null;
  const discussion = await discussionOf(article.id);
  const body = articleBody({ ...article, commentCount: discussion?.published ?? 0 });
  return { body, tags: [cacheTags.everything, cacheTags.article(article.slug), discussionTag(article.id, discussion), ...sourceFaces([article])], links: { alternate: body.url } };
});
