import { commentsOperations } from "@/lib/api/private/comments";
import { readInbox } from "@/lib/comments/mutations";
import { unreadOf } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.readInbox, async (actor, { body }) => {
    await readInbox(actor, body.upTo);
    return { body: { unread: await unreadOf(actor.userId) } };
  }),
);
