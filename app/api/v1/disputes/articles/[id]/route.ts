import { labelOperations } from "@/lib/api/private/labels";
import { asWriter } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { dispute } from "@/lib/labels/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.disputeArticleLabel, async (actor, { params, body: { label, ...words } }) => ({ body: await dispute(asWriter(actor), { label, article: params.id }, words) })),
);
