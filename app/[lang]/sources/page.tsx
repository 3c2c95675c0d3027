import { pageMetadata } from "@/components/shell/metadata";
import { Sources } from "@/components/source/sources";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { source } = locale.words;
  return pageMetadata(locale, { title: source.listTitle, description: source.listDescription, path: routes.sources() });
}

export default async function SourcesRoute({ params }: Props) {
  return <Sources locale={await pageLocale(params)} />;
}
