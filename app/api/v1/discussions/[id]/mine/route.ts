import { commentsOperations } from "@/lib/api/private/comments";
import { mineIn } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.getMineInDiscussion, async (actor, { params }) => {
    const mine = await mineIn(actor.userId, params.id);
    return mine && { body: mine };
  }),
);
