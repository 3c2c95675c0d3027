import { TopicArticles } from "@/components/article/topic";
import { pageMetadata } from "@/components/shell/metadata";
import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { cachedTopic } from "@/lib/topics/cached";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props) {
  await interfaceLanguage(params);
  const { slug } = await params;
  const topic = await cachedTopic(slug);
  if (!topic) return {};
  return pageMetadata({ title: topic.name, description: `What ${topic.articleCount} articles say on ${topic.name}, newest first.`, path: routes.topic(slug), feed: { kind: "topic", slug } });
}

export default async function TopicRoute({ params }: Props) {
  await interfaceLanguage(params);
  const { slug } = await params;
  return <TopicArticles slug={slug} place={{}} />;
}
