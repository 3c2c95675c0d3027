import { labelOperations } from "@/lib/api/private/labels";
import { asModerator } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { privateAddress, privately } from "@/lib/http/private";
import { deskDispute } from "@/lib/labels/queries";
import { thingBody } from "@/lib/labels/rules";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.getDisputedLabel, async (actor, { params: { id } }) => {
    asModerator(actor);
    const found = await deskDispute(id);
    if (!found) throw new AppError("not-found", "There is no such dispute. It goes when all who sent it take it back.");
    const { on, evidence: _evidence, decided: _decided, ...dispute } = found;
    return { body: { ...dispute, on: thingBody(on) } };
  }),
);
