import { z } from "zod";
import { fillPreferencesSchema, preferencesPatchSchema, preferencesSchema } from "@/lib/preferences/schema";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Preferences";

/** How a reader wants the paper set. */
export const preferenceOperations = {
  getPreferences: privateOperation({
    id: "getPreferences", method: "GET", path: "/preferences", tag, scope: "read",
    summary: "Your preferences",
    description: "All of them, with defaults for what you never chose.",
    params: none, query: none, body: null, response: preferencesSchema,
  }),
  changePreferences: privateOperation({
    id: "changePreferences", method: "PATCH", path: "/preferences", tag, scope: "preferences",
    summary: "Change some preferences",
    description: "Those that are left out stay as they are; null sets one back to its default.",
    params: none, query: none, body: preferencesPatchSchema, response: preferencesSchema,
  }),
  fillPreferences: privateOperation({
    id: "fillPreferences", method: "POST", path: "/preferences", tag, scope: "preferences",
    summary: "Bring along what a browser kept",
    description: "What a guest chose before signing in fills what the account has never chosen; what it has chosen stays.",
    params: none, query: none, body: fillPreferencesSchema, response: preferencesSchema,
  }),
} as const;
