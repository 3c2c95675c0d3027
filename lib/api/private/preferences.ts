import { fillPreferencesSchema, preferencesPatchSchema, preferencesSchema } from "@/lib/preferences/schema";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Preferences", scope: "preferences" });

/** How a reader wants the paper set. */
export const preferenceOperations = {
  getPreferences: operation({
    id: "getPreferences", method: "GET", path: "/preferences", scope: "read",
    summary: "Your preferences",
    description: "All of them, with defaults for what you never chose.",
    response: preferencesSchema,
  }),
  changePreferences: operation({
    id: "changePreferences", method: "PATCH", path: "/preferences",
    summary: "Change some preferences",
    description: "Those that are left out stay as they are; null sets one back to its default.",
    body: preferencesPatchSchema, response: preferencesSchema,
  }),
  fillPreferences: operation({
    id: "fillPreferences", method: "POST", path: "/preferences",
    summary: "Bring along what a browser kept",
    description: "What a guest chose before signing in fills what the account has never chosen; what it has chosen stays.",
    body: fillPreferencesSchema, response: preferencesSchema,
  }),
} as const;
