import { sourceRuleOperations } from "@/lib/api/private/source-rules";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { putRulesUpon } from "@/lib/jobs/paper/rule-runs";
import { sourceRules } from "@/lib/source-rules/queries/rules";
import { lastRuns } from "@/lib/source-rules/queries/runs";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(sourceRuleOperations.listRuleRuns, async (actor, { params: { slug } }) => {
    asAdmin(actor);
    return (await sourceRules(slug)) && { body: { runs: await lastRuns(slug) } };
  }),
  privately(sourceRuleOperations.putRules, async (actor, { params: { slug }, body }) => ({ body: await putRulesUpon(asAdmin(actor), slug, body), status: 202 })),
);
