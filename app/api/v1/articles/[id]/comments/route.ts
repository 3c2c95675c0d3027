import { commentBody } from "@/lib/api/bodies";
import { addressWith } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags } from "@/lib/cache-tags";
import { commentTags, discussionTag } from "@/lib/comments/cached";
import { decodeCommentCursor } from "@/lib/comments/cursor";
import { discussedArticle, listThreads } from "@/lib/comments/queries";
import { endpoint } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listComments, async ({ params, query }) => {
  const { order, cursor } = query;
  if (cursor !== undefined) decodeCommentCursor(order, cursor);
  const article = await discussedArticle(byIdOrSlug(params.id));
  if (!article) return null;
  const { discussion } = article;
  const { comments, next } = discussion ? await listThreads(discussion.id, order, cursor) : { comments: [], next: null };
  const path = `/api/v1/articles/${encodeURIComponent(params.id)}/comments`;
  const links = { self: addressWith(path, query), next: next === null ? null : addressWith(path, { order, cursor: next }) };
  return {
    body: { published: discussion?.published ?? 0, closed: discussion?.closed ?? false, items: comments.map(commentBody), links },
    tags: [cacheTags.everything, cacheTags.article(article.slug), discussionTag(article.id, discussion), ...(discussion ? commentTags(discussion.id, comments) : [])],
    links: { next: links.next },
  };
});
