import { z } from "zod";
import { apiTokenIdSchema, apiTokensSchema, madeApiTokenSchema, newApiTokenSchema } from "@/lib/accounts/schema";
import { MOST_TOKENS } from "@/lib/accounts/types";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Account";

/** Personal API tokens. No token makes tokens: whoever finds one cannot make themselves another. */
export const tokenOperations = {
  listTokens: privateOperation({
    id: "listTokens", method: "GET", path: "/tokens", tag, scope: "session",
    summary: "Your API tokens", description: "The newest first, without their secrets.",
    params: none, query: none, body: null, response: apiTokensSchema,
  }),
  createToken: privateOperation({
    id: "createToken", method: "POST", path: "/tokens", tag, scope: "session",
    summary: "Make an API token",
    description: "The answer shows it, once.", statuses: [201], conflict: `You have ${MOST_TOKENS} tokens already`,
    params: none, query: none, body: newApiTokenSchema, response: madeApiTokenSchema,
  }),
  deleteToken: privateOperation({
    id: "deleteToken", method: "DELETE", path: "/tokens/{id}", tag, scope: "session",
    summary: "Delete an API token", description: "It stops at its next request. Deleting it again changes nothing.",
    params: z.strictObject({ id: apiTokenIdSchema }), query: none, body: null, response: null,
  }),
} as const;
