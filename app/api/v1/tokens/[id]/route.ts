import { deleteApiToken } from "@/lib/accounts/mutations";
import { tokenOperations } from "@/lib/api/private/tokens";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(tokenOperations.deleteToken, async (actor, { params }) => {
    await deleteApiToken(actor, params.id);
    return { body: null };
  }),
);
