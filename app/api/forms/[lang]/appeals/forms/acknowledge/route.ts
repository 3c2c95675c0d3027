import { z } from "zod";
import { formAddress } from "@/lib/http/form";
import { acknowledgeWarning } from "@/lib/moderation/mutations/people";
import { idOf, text } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const id = idOf(text(form, "warning"));
    return routes.warnings(id !== null && (await acknowledgeWarning(actor, id)) ? { told: "read" } : {});
  },
  confirm: ({ routes }) => routes.warnings(),
  failed: (_code, { routes }) => routes.warnings(),
  instead: ({ routes }) => routes.warnings(),
});
