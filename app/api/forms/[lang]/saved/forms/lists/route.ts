import { z } from "zod";
import { createList, deleteList, renameList } from "@/lib/bookmarks/mutations/lists";
import { backWith } from "@/lib/bookmarks/rules/forms";
import { listBodySchema, listIdSchema } from "@/lib/bookmarks/schema";
import { fieldsOf, formAddress } from "@/lib/http/form";

const listForm = z.discriminatedUnion("do", [
  z.object({ do: z.literal("create"), ...listBodySchema.shape }),
  z.object({ do: z.literal("rename"), list: listIdSchema, ...listBodySchema.shape }),
  z.object({ do: z.literal("delete"), list: listIdSchema }),
]);

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const sent = listForm.safeParse(fieldsOf(form));
    if (!sent.success) return backWith(form, routes.saved(), { told: "list-invalid" });
    const { data } = sent;
    if (data.do === "delete") {
      await deleteList(actor, data.list);
      return `${routes.saved()}?told=list-deleted`;
    }
    if (data.do === "create") return `${routes.savedList((await createList(actor, data.name)).list.id)}?told=list-made`;
    return backWith(form, routes.saved(), { told: (await renameList(actor, data.list, data.name)) ? "list-renamed" : "nothing" });
  },
  confirm: ({ form, routes }) => backWith(form, routes.saved(), {}),
  failed: (code, { form, routes }) => backWith(form, routes.saved(), { told: code === "conflict" ? "list-conflict" : "failed" }),
  instead: ({ routes }) => routes.saved(),
});
