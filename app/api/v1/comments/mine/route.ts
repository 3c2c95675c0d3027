import { commentsOperations } from "@/lib/api/private/comments";
import { mineOn } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.getMineOnComments, async ({ userId }, { query: { ids } }) => ({ body: { ...(await mineOn(userId, ids)) } })),
);
