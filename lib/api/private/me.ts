import { meSchema } from "@/lib/accounts/schema";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Account", scope: "read" });

/** Who is asking. */
export const meOperations = {
  getMe: operation({
    id: "getMe", method: "GET", path: "/me",
    summary: "Who you are here",
    description: "Name, address, role and preferences, and how much is saved.",
    response: meSchema,
  }),
  exportMe: operation({
    id: "exportMe", method: "GET", path: "/me/export", scope: "session",
    summary: "Everything that is kept of you, as one file",
    description: "Profile, preferences, what you saved, read, follow, mute and wrote, sessions and tokens without their secrets. Sent as it is read, however much it is.",
    download: ["application/json"],
  }),
} as const;
