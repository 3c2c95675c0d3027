import { addressWith } from "@/lib/api/links";
import { labelOperations } from "@/lib/api/private/labels";
import { privateAddress, privately } from "@/lib/http/private";
import { ownDisputes } from "@/lib/labels/queries";
import { thingBody } from "@/lib/labels/rules";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.listMyDisputes, async (actor, { query: { before } }) => {
    const { disputes, next } = await ownDisputes(actor.userId, before);
    const to = (at: number | undefined) => addressWith("/api/v1/disputes", { before: at });
    const links = { self: to(before), next: next === null ? null : to(next) };
    return { body: { items: disputes.map(({ on, ...one }) => ({ ...one, on: on && thingBody(on) })), links }, links: { next: links.next } };
  }),
);
