import { commentsOperations } from "@/lib/api/private/comments";
import { followDiscussion, leaveDiscussion } from "@/lib/comments/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.followDiscussion, async (actor, { params, body }) => {
    const followed = await followDiscussion(actor, params.id, body.mode);
    return followed && { body: followed };
  }),
  privately(commentsOperations.leaveDiscussion, async (actor, { params }) => {
    await leaveDiscussion(actor, params.id);
    return { body: null };
  }),
);
