import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { changePolicy } from "@/lib/moderation/mutations/rules";
import { policySchema } from "@/lib/moderation/schema";

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("keep") }),
  act: async (user, { form, routes }) => {
    const [actor, fields] = [asAdmin(user), fieldsOf(form)];
    await changePolicy(actor, checked(policySchema, { ...fields, closed: fields.closed === "on" }));
    return routes.adminComments({ told: "saved" });
  },
  confirm: ({ routes }) => routes.adminComments(),
  failed: (code, { routes }) => routes.adminComments({ problem: code }),
  instead: ({ routes }) => routes.adminComments(),
});
