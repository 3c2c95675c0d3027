import { notFound, permanentRedirect } from "next/navigation";
import { ArticlePage } from "@/components/article/article-page";
import { pageMetadata } from "@/components/shell/metadata";
import { cachedArticle, cachedMerged } from "@/lib/articles/cached";
import { shorten } from "@/lib/format/text";
import { topicName } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";
import { saidBefore } from "@/lib/labels/rules/spoken";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const article = await cachedArticle(slug);
  if (!article) return {};
  return pageMetadata(locale, {
    title: article.title,
    description: shorten([saidBefore(locale.words, article), article.standfirst ?? locale.words.article.by(article.title, article.source.name)].filter(Boolean).join(": ")),
    path: routes.article(slug),
    canonical: article.canonicalUrl,
    picture: routes.picture(slug),
    feed: { kind: "source", slug: article.source.slug },
    article: { publishedTime: article.publishedAt, modifiedTime: article.sourceUpdatedAt, section: article.topics[0] ? topicName(locale, article.topics[0]) : null },
  });
}

export default async function ArticleRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const article = await cachedArticle(slug);
  if (!article) {
    const into = await cachedMerged(slug);
    if (into === null) notFound();
    permanentRedirect(locale.routes.article(into));
  }
  return <ArticlePage locale={locale} article={article} />;
}
