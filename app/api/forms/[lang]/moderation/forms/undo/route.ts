import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { undoDecision } from "@/lib/comments/mutations";
import { formAddress } from "@/lib/http/form";
import { numbersOf, text } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const actor = asModerator(user);
    // The last first, as they were made.
    for (const act of numbersOf(text(form, "acts")).reverse()) await undoDecision(actor, act);
    return routes.moderation({ told: "undone" });
  },
  confirm: ({ routes }) => routes.moderation(),
  failed: (code, { routes }) => routes.moderation({ problem: code === "conflict" ? "since" : "undo" }),
  instead: ({ routes }) => routes.moderation(),
});
