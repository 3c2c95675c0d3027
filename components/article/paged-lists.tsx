import { SourceArticles } from "@/components/source/source-articles";
import { shorten } from "@/lib/format/text";
import { topicName } from "@/lib/i18n/locale";
import { cachedSource } from "@/lib/sources/cached";
import { cachedTopic } from "@/lib/topics/cached";
import { Latest } from "./latest";
import type { PagedList } from "./list-route";
import { TopicArticles } from "./topic";

export const latestList: PagedList = {
  scope: () => ({ kind: "latest" }),
  describe: async ({ words: { lists } }) => ({ title: lists.latest, first: lists.latestDescription, later: lists.latestLaterDescription }),
  show: (locale, _slug, place) => <Latest locale={locale} place={place} />,
};

export const topicList: PagedList = {
  scope: (slug) => ({ kind: "topic", slug }),
  describe: async (locale, slug) => {
    const topic = await cachedTopic(slug);
    if (!topic) return null;
    const { lists } = locale.words;
    const title = topicName(locale, topic);
    return { title, first: lists.topicDescription(title, topic.articleCount), later: lists.topicLaterDescription(title) };
  },
  show: (locale, slug, place) => <TopicArticles locale={locale} slug={slug} place={place} />,
};

export const sourceList: PagedList = {
  scope: (slug) => ({ kind: "source", slug }),
  describe: async ({ words }, slug) => {
    const source = await cachedSource(slug);
    if (!source) return null;
    const { name } = source;
    return { title: name, first: shorten(source.description ?? words.source.description(name)), later: words.source.laterDescription(name) };
  },
  show: (locale, slug, place) => <SourceArticles locale={locale} slug={slug} place={place} />,
};
