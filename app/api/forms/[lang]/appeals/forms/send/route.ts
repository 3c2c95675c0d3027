import { z } from "zod";
import type { AppealActor, UserActor } from "@/lib/auth/actors";
import { gateAppeal, gateRequest } from "@/lib/auth/gates";
import { gatedFormAddress } from "@/lib/http/form";
import { appeal, appealForComment } from "@/lib/moderation/mutations/appeals";
import { idOf, text } from "@/lib/moderation/rules/forms";
import type { Routes } from "@/lib/routes";

function place(form: FormData, routes: Routes, said?: Record<string, string>): string {
  const [act, comment, token] = [idOf(text(form, "act")), idOf(text(form, "comment")), text(form, "token")];
  if (act !== null) return token === "" ? routes.appeal(act, said) : routes.appealBy(act, token, said);
  return comment === null ? routes.settings() : routes.appealForComment(comment, said);
}

/** Whoever is banned has a link in place of a session. */
async function gate(request: Request, form: FormData): Promise<UserActor | AppealActor> {
  const token = text(form, "token");
  return token === "" ? gateRequest(request, "session") : gateAppeal(request.headers, token, idOf(text(form, "act")) ?? 0);
}

export const { GET, POST } = gatedFormAddress(gate, {
  params: z.strictObject({}),
  act: async (actor, { form, routes }) => {
    const [act, comment] = [idOf(text(form, "act")), idOf(text(form, "comment"))];
    if (act !== null) await appeal(actor, act, text(form, "text"));
    else if (comment !== null && "proof" in actor) await appealForComment(actor, comment, text(form, "text"));
    return place(form, routes);
  },
  confirm: ({ form, routes }) => place(form, routes),
  failed: (code, { form, routes }) => place(form, routes, { problem: code }),
  instead: ({ routes }) => routes.settings(),
});
