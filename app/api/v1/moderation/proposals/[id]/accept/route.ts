import { belongingOperations } from "@/lib/api/private/belonging";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { acceptProposal } from "@/lib/jobs/paper/story-desk/proposals";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.acceptProposal, async (actor, { params }) => ({ body: await acceptProposal(asModerator(actor), params.id) })),
);
