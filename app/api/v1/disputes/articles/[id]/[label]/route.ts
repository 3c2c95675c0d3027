import { labelOperations } from "@/lib/api/private/labels";
import { privateAddress, privately } from "@/lib/http/private";
import { withdrawDispute } from "@/lib/labels/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(labelOperations.withdrawArticleDispute, async (actor, { params: { id, label } }) => {
    await withdrawDispute(actor, { label, article: id });
    return { body: null };
  }),
);
