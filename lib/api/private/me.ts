import { z } from "zod";
import { meSchema } from "@/lib/accounts/schema";
import { privateOperation } from "./operation";

const none = z.strictObject({});

/** Who is asking. */
export const meOperations = {
  getMe: privateOperation({
    id: "getMe", method: "GET", path: "/me", tag: "Account", scope: "read",
    summary: "Who you are here",
    description: "Name, address, role and preferences, and how much is saved.",
    params: none, query: none, body: null, response: meSchema,
  }),
} as const;
