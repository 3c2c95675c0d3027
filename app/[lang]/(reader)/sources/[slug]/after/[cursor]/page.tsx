import { notFound } from "next/navigation";
import { SourceArticles } from "@/components/source/source-articles";
import { pageMetadata } from "@/components/shell/metadata";
import { isCursor } from "@/lib/articles/cursor";
import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { cachedSource } from "@/lib/sources/cached";

type Props = { params: Promise<{ lang: string; slug: string; cursor: string }> };

export async function generateMetadata({ params }: Props) {
  await interfaceLanguage(params);
  const { slug, cursor } = await params;
  const source = await cachedSource(slug);
  if (!source) return {};
  const scope = { kind: "source", slug } as const;
  return pageMetadata({ title: source.name, description: `An earlier page of ${source.name}.`, path: routes.after(scope, cursor), feed: scope, index: false });
}

export default async function NewerSourceRoute({ params }: Props) {
  await interfaceLanguage(params);
  const { slug, cursor } = await params;
  if (!isCursor(cursor)) notFound();
  return <SourceArticles slug={slug} place={{ after: cursor }} />;
}
