import { pageMetadata } from "@/components/shell/metadata";
import { Sources } from "@/components/source/sources";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const { source } = locale.words;
  return pageMetadata(locale, { title: source.listTitle, description: source.moreDescription, path: routes.sourcesAfter(slug), index: false });
}

export default async function MoreSourcesRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  return <Sources locale={locale} after={slug} />;
}
