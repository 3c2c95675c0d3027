import { labelOperations } from "@/lib/api/private/labels";
import { asWriter } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { dispute, withdrawDispute } from "@/lib/labels/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.disputeSourceControl, async (actor, { params: { slug }, body }) => ({ body: await dispute(asWriter(actor), { label: "control", source: slug }, body) })),
  privately(labelOperations.withdrawSourceDispute, async (actor, { params: { slug } }) => {
    await withdrawDispute(actor, { label: "control", source: slug });
    return { body: null };
  }),
);
