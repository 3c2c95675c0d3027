import { sourceRuleOperations } from "@/lib/api/private/source-rules";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { setSourceRules } from "@/lib/jobs/paper/source-rules";
import { sourceRules } from "@/lib/source-rules/queries/rules";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(sourceRuleOperations.getSourceRules, async (actor, { params: { slug } }) => {
    asAdmin(actor);
    const found = await sourceRules(slug);
    return found && { body: { version: found.version, rules: found.rules } };
  }),
  privately(sourceRuleOperations.setSourceRules, async (actor, { params: { slug }, body }) => ({ body: await setSourceRules(asAdmin(actor), slug, body) })),
);
