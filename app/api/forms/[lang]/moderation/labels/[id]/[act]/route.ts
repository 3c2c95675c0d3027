import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { overruleLabel, upholdLabel } from "@/lib/jobs/paper/decide-label";
import { disputeIdSchema, overruleSchema, upholdSchema } from "@/lib/labels/schema";

export const { GET, POST } = formAddress({
  params: z.strictObject({ ...disputeIdSchema.shape, act: z.enum(["uphold", "overrule"]) }),
  act: async (user, { params: { id, act }, form, routes }) => {
    const actor = asModerator(user);
    const { reason, value } = fieldsOf(form);
    if (act === "uphold") {
      await upholdLabel(actor, id, checked(upholdSchema, { reason }).reason);
      return routes.moderationLabel(id, { told: "upheld" });
    }
    const said = checked(overruleSchema, { reason, value });
    await overruleLabel(actor, id, said.value, said.reason);
    return routes.moderationLabel(id, { told: "overruled" });
  },
  confirm: ({ params: { id }, routes }) => routes.moderationLabel(id),
  failed: (code, { params: { id }, routes }, error) => routes.moderationLabel(id, { problem: error.fields.value ? "value" : error.fields.reason ? "reason" : code }),
  instead: ({ params: { id }, routes }) => routes.moderationLabel(id),
});
