import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { giveBack } from "@/lib/comments/mutations";
import { publicUrl } from "@/lib/env";
import { formAddress } from "@/lib/http/form";
import { Said } from "@/lib/i18n/said";
import { decideAppeal } from "@/lib/moderation/mutations/appeals";
import { idOf, text } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const [actor, id, what] = [asModerator(user), idOf(text(form, "appeal")), text(form, "act")];
    if (id === null || (what !== "grant" && what !== "uphold")) return routes.moderationAppeals({ problem: "other" });
    try {
      await decideAppeal(actor, id, what === "grant", text(form, "text"), giveBack, publicUrl());
      return routes.moderationAppeals({ told: "appealed" });
    } catch (error) {
      if (error instanceof Said && error.code === "forbidden") return routes.moderationAppeals({ problem: "appeal" });
      throw error;
    }
  },
  confirm: ({ routes }) => routes.moderationAppeals(),
  failed: (code, { routes }) => routes.moderationAppeals({ problem: code === "conflict" ? "since" : "other" }),
  instead: ({ routes }) => routes.moderationAppeals(),
});
