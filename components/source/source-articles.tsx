import { notFound } from "next/navigation";
import { ArticleListPage } from "@/components/article/list-page";
import type { Place } from "@/components/article/list-route";
import { Page } from "@/components/shell/page-frame";
import { StructuredData } from "@/components/shell/structured-data";
import { cachedSourceArticles } from "@/lib/articles/cached";
import { routes } from "@/lib/routes";
import { cachedSource } from "@/lib/sources/cached";
import { sourceJsonLd } from "@/lib/sources/json-ld";
import { SourceHead } from "./source-head";

/** A source: who it is, and what it published. */
export async function SourceArticles({ slug, place }: { slug: string; place: Place }) {
  const [source, list] = await Promise.all([cachedSource(slug), cachedSourceArticles(slug, place)]);
  if (!source || !list) notFound();
  return (
    <Page section="sources">
      <StructuredData data={sourceJsonLd(source)} />
      <SourceHead source={source} />
      <ArticleListPage scope={{ kind: "source", slug }} list={list} first={routes.source(slug)} empty={<p>Nothing by {source.name} has been brought in yet.</p>} />
    </Page>
  );
}
