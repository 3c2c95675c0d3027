import { ruleListSchema, ruleSetSchema, ruleTrialSchema, trialSchema } from "@/lib/source-rules/schema";
import { deskSourceSlugSchema } from "@/lib/sources/schema/desk";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Admin", scope: "admin" });
const missing = "/api/v1/admin/sources lists those there are.";

/** What admins have done with entries of a source's feeds as they come in. */
export const sourceRuleOperations = {
  getSourceRules: operation({
    id: "getSourceRules", method: "GET", path: "/admin/sources/{slug}/rules", params: deskSourceSlugSchema, response: ruleSetSchema,
    summary: "The rules of a source", description: "In the order in which they are asked.", missing,
  }),
  setSourceRules: operation({
    id: "setSourceRules", method: "PUT", path: "/admin/sources/{slug}/rules", params: deskSourceSlugSchema, body: ruleListSchema, response: ruleSetSchema,
    summary: "Give a source these rules",
    description: "All of them, in place of those it has. They judge what its feeds bring from now on: the first rule that matches and keeps or drops decides, and where there are rules that keep and none decided, the entry is dropped. The first rule that labels and matches gives its kind. What is an article already stays; what other rules dropped and still stands in a feed is judged anew at its next look. That rules changed stands in the public log.",
    missing, conflict: "Somebody changed the rules since `version`",
  }),
  trySourceRules: operation({
    id: "trySourceRules", method: "POST", path: "/admin/sources/{slug}/rules/preview", params: deskSourceSlugSchema, body: ruleTrialSchema, response: trialSchema,
    summary: "Try rules on a source", description: "What they would have done to its last hundred items, and where they matched. Nothing is changed.", missing,
  }),
} as const;
