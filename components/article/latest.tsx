import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { StructuredData } from "@/components/shell/structured-data";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { cachedLatest } from "@/lib/articles/cached";
import { articleListJsonLd } from "@/lib/articles/json-ld";
import type { Locale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { ArticleListPage } from "./list-page";
import { pathIn, type Place } from "./place";

/** Everything in order of time: its first page, or the one before or after a cursor. */
export async function Latest({ locale, place }: { locale: Locale; place: Place }) {
  const list = await cachedLatest(place);
  if (!list) notFound();
  const first = place.before === undefined && place.after === undefined;
  const words = locale.words.lists;
  return (
    <Page locale={locale} path={pathIn({ kind: "latest" }, place)} section="latest">
      <StructuredData data={articleListJsonLd({ name: words.latest, path: routes.latest() }, list.articles)} />
      <PageTitle title={words.latest}>{first ? words.latestLead : words.latestLaterLead}{" "}<Link href={locale.routes.rewritten()} className="quiet-link">{locale.words.article.rewritten.link}</Link></PageTitle>
      <ArticleListPage locale={locale} scope={{ kind: "latest" }} list={list} empty={<p><Sentence text={words.latestEmpty} parts={{ command: <code>npm run parallax -- import FILE</code> }} /></p>} />
    </Page>
  );
}
