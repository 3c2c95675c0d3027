import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { deskComments } from "@/lib/moderation/queries/desk";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.getDeskComment, async (actor, { params }) => {
    const [comment] = await deskComments([params.id], asModerator(actor).userId);
    return comment ? { body: comment } : null;
  }),
);
