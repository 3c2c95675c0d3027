import { SourceArticles } from "@/components/source/source-articles";
import { pageMetadata } from "@/components/shell/metadata";
import { shorten } from "@/lib/format/text";import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { cachedSource } from "@/lib/sources/cached";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props) {
  await interfaceLanguage(params);
  const { slug } = await params;
  const source = await cachedSource(slug);
  if (!source) return {};
  return pageMetadata({ title: source.name, description: shorten(source.description ?? `What ${source.name} published, and who owns and pays for it.`), path: routes.source(slug), feed: { kind: "source", slug } });
}

export default async function SourceRoute({ params }: Props) {
  await interfaceLanguage(params);
  const { slug } = await params;
  return <SourceArticles slug={slug} place={{}} />;
}
