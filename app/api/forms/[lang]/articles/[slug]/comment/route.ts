import { z } from "zod";
import { asWriter } from "@/lib/auth/gates";
import { postComment } from "@/lib/comments/mutations";
import { articleToDiscuss } from "@/lib/comments/queries";
import { AppError } from "@/lib/errors";
import { formAddress } from "@/lib/http/form";
import { commentIn, forgetSent, keepSent } from "@/lib/http/kept-form";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: z.string().max(200) }),
  act: async (actor, { params: { slug }, form, routes }) => {
    const article = await articleToDiscuss(slug);
    const posted = article && (await postComment(asWriter(actor), article.id, commentIn(form, { article: article.id, parent: null })));
    if (!posted) throw new AppError("not-found", "There is no such article any more.");
    await forgetSent(form);
    return routes.ownComments({ sent: String(posted.id) });
  },
  confirm: async (sent) => sent.routes.writeComment(sent.params.slug, await keepSent(sent, null)),
  failed: async (_code, sent, error) => sent.routes.writeComment(sent.params.slug, await keepSent(sent, error)),
  instead: ({ params: { slug }, routes }) => routes.writeComment(slug),
});
