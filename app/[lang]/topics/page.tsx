import { TopicIndex } from "@/components/article/topic-index";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedTopics } from "@/lib/topics/cached";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { lists } = locale.words;
  return pageMetadata(locale, { title: lists.topics, description: lists.topicsDescription, path: routes.topics() });
}

export default async function TopicsRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const topics = await cachedTopics();
  const { lists } = locale.words;
  return (
    <Page locale={locale} path={routes.topics()} section="topics">
      <PageTitle title={lists.topics}>{lists.topicsLead}</PageTitle>
      <TopicIndex locale={locale} topics={topics} />
    </Page>
  );
}
