import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { decide } from "@/lib/comments/mutations";
import { formAddress } from "@/lib/http/form";
import { Said } from "@/lib/i18n/said";
import { deskPlace } from "@/lib/moderation/rules/back";
import { sentDecision } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const [actor, sent] = [asModerator(user), sentDecision(form)];
    if (typeof sent === "string") return deskPlace(form, routes, { problem: sent });
    try {
      const acts = await decide(actor, sent.ids, sent.decision);
      return deskPlace(form, routes, acts.size === 0 ? { problem: "missing" } : { acts: [...acts.values()].join(",") });
    } catch (error) {
      // Said on the desk: nothing of it came from another site.
      if (error instanceof Said && error.code === "forbidden") return deskPlace(form, routes, { problem: "theirs" });
      throw error;
    }
  },
  confirm: ({ form, routes }) => deskPlace(form, routes, {}),
  failed: (_code, { form, routes }) => deskPlace(form, routes, { problem: "other" }),
  instead: ({ routes }) => routes.moderation(),
});
