import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { TopicIndex } from "@/components/article/topic-index";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedTopics } from "@/lib/topics/cached";

export const metadata = pageMetadata({ title: "Topics", description: "The sections of this paper.", path: routes.topics() });

export default async function TopicsRoute({ params }: { params: Promise<{ lang: string }> }) {
  await pageLocale(params);
  const topics = await cachedTopics();
  return (
    <Page section="topics">
      <PageTitle title="Topics">The sections of this paper. A piece may stand in several.</PageTitle>
      <TopicIndex topics={topics} />
    </Page>
  );
}
