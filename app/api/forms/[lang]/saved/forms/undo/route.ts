import { z } from "zod";
import { undoChange } from "@/lib/bookmarks/mutations/undo";
import { backWith } from "@/lib/bookmarks/rules/forms";
import { changeIdSchema } from "@/lib/bookmarks/schema";
import { formAddress } from "@/lib/http/form";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const change = changeIdSchema.safeParse(form.get("change"));
    const undone = change.success ? await undoChange(actor, change.data) : null;
    return backWith(form, routes.saved(), { told: undone ? "undone" : "old" });
  },
  confirm: ({ form, routes }) => backWith(form, routes.saved(), {}),
  failed: (_code, { form, routes }) => backWith(form, routes.saved(), { told: "failed" }),
  instead: ({ routes }) => routes.saved(),
});
