import { putRulesSchema, ruleListSchema, rulePlanAskedSchema, rulePlanSchema, ruleRunIdSchema, ruleRunSchema, ruleRunsSchema, ruleSetSchema, ruleTrialSchema, trialSchema } from "@/lib/source-rules/schema";
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
  listRuleRuns: operation({
    id: "listRuleRuns", method: "GET", path: "/admin/sources/{slug}/rules/runs", params: deskSourceSlugSchema, response: ruleRunsSchema,
    summary: "The last times that rules were put upon articles", description: "How far each is, and what came of it.", missing,
  }),
  planRules: operation({
    id: "planRules", method: "POST", path: "/admin/sources/{slug}/rules/runs/preview", params: deskSourceSlugSchema, body: rulePlanAskedSchema, response: rulePlanSchema,
    summary: "What the rules would do to articles that are there", description: "Exactly what putting them upon these articles would hide and label. Nothing is changed.", missing,
  }),
  putRules: operation({
    id: "putRules", method: "POST", path: "/admin/sources/{slug}/rules/runs", params: deskSourceSlugSchema, body: putRulesSchema, response: ruleRunSchema, statuses: [202],
    summary: "Put the rules of a source upon articles that are there",
    description: "What they drop is hidden, what they label gets its kind. A worker does it, article by article, and leaves alone what has changed until it is its turn. It is one act in the public log, and can be undone as one.",
    missing, conflict: "Something else would be done by now, or an earlier run is under way",
  }),
  undoRules: operation({
    id: "undoRules", method: "POST", path: "/admin/sources/{slug}/rules/runs/{run}/undo", params: ruleRunIdSchema, response: ruleRunSchema, statuses: [202],
    summary: "Undo what rules did to articles", description: "All of one run. An article of which somebody has said otherwise since, or which its source has changed, is left as it is. It stands in the public log.", missing, conflict: "It is not over, or was undone before",
  }),
} as const;
