import { sourceRuleOperations } from "@/lib/api/private/source-rules";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { tryRules } from "@/lib/source-rules/queries/trial";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(sourceRuleOperations.trySourceRules, async (actor, { params: { slug }, body }) => {
    asAdmin(actor);
    return { body: await tryRules(slug, body.rules) };
  }),
);
