import { SavedFiles } from "@/components/bookmark/saved-files";
import { savedRoute } from "@/components/bookmark/saved-route";
import { changeSummary } from "@/lib/bookmarks/queries/changes";
import { changeIdSchema } from "@/lib/bookmarks/schema";

const { generateMetadata, Page } = savedRoute(() => "/saved/files", async ({ locale, actor, query }) => {
  const change = changeIdSchema.safeParse(query.change);
  const imported = change.success ? await changeSummary(actor.userId, change.data) : null;
  const known = /^\d{1,6}$/.test(query.known ?? "") ? Number(query.known) : null;
  return <SavedFiles locale={locale} imported={imported} known={known} told={query.told} />;
});

export { generateMetadata, Page as default };
