import { notFound } from "next/navigation";
import { BUILD_ONLY_PARAM, interfaceLanguage } from "@/lib/language";
import { cachedArticle } from "@/lib/articles/cached";

/** The build bakes no article: one reserved slug renders not-found, so that one build serves any database. */
export function generateStaticParams() {
  return [{ slug: BUILD_ONLY_PARAM }];
}

export default async function ArticleRoute({ params }: { params: Promise<{ lang: string; slug: string }> }) {
  const { slug } = await params;
  await interfaceLanguage(params);
  const article = await cachedArticle(slug);
  if (!article) notFound();
  return <main><h1>{article.title}</h1></main>;
}
