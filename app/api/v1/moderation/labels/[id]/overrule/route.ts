import { labelOperations } from "@/lib/api/private/labels";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { overruleLabel } from "@/lib/jobs/paper/decide-label";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.overruleLabel, async (actor, { params, body }) => {
    await overruleLabel(asModerator(actor), params.id, body.value, body.reason);
    return { body: null };
  }),
);
