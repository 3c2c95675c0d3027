import { SavedDone } from "@/components/bookmark/saved-done";
import { savedRoute } from "@/components/bookmark/saved-route";
import { articleToSave } from "@/lib/bookmarks/queries/article";
import { changeSummary } from "@/lib/bookmarks/queries/changes";
import { changeIdSchema } from "@/lib/bookmarks/schema";

const { generateMetadata, Page } = savedRoute(() => "/saved", async ({ locale, actor, query }) => {
  const change = changeIdSchema.safeParse(query.change);
  const slug = query.saved ?? query.removed;
  const [article, summary] = await Promise.all([
    slug === undefined ? null : articleToSave(actor.userId, slug),
    change.success ? changeSummary(actor.userId, change.data) : null,
  ]);
  return <SavedDone locale={locale} article={article} query={query} change={summary} />;
});

export { generateMetadata, Page as default };
