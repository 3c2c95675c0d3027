import { z } from "zod";
import { HIDING_REASONS, SHOWING_REASONS } from "@/lib/articles/types/desk";
import { asModerator } from "@/lib/auth/gates";
import { closeDiscussion } from "@/lib/comments/mutations/closing";
import { formAddress } from "@/lib/http/form";
import { deskPlace } from "@/lib/moderation/rules/back";
import { idOf, text } from "@/lib/moderation/rules/forms";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const [actor, discussionId, closed] = [asModerator(user), idOf(text(form, "discussion")), text(form, "do") === "close"];
    const reason = [...(closed ? HIDING_REASONS : SHOWING_REASONS)].find((one) => one === text(form, "reason"));
    if (discussionId === null || !reason) return deskPlace(form, routes, { problem: "reason" });
    const changed = await closeDiscussion(actor, { discussionId }, closed, reason);
    return deskPlace(form, routes, changed ? { told: closed ? "closed" : "opened" } : { problem: "already" });
  },
  confirm: ({ form, routes }) => deskPlace(form, routes, {}),
  failed: (_code, { form, routes }) => deskPlace(form, routes, { problem: "other" }),
  instead: ({ routes }) => routes.moderation(),
});
