import { z } from "zod";
import { AppError } from "@/lib/errors";
import { backTo } from "@/lib/http/back";
import { formAddress } from "@/lib/http/form";
import { forgetReading, markUnread, recordReading } from "@/lib/reading/mutations";
import { findArticleId } from "@/lib/reading/queries";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: z.string().max(200), act: z.enum(["read", "unread", "forget"]) }),
  act: async (actor, { params: { slug, act }, form, routes }) => {
    const id = await findArticleId(slug);
    if (id === null) throw new AppError("not-found", "There is no such article any more.");
    if (act === "read") await recordReading(actor, id, { read: true });
    else if (act === "unread") await markUnread(actor, id);
    else await forgetReading(actor, id);
    return backTo(routes, form, "history", { done: act === "forget" ? "forgot" : act, article: slug });
  },
  confirm: ({ params: { slug, act }, routes }) => routes.history(act === "read" ? { read: slug } : {}),
  failed: (code, { routes, form }) => backTo(routes, form, "history", { problem: code }),
  instead: ({ params: { slug }, routes }) => routes.article(slug),
});
