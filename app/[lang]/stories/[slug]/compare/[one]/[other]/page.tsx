import { notFound, permanentRedirect } from "next/navigation";
import { pageMetadata } from "@/components/shell/metadata";
import { ComparePage } from "@/components/story/compare-page";
import { idInAddress } from "@/lib/articles/schema";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedComparison } from "@/lib/stories/cached";

type Props = { params: Promise<{ lang: string; slug: string; one: string; other: string }> };

async function read({ params }: Props) {
  const { slug, one, other } = await params;
  const [a, b] = [idInAddress(one), idInAddress(other)];
  return { slug, a, b, found: a === null || b === null ? null : await cachedComparison(slug, a, b) };
}

export async function generateMetadata(props: Props) {
  const locale = await pageLocale(props.params);
  const { slug, found } = await read(props);
  if (!found || "mergedInto" in found) return {};
  const { articles: { a, b }, story } = found;
  return pageMetadata(locale, { title: `${locale.words.story.compare.title}: ${a.source.name}, ${b.source.name}`, description: story.title, path: routes.compare(slug, a.id, b.id), index: false });
}

export default async function CompareRoute(props: Props) {
  const locale = await pageLocale(props.params);
  const { a, b, found } = await read(props);
  if (!found || a === null || b === null) notFound();
  if ("mergedInto" in found) permanentRedirect(locale.routes.compare(found.mergedInto, a, b));
  return <ComparePage locale={locale} found={found} />;
}
