import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { formAddress } from "@/lib/http/form";
import { addWord, removeWord } from "@/lib/moderation/mutations/rules";
import { idOf, text } from "@/lib/moderation/rules/forms";
import { newWordSchema } from "@/lib/moderation/schema";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const [actor, remove] = [asModerator(user), idOf(text(form, "remove"))];
    if (remove !== null) return routes.moderationWords((await removeWord(actor, remove)) ? { told: "removed" } : { problem: "missing" });
    const given = newWordSchema.safeParse({ phrase: text(form, "phrase"), list: text(form, "list") });
    if (!given.success) return routes.moderationWords({ problem: "word" });
    await addWord(actor, given.data);
    return routes.moderationWords({ told: "added" });
  },
  confirm: ({ routes }) => routes.moderationWords(),
  failed: (code, { routes }) => routes.moderationWords({ problem: code === "invalid" ? "word" : "other" }),
  instead: ({ routes }) => routes.moderationWords(),
});
