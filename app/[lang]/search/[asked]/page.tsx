import { SearchPage } from "@/components/search/search-page";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { AppError } from "@/lib/errors";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { searchForPage } from "@/lib/search/cached";
import { readSearchSegment } from "@/lib/search/rules/asked";
import { FAILED_WITH, handOver } from "@/lib/static-html/hand-over";

/** The front asks for `/search?q=...` here, with what the query says as one segment. */
type Props = { params: Promise<{ lang: string; asked: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { title, titleOf, description } = locale.words.search;
  const asked = readSearchSegment((await params).asked);
  return pageMetadata(locale, { title: asked.text === "" ? title : titleOf(asked.text), description, path: routes.search(asked), index: asked.text === "", feed: asked.text === "" ? undefined : { kind: "search", text: asked.text } });
}

/** A search that takes too long is a page that says so; whatever else fails is no matter of this page. */
function tooLong(error: unknown): "too-long" {
  if (!(error instanceof AppError && error.code === "unavailable")) throw error;
  handOver(FAILED_WITH, String(error.status));
  return "too-long";
}

export default async function SearchRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const asked = readSearchSegment((await params).asked);
  const result = await searchForPage(asked).catch(tooLong);
  return (
    <Page locale={locale} path={routes.search(asked)} section="search">
      <SearchPage locale={locale} asked={asked} result={result} />
    </Page>
  );
}
