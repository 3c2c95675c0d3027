import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { publicUrl } from "@/lib/env";
import { formAddress } from "@/lib/http/form";
import { Said } from "@/lib/i18n/said";
import { actOnPerson } from "@/lib/moderation/mutations/people";
import { deskPlace, deskTarget } from "@/lib/moderation/rules/back";
import { sentPersonAct, text } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const [actor, target, act] = [asModerator(user), deskTarget(form), sentPersonAct(form)];
    if (target?.type !== "person" || !act) return deskPlace(form, routes, { problem: "reason" });
    try {
      await actOnPerson(actor, target.id, act, text(form, "text"), publicUrl());
      return deskPlace(form, routes, { told: "acted" });
    } catch (error) {
      if (error instanceof Said && error.code === "forbidden") return deskPlace(form, routes, { problem: "person" });
      throw error;
    }
  },
  confirm: ({ form, routes }) => deskPlace(form, routes, {}),
  failed: (code, { form, routes }) => deskPlace(form, routes, { problem: code === "conflict" ? "already" : "other" }),
  instead: ({ routes }) => routes.moderation(),
});
