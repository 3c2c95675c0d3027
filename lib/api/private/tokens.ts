import { z } from "zod";
import { apiTokenIdSchema, apiTokensSchema, madeApiTokenSchema, newApiTokenSchema } from "@/lib/accounts/schema";
import { MOST_TOKENS } from "@/lib/accounts/types";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Account", scope: "session" });

/** Personal API tokens. No token makes tokens: whoever finds one cannot make themselves another. */
export const tokenOperations = {
  listTokens: operation({
    id: "listTokens", method: "GET", path: "/tokens",
    summary: "Your API tokens", description: "The newest first, without their secrets.",
    response: apiTokensSchema,
  }),
  createToken: operation({
    id: "createToken", method: "POST", path: "/tokens",
    summary: "Make an API token",
    description: "The answer shows it, once.", statuses: [201], conflict: `You have ${MOST_TOKENS} tokens already`,
    body: newApiTokenSchema, response: madeApiTokenSchema,
  }),
  deleteToken: operation({
    id: "deleteToken", method: "DELETE", path: "/tokens/{id}",
    summary: "Delete an API token", description: "It stops at its next request. Deleting it again changes nothing.",
    params: z.strictObject({ id: apiTokenIdSchema }),
  }),
} as const;
