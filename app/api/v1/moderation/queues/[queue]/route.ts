import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { listQueue } from "@/lib/moderation/queries/queues";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.listQueue, async (actor, { params, query }) => {
    const { comments, next } = await listQueue(params.queue, asModerator(actor).userId, query.after);
    return { body: { items: comments, next } };
  }),
);
