import { pageMetadata } from "@/components/shell/metadata";
import { Sources } from "@/components/source/sources";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return pageMetadata({ title: "Sources", description: "More of the sources that speak in this paper.", path: routes.sourcesAfter(slug), index: false });
}

export default async function MoreSourcesRoute({ params }: Props) {
  await pageLocale(params);
  const { slug } = await params;
  return <Sources after={slug} />;
}
