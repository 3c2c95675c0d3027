import { z } from "zod";
import { changeSaved } from "@/lib/bookmarks/mutations/save";
import { backWith } from "@/lib/bookmarks/rules/forms";
import { noteSchema, savedIdSchema } from "@/lib/bookmarks/schema";
import { formAddress } from "@/lib/http/form";

const noteForm = z.object({ id: savedIdSchema, note: noteSchema });

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const sent = noteForm.safeParse(Object.fromEntries(form));
    if (!sent.success) return backWith(form, routes.saved(), { told: "long" });
    const saved = await changeSaved(actor, sent.data.id, { note: sent.data.note });
    return backWith(form, routes.saved(), { told: saved ? "note" : "nothing" });
  },
  confirm: ({ form, routes }) => backWith(form, routes.saved(), {}),
  failed: (code, { form, routes }) => backWith(form, routes.saved(), { told: code === "too-large" ? "long" : "failed" }),
  instead: ({ routes }) => routes.saved(),
});
