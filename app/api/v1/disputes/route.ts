import { labelOperations } from "@/lib/api/private/labels";
import { privateAddress, privately } from "@/lib/http/private";
import { ownDisputes } from "@/lib/labels/queries";
import { thingBody } from "@/lib/labels/rules";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.listMyDisputes, async (actor) => {
    const own = await ownDisputes(actor.userId);
    return { body: { items: own.map(({ on, ...one }) => ({ ...one, on: on && thingBody(on) })) } };
  }),
);
