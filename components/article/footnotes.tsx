import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import { Fact } from "@/components/source/source-head";
import type { ArticlePage, ArticleProvenance } from "@/lib/articles/types";
import { formatDate } from "@/lib/format/dates";
import { hostOf } from "@/lib/format/text";

/** Where a piece comes from and how it came here: under its text, for whoever wants to check. */
export function Footnotes({ article }: { article: ArticlePage }) {
  return (
    <footer className="mt-10 border-t border-rule pt-4">
      {article.disclaimer && <p className="meta mb-4" dir="auto"><span className="font-semibold text-ink">Disclaimer by the source.</span> {article.disclaimer}</p>}
      <h2 className="panel-title mb-3">Where this comes from</h2>
      <dl className="facts">
        <Address term="Published at" url={article.canonicalUrl} />
        <Address term="Source named" url={article.originalUrl} />
        <Fact term="Quotes" value={article.quotedOutlet} />
        {article.facts.length > 0 && (
          <><dt>Facts from</dt><dd><ul className="grid gap-1">{article.facts.map((fact) => <li key={fact}><Linked text={fact} /></li>)}</ul></dd></>
        )}
        <Fact term="Dateline" value={article.dateline} />
        <Fact term="Read from" value={readFrom(article.provenance[0])} />
        <Fact term="Date" value={article.publishedEvidence && `${formatDate(article.publishedAt, article.publishedPrecision)}: ${article.publishedEvidence}`} />
      </dl>
      {article.provenance.length > 0 && (
        <details className="mt-4 text-13">
          <summary className="quiet-link inline-block min-h-6 text-quiet">How it came here</summary>
          <ul className="mt-3 grid gap-4">{article.provenance.map((origin) => <li key={`${origin.checksum}${origin.feedUrl}${origin.firstLine}`}><Origin origin={origin} /></li>)}</ul>
        </details>
      )}
    </footer>
  );
}

/** The first sighting in one line. */
function readFrom(origin: ArticleProvenance | undefined): string | null {
  if (!origin) return null;
  if (!origin.documentName) return origin.feedUrl && `the feed of ${hostOf(origin.feedUrl) ?? origin.feedUrl}`;
  return origin.firstLine === null ? origin.documentName : `${origin.documentName}, lines ${origin.firstLine} to ${origin.lastLine ?? origin.firstLine}`;
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

function Origin({ origin }: { origin: ArticleProvenance }) {
  const lines = origin.firstLine === null ? null : `${origin.firstLine} to ${origin.lastLine ?? origin.firstLine}`;
  return (
    <dl className="facts">
      <Fact term="Document" value={origin.documentName} />
      <Fact term="Lines" value={lines} />
      <Fact term="Page" value={origin.page === null ? null : `${origin.page} of the origin`} />
      <Fact term="Checksum" value={origin.checksum && `${origin.checksum.slice(0, 12)} (SHA-256)`} />
      <Fact term="Importer" value={origin.importerVersion} />
      <Address term="Feed" url={origin.feedUrl} />
      <dt>Read here</dt><dd><Time at={origin.seenAt} precision="minute" /></dd>
    </dl>
  );
}
