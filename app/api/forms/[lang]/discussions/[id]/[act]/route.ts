import { z } from "zod";
import { followDiscussion, leaveDiscussion } from "@/lib/comments/mutations";
import { discussionParamsSchema } from "@/lib/comments/schema";
import { AppError } from "@/lib/errors";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { keepSent } from "@/lib/http/kept-form";

export const { GET, POST } = formAddress({
  params: discussionParamsSchema.extend({ act: z.enum(["follow", "mute", "leave"]) }),
  act: async (actor, { params: { id, act }, form, routes }) => {
    if (act === "leave") await leaveDiscussion(actor, id);
    else if (!(await followDiscussion(actor, id, act))) throw new AppError("not-found", "There is no such discussion any more.");
    if (act === "leave" && fieldsOf(form).from === "following") return routes.following({ done: "discussion-left" });
    return routes.writingDone({ did: act, discussion: String(id) });
  },
  confirm: ({ params: { id, act }, routes }) => routes.writingDone({ wanted: act, discussion: String(id) }),
  failed: async (_code, sent, error) => sent.routes.writingDone({ discussion: String(sent.params.id), ...(await keepSent(sent, error)) }),
  instead: ({ params: { id, act }, routes }) => routes.writingDone({ wanted: act, discussion: String(id) }),
});
