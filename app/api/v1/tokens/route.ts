import { createApiToken } from "@/lib/accounts/mutations";
import { apiTokens } from "@/lib/accounts/queries";
import { tokenBody } from "@/lib/api/account-bodies";
import { tokenOperations } from "@/lib/api/private/tokens";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(tokenOperations.listTokens, async (actor) => ({ body: { items: (await apiTokens(actor.userId)).map(tokenBody) } })),
  privately(tokenOperations.createToken, async (actor, { body }) => {
    const made = await createApiToken(actor, body);
    return { body: { ...tokenBody(made), token: made.token }, status: 201 };
  }),
);
