import { z } from "zod";
import { changeMany } from "@/lib/bookmarks/mutations/bulk";
import { backWith, bulkOf } from "@/lib/bookmarks/rules/forms";
import { bulkBodySchema } from "@/lib/bookmarks/schema";
import { formAddress } from "@/lib/http/form";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const asked = bulkBodySchema.safeParse(bulkOf(form));
    const change = asked.success ? (await changeMany(actor, asked.data.ids, asked.data.act)).change : null;
    return backWith(form, routes.saved(), change === null ? { told: "nothing" } : { change });
  },
  confirm: ({ form, routes }) => backWith(form, routes.saved(), {}),
  failed: (_code, { form, routes }) => backWith(form, routes.saved(), { told: "failed" }),
  instead: ({ routes }) => routes.saved(),
});
