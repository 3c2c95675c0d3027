import { labelOperations } from "@/lib/api/private/labels";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { upholdLabel } from "@/lib/jobs/paper/decide-label";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.upholdLabel, async (actor, { params, body }) => {
    await upholdLabel(asModerator(actor), params.id, body.reason);
    return { body: null };
  }),
);
