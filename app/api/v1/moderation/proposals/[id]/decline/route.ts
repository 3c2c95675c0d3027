import { belongingOperations } from "@/lib/api/private/belonging";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { declineProposal } from "@/lib/jobs/paper/story-desk/proposals";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.declineProposal, async (actor, { params, body }) => {
    await declineProposal(asModerator(actor), params.id, body.reason, body.note ?? "");
    return { body: null };
  }),
);
