import { notFound } from "next/navigation";
import { Note } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { cachedSources } from "@/lib/sources/cached";
import { SourceIndex } from "./source-index";

/** The source list: its first page, or the one that follows a source. */
export async function Sources({ locale, after }: { locale: Locale; after?: string }) {
  const { sources, next } = await cachedSources(after);
  if (after !== undefined && sources.length === 0) notFound();
  const { routes, words } = locale;
  return (
    <Page locale={locale} path={after === undefined ? addresses.sources() : addresses.sourcesAfter(after)} section="sources">
      <PageTitle title={words.source.listTitle}>{words.source.listLead}</PageTitle>
      {sources.length > 0
        ? <SourceIndex locale={locale} sources={sources} />
        : <div className="border-t border-ink"><Note title={words.source.emptyTitle}><p><Sentence text={words.source.empty} parts={{ command: <code>npm run parallax -- import FILE</code> }} /></p></Note></div>}
      <p className="border-t border-rule py-5 no-print"><a className="quiet-link inline-flex min-h-11 items-center" href={routes.suggest()} rel="nofollow">{words.suggesting.way}</a></p>
      {(next ?? after) && (
        <nav aria-label={words.shell.pages.label} className="flex justify-between border-t border-ink py-5 no-print">
          {after ? <Link href={routes.sources()} className="button">{words.source.first}</Link> : <span />}
          {next && <Link href={routes.sourcesAfter(next)} rel="next" className="button">{words.source.more}</Link>}
        </nav>
      )}
    </Page>
  );
}
