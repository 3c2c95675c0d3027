import { addingOperations } from "@/lib/api/private/adding";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { declineSuggestion } from "@/lib/suggestions/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(addingOperations.declineSuggestion, async (actor, { params, body }) => {
    await declineSuggestion(asAdmin(actor), params.id, body.reason, body.note ?? "");
    return { body: null };
  }),
);
