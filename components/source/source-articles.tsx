import { notFound } from "next/navigation";
import { ArticleListPage } from "@/components/article/list-page";
import { pathIn, type Place } from "@/components/article/place";
import { Page } from "@/components/shell/page-frame";
import { StructuredData } from "@/components/shell/structured-data";
import { cachedSourceArticles } from "@/lib/articles/cached";
import type { Locale } from "@/lib/i18n/locale";
import { cachedControls, cachedReport, cachedSource } from "@/lib/sources/cached";
import { sourceJsonLd } from "@/lib/sources/json-ld";
import { SourceStatements } from "./statements";
import { SourceReport } from "./report";
import { SourceHead } from "./source-head";

/** A source: who it is, and what it published. */
export async function SourceArticles({ locale, slug, place }: { locale: Locale; slug: string; place: Place }) {
  const [source, list, history, report] = await Promise.all([cachedSource(slug), cachedSourceArticles(slug, place), cachedControls(slug), cachedReport(slug)]);
  if (!source || !list) notFound();
  const scope = { kind: "source", slug } as const;
  return (
    <Page locale={locale} path={pathIn(scope, place)} section="sources">
      <StructuredData data={sourceJsonLd(source)} />
      <SourceHead locale={locale} source={source} history={history} />
      {place.before === undefined && place.after === undefined && <><SourceReport locale={locale} report={report} /><SourceStatements locale={locale} source={source} /></>}
      <ArticleListPage locale={locale} scope={scope} list={list} empty={<p>{locale.words.source.nothing(source.name)}</p>} />
    </Page>
  );
}
