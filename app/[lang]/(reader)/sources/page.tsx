import { pageMetadata } from "@/components/shell/metadata";
import { Note } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { SourceIndex } from "@/components/source/source-index";
import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { cachedSources } from "@/lib/sources/cached";

export const metadata = pageMetadata({ title: "Sources", description: "Who is speaking in this paper: every source with who owns, controls and pays for it.", path: routes.sources() });

export default async function SourcesRoute({ params }: { params: Promise<{ lang: string }> }) {
  await interfaceLanguage(params);
  const { sources } = await cachedSources();
  return (
    <Page section="sources">
      <PageTitle title="Sources">Everyone who speaks in this paper, by who owns or directs them. That is a property of the outlet, never of one article.</PageTitle>
      {sources.length > 0
        ? <SourceIndex sources={sources} />
        : <div className="border-t border-ink"><Note title="No sources yet"><p>A source appears here with the first article that names it. <code>npm run parallax -- import FILE</code> brings in a document.</p></Note></div>}
    </Page>
  );
}
