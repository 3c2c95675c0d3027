import { notFound } from "next/navigation";
import { Note } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";
import { cachedSources } from "@/lib/sources/cached";
import { SourceIndex } from "./source-index";

/** The source list: its first page, or the one that follows a source. */
export async function Sources({ after }: { after?: string }) {
  const { sources, next } = await cachedSources(after);
  if (after !== undefined && sources.length === 0) notFound();
  return (
    <Page section="sources">
      <PageTitle title="Sources">Everyone who speaks in this paper, by who owns or directs them. That is a property of the outlet, never of one article.</PageTitle>
      {sources.length > 0
        ? <SourceIndex sources={sources} />
        : <div className="border-t border-ink"><Note title="No sources yet"><p>A source appears here with the first article that names it. <code>npm run parallax -- import FILE</code> brings in a document.</p></Note></div>}
      {(next ?? after) && (
        <nav aria-label="Pages of this list" className="flex justify-between border-t border-ink py-5 no-print">
          {after ? <Link href={routes.sources()} className="button">First sources</Link> : <span />}
          {next && <Link href={routes.sourcesAfter(next)} rel="next" className="button">More sources</Link>}
        </nav>
      )}
    </Page>
  );
}
