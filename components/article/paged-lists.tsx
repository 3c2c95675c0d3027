import { SourceArticles } from "@/components/source/source-articles";
import { count, shorten } from "@/lib/format/text";
import { cachedSource } from "@/lib/sources/cached";
import { cachedTopic } from "@/lib/topics/cached";
import { Latest } from "./latest";
import type { PagedList } from "./list-route";
import { TopicArticles } from "./topic";

export const latestList: PagedList = {
  scope: () => ({ kind: "latest" }),
  describe: async () => ({ title: "Latest", first: "Every article as it came in, newest first.", later: "An earlier page of everything as it came in." }),
  show: (_slug, place) => <Latest place={place} />,
};

export const topicList: PagedList = {
  scope: (slug) => ({ kind: "topic", slug }),
  describe: async (slug) => {
    const topic = await cachedTopic(slug);
    return topic && { title: topic.name, first: `What ${count(topic.articleCount, "article")} say on ${topic.name}, newest first.`, later: `An earlier page of ${topic.name}.` };
  },
  show: (slug, place) => <TopicArticles slug={slug} place={place} />,
};

export const sourceList: PagedList = {
  scope: (slug) => ({ kind: "source", slug }),
  describe: async (slug) => {
    const source = await cachedSource(slug);
    return source && { title: source.name, first: shorten(source.description ?? `What ${source.name} published, and who owns and pays for it.`), later: `An earlier page of ${source.name}.` };
  },
  show: (slug, place) => <SourceArticles slug={slug} place={place} />,
};
