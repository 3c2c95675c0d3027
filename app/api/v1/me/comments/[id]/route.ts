import { ownBody, postedBody } from "@/lib/api/comment-bodies";
import { commentsOperations } from "@/lib/api/private/comments";
import { asWriter } from "@/lib/auth/gates";
import { editComment, removeComment } from "@/lib/comments/mutations";
import { ownComment } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.getOwnComment, async (actor, { params, query }) => {
    const own = await ownComment(actor.userId, params.id);
    return own && { body: ownBody(own, query.lang) };
  }),
  privately(commentsOperations.editComment, async (actor, { params, body }) => {
    const changed = await editComment(asWriter(actor), params.id, body.text);
    return changed && { body: postedBody(changed, await ownComment(actor.userId, params.id)) };
  }),
  // Whoever is suspended may still take back what they said.
  privately(commentsOperations.removeComment, async (actor, { params }) => ((await removeComment(actor, params.id)) ? { body: null } : null)),
);
