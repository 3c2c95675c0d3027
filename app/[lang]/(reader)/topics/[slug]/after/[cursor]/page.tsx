import { notFound } from "next/navigation";
import { TopicArticles } from "@/components/article/topic";
import { pageMetadata } from "@/components/shell/metadata";
import { isCursor } from "@/lib/articles/cursor";
import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { cachedTopic } from "@/lib/topics/cached";

type Props = { params: Promise<{ lang: string; slug: string; cursor: string }> };

export async function generateMetadata({ params }: Props) {
  await interfaceLanguage(params);
  const { slug, cursor } = await params;
  const topic = await cachedTopic(slug);
  if (!topic) return {};
  const scope = { kind: "topic", slug } as const;
  return pageMetadata({ title: topic.name, description: `An earlier page of ${topic.name}.`, path: routes.after(scope, cursor), feed: scope, index: false });
}

export default async function NewerTopicRoute({ params }: Props) {
  await interfaceLanguage(params);
  const { slug, cursor } = await params;
  if (!isCursor(cursor)) notFound();
  return <TopicArticles slug={slug} place={{ after: cursor }} />;
}
