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
  exportMe: privateOperation({
    id: "exportMe", method: "GET", path: "/me/export", tag: "Account", scope: "session",
    summary: "Everything that is kept of you, as one file",
    description: "Profile, preferences, what you saved, read, follow, mute and wrote, sessions and tokens without their secrets. Sent as it is read, however much it is.",
    params: none, query: none, body: null, response: null, download: ["application/json"],
  }),
} as const;
