import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { StructuredData } from "@/components/shell/structured-data";
import { cachedLatest } from "@/lib/articles/cached";
import { articleListJsonLd } from "@/lib/articles/json-ld";
import { routes } from "@/lib/routes";
import { ArticleListPage } from "./list-page";
import type { Place } from "./list-route";

/** Everything in order of time: its first page, or the one before or after a cursor. */
export async function Latest({ place }: { place: Place }) {
  const list = await cachedLatest(place);
  if (!list) notFound();
  const first = place.before === undefined && place.after === undefined;
  return (
    <Page section="latest">
      <StructuredData data={articleListJsonLd({ name: "Latest", path: routes.latest() }, list.articles)} />
      <PageTitle title="Latest">{first ? "Everything as it came in, newest first." : "Everything as it came in: an earlier page."}</PageTitle>
      <ArticleListPage scope={{ kind: "latest" }} list={list} first={routes.latest()} empty={<p>No article has been brought in. <code>npm run parallax -- import FILE</code> brings in a document.</p>} />
    </Page>
  );
}
