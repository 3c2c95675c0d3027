import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { queueCounts } from "@/lib/moderation/queries/queues";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.countQueues, async (actor) => asModerator(actor) && { body: await queueCounts() }),
);
