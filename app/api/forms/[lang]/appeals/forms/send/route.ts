import { z } from "zod";
import type { Routes } from "@/lib/routes";
import { formAddress } from "@/lib/http/form";
import { appeal, appealForComment } from "@/lib/moderation/mutations/appeals";
import { idOf, text } from "@/lib/moderation/rules/forms";

function place(form: FormData, routes: Routes, said?: Record<string, string>): string {
  const [act, comment] = [idOf(text(form, "act")), idOf(text(form, "comment"))];
  if (act !== null) return routes.appeal(act, said);
  return comment === null ? routes.settings() : routes.appealForComment(comment, said);
}

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const [act, comment] = [idOf(text(form, "act")), idOf(text(form, "comment"))];
    if (act !== null) await appeal(actor, act, text(form, "text"));
    else if (comment !== null) await appealForComment(actor, comment, text(form, "text"));
    return place(form, routes);
  },
  confirm: ({ form, routes }) => place(form, routes),
  failed: (code, { form, routes }) => place(form, routes, { problem: code }),
  instead: ({ routes }) => routes.settings(),
});
