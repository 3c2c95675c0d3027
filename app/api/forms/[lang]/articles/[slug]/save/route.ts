import { z } from "zod";
import { saveArticle } from "@/lib/bookmarks/mutations/save";
import { articleToSave } from "@/lib/bookmarks/queries/article";
import { formAddress } from "@/lib/http/form";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: z.string().max(200) }),
  act: async (actor, { params: { slug }, routes }) => {
    const article = await articleToSave(actor.userId, slug);
    const saved = article && (await saveArticle(actor, article.id));
    return routes.savedDone(saved ? { saved: slug } : { told: "missing" });
  },
  confirm: ({ params, routes }) => routes.savedConfirm("save", params.slug),
  failed: (_code, { routes }) => routes.savedDone({ told: "failed" }),
  instead: ({ params, routes }) => routes.article(params.slug),
});
