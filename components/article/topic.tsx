import { notFound } from "next/navigation";
import { FollowForm } from "@/components/reader/follow-form";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { StructuredData } from "@/components/shell/structured-data";
import { cachedTopicArticles } from "@/lib/articles/cached";
import { articleListJsonLd } from "@/lib/articles/json-ld";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { cachedTopic } from "@/lib/topics/cached";
import { ArticleListPage } from "./list-page";
import { pathIn, type Place } from "./place";

/** The articles of one topic. */
export async function TopicArticles({ locale, slug, place }: { locale: Locale; slug: string; place: Place }) {
  const [topic, list] = await Promise.all([cachedTopic(slug), cachedTopicArticles(slug, place)]);
  if (!topic || !list) notFound();
  const words = locale.words.lists;
  const name = topicName(locale, topic);
  const scope = { kind: "topic", slug } as const;
  return (
    <Page locale={locale} path={pathIn(scope, place)} section={{ topic: slug }}>
      <StructuredData data={articleListJsonLd({ name, path: routes.topic(slug) }, list.articles)} />
      <PageTitle title={name} act={<FollowForm locale={locale} target="topic" slug={slug} name={name} />}>{words.topicLead(topic.articleCount)}</PageTitle>
      <ArticleListPage locale={locale} scope={scope} list={list} empty={<p>{words.topicEmpty(name)}</p>} />
    </Page>
  );
}
