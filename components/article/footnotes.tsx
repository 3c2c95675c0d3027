import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import { Fact } from "@/components/source/fact";
import type { ArticlePage, ArticleProvenance } from "@/lib/articles/types";
import { hostOf } from "@/lib/format/text";
import { englishOnly, type Locale } from "@/lib/i18n/locale";

/** Where a piece comes from and how it came here: under its text, for whoever wants to check. */
export function Footnotes({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const words = locale.words.article.origin;
  return (
    <footer className="mt-10 border-t border-rule pt-4">
      {article.disclaimer && <p className="meta mb-4" dir="auto"><span className="font-semibold text-ink">{words.disclaimer}</span> {article.disclaimer}</p>}
      <h2 className="panel-title mb-3">{words.title}</h2>
      <dl className="facts">
        <Address term={words.publishedAt} url={article.canonicalUrl} />
        <Address term={words.named} url={article.originalUrl} />
        <Fact term={locale.words.article.kind.quotes} value={article.quotedOutlet} />
        {article.facts.length > 0 && (
          <><dt>{words.facts}</dt><dd><ul className="grid gap-1">{article.facts.map((fact) => <li key={fact}><Linked text={fact} /></li>)}</ul></dd></>
        )}
        <Fact term={words.dateline} value={article.dateline} />
        <Fact term={words.readFrom} value={readFrom(locale, article.provenance[0])} />
        {article.publishedEvidence && (
          <><dt>{words.date}</dt><dd>{locale.formats.date(article.publishedAt, article.publishedPrecision)}: <span lang={englishOnly(locale)}>{article.publishedEvidence}</span></dd></>
        )}
      </dl>
      {article.provenance.length > 0 && (
        <details className="mt-4 text-13">
          <summary className="quiet-link inline-block min-h-6 text-quiet">{words.how}</summary>
          <ul className="mt-3 grid gap-4">{article.provenance.map((origin) => <li key={`${origin.checksum}${origin.feedUrl}${origin.firstLine}`}><Origin locale={locale} origin={origin} /></li>)}</ul>
        </details>
      )}
    </footer>
  );
}

/** The first sighting in one line. */
function readFrom({ words }: Locale, origin: ArticleProvenance | undefined): string | null {
  if (!origin) return null;
  if (!origin.documentName) return origin.feedUrl && words.article.origin.theFeed(hostOf(origin.feedUrl) ?? origin.feedUrl);
  return origin.firstLine === null ? origin.documentName : words.article.origin.documentLines(origin.documentName, origin.firstLine, origin.lastLine ?? origin.firstLine);
}

function Address({ term, url }: { term: string; url: string | null }) {
  if (!url) return null;
  const host = hostOf(url);
  return <><dt>{term}</dt><dd>{host ? <a href={url} className="quiet-link" rel="noopener noreferrer">{host}</a> : url}</dd></>;
}

/** A fact's origin, which may hold an address. */
function Linked({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s)<>"']+[^\s)<>"'.,;]/g)) {
    parts.push(text.slice(at, match.index), <a key={match.index} href={match[0]} className="quiet-link" rel="noopener noreferrer">{hostOf(match[0])}</a>);
    at = match.index + match[0].length;
  }
  return <>{parts}{text.slice(at)}</>;
}

function Origin({ locale, origin }: { locale: Locale; origin: ArticleProvenance }) {
  const words = locale.words.article.origin;
  const lines = origin.firstLine === null ? null : words.lineRange(origin.firstLine, origin.lastLine ?? origin.firstLine);
  return (
    <dl className="facts">
      <Fact term={words.document} value={origin.documentName} />
      <Fact term={words.lines} value={lines} />
      <Fact term={words.page} value={origin.page === null ? null : words.pageOf(origin.page)} />
      <Fact term={words.checksum} value={origin.checksum && `${origin.checksum.slice(0, 12)} (SHA-256)`} />
      <Fact term={words.importer} value={origin.importerVersion} />
      <Address term={words.feed} url={origin.feedUrl} />
      <dt>{words.readHere}</dt><dd><Time locale={locale} at={origin.seenAt} precision="minute" /></dd>
    </dl>
  );
}
