import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { undoDecision } from "@/lib/comments/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.undoDecision, async (actor, { params }) => {
    await undoDecision(asModerator(actor), params.id);
    return { body: null };
  }),
);
