import { sourceRuleOperations } from "@/lib/api/private/source-rules";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { undoRules } from "@/lib/jobs/paper/rule-runs";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(sourceRuleOperations.undoRules, async (actor, { params: { slug, run } }) => ({ body: await undoRules(asAdmin(actor), slug, run), status: 202 })),
);
