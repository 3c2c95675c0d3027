import { addingOperations } from "@/lib/api/private/adding";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { takeSuggestion } from "@/lib/suggestions/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(addingOperations.takeSuggestion, async (actor, { params, body }) => {
    await takeSuggestion(asAdmin(actor), params.id, body.source);
    return { body: null };
  }),
);
