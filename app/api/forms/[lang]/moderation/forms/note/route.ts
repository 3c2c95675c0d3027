import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { formAddress } from "@/lib/http/form";
import { addNote } from "@/lib/moderation/mutations/notes";
import { deskPlace, deskTarget } from "@/lib/moderation/rules/back";
import { text } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const [actor, target] = [asModerator(user), deskTarget(form)];
    const kept = target !== null && await addNote(actor, target, text(form, "text"));
    return deskPlace(form, routes, kept ? { told: "noted" } : { problem: "other" });
  },
  confirm: ({ form, routes }) => deskPlace(form, routes, {}),
  failed: (_code, { form, routes }) => deskPlace(form, routes, { problem: "other" }),
  instead: ({ routes }) => routes.moderation(),
});
