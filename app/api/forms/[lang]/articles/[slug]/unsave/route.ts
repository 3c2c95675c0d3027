import { z } from "zod";
import { unsave } from "@/lib/bookmarks/mutations/save";
import { articleToSave } from "@/lib/bookmarks/queries/article";
import { formAddress } from "@/lib/http/form";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: z.string().max(200) }),
  act: async (actor, { params: { slug }, routes }) => {
    const article = await articleToSave(actor.userId, slug);
    if (!article) return routes.savedDone({ told: "missing" });
    const { change } = await unsave(actor, String(article.id));
    return routes.savedDone({ removed: slug, ...(change === null ? {} : { change }) });
  },
  confirm: ({ params, routes }) => routes.savedConfirm("unsave", params.slug),
  failed: (_code, { routes }) => routes.savedDone({ told: "failed" }),
  instead: ({ params, routes }) => routes.article(params.slug),
});
