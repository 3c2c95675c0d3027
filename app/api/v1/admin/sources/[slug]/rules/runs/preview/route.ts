import { sourceRuleOperations } from "@/lib/api/private/source-rules";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { planRun } from "@/lib/source-rules/queries/plan";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(sourceRuleOperations.planRules, async (actor, { params: { slug }, body }) => {
    asAdmin(actor);
    return { body: await planRun(slug, body.scope) };
  }),
);
