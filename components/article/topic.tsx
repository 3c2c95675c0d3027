import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { StructuredData } from "@/components/shell/structured-data";
import { cachedTopicArticles } from "@/lib/articles/cached";
import { articleListJsonLd } from "@/lib/articles/json-ld";
import { count } from "@/lib/format/text";
import { routes } from "@/lib/routes";
import { cachedTopic } from "@/lib/topics/cached";
import { ArticleListPage } from "./list-page";
import type { Place } from "./list-route";

/** The articles of one topic. */
export async function TopicArticles({ slug, place }: { slug: string; place: Place }) {
  const [topic, list] = await Promise.all([cachedTopic(slug), cachedTopicArticles(slug, place)]);
  if (!topic || !list) notFound();
  return (
    <Page section={{ topic: slug }}>
      <StructuredData data={articleListJsonLd({ name: topic.name, path: routes.topic(slug) }, list.articles)} />
      <PageTitle title={topic.name}>{count(topic.articleCount, "article")}, newest first.</PageTitle>
      <ArticleListPage scope={{ kind: "topic", slug }} list={list} first={routes.topic(slug)} empty={<p>No article has been filed under {topic.name} so far. Articles are filed by what their text says, so this fills by itself.</p>} />
    </Page>
  );
}
