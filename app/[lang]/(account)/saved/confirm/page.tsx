import { notFound } from "next/navigation";
import { SavedConfirm } from "@/components/bookmark/saved-done";
import { savedRoute } from "@/components/bookmark/saved-route";
import { articleToSave } from "@/lib/bookmarks/queries/article";

const { generateMetadata, Page } = savedRoute((_id, query) => `/saved/confirm?${new URLSearchParams({ act: query.act ?? "", article: query.article ?? "" })}`, async ({ locale, actor, query }) => {
  const article = await articleToSave(actor.userId, query.article ?? "");
  if (!article || (query.act !== "save" && query.act !== "unsave")) notFound();
  return <SavedConfirm locale={locale} article={article} act={query.act} />;
});

export { generateMetadata, Page as default };
