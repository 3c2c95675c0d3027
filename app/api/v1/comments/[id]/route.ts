import { commentBody } from "@/lib/api/bodies";
import { addressWith } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { commentTags } from "@/lib/comments/cached";
import { commentIdOf, decodeCommentCursor } from "@/lib/comments/cursor";
import { commentInContext, listAnswers } from "@/lib/comments/queries";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getComment, async ({ params, query: { cursor } }) => {
  if (cursor !== undefined) decodeCommentCursor("best", cursor);
  const id = commentIdOf(params.id);
  const found = id === null ? null : await commentInContext(id);
  if (!found) return null;
  const { above, articleSlug: slug, comment, discussionId } = found;
  const { comments, next } = await listAnswers(comment.id, "best", cursor);
  const path = `/api/v1/comments/${comment.id}`;
  const links = { self: addressWith(path, { cursor }), next: next === null ? null : addressWith(path, { cursor: next }) };
  return {
    body: {
      comment: commentBody({ ...comment, answers: comments }),
      above: above.map(commentBody),
      article: slug === null ? null : { slug, url: absolute(routes.article(slug)) },
      links,
    },
    tags: [cacheTags.everything, ...(slug === null ? [] : [cacheTags.article(slug)]), ...commentTags(discussionId, [...above, comment, ...comments])],
    links: { next: links.next, alternate: routes.comment(comment.id) },
  };
});
