import { listArticles, wholeArticles } from "@/lib/articles/queries";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { labels } from "@/lib/i18n/messages/en/labels";
import { type FeedFormat, type FeedScope, routes } from "@/lib/routes";
import { searchNewest } from "@/lib/search/queries/newest";
import { site } from "@/lib/site";
import { getSource } from "@/lib/sources/queries";
import { getFrontPage } from "@/lib/stories/queries/front";
import { getTopic } from "@/lib/topics/queries";
import { toEntry } from "./entry";
import { logFeed } from "./log";
import { xmlText } from "./text";
import type { FeedContents } from "./types";

/** Articles in one feed. */
export const FEED_SIZE = 30;

type About = Pick<FeedContents, "title" | "description" | "language" | "pagePath"> & { cards: readonly { id: number }[]; tags: string[] };

/** What a feed holds, with the cache tags of it; null when its topic or source does not exist. */
export async function feedContents(scope: FeedScope, format: FeedFormat): Promise<{ contents: FeedContents; tags: string[] } | null> {
  if (scope.kind === "log") return logFeed(format);
  const about = await aboutOf(scope);
  if (!about) return null;
  const { cards, tags, ...rest } = about;
  const articles = await wholeArticles(cards.map((card) => card.id));
  return {
    contents: { ...rest, title: xmlText(rest.title), description: xmlText(rest.description), selfPath: routes.feed(scope, format), entries: articles.map(toEntry) },
    tags: [cacheTags.everything, ...tags, ...articles.map((article) => cacheTags.article(article.slug)), ...sourceFaces(articles)],
  };
}

async function aboutOf(scope: Exclude<FeedScope, { kind: "log" }>): Promise<About | null> {
  switch (scope.kind) {
    case "front": return aboutFront();
    case "latest": return aboutLatest();
    case "topic": return aboutTopic(scope.slug);
    case "source": return aboutSource(scope.slug);
    case "search": return aboutSearch(scope.text);
  }
}

/** The front page as a feed: what leads each story, and the single pieces; nothing that was paid for. */
async function aboutFront(): Promise<About> {
  const front = await getFrontPage();
  const cards = [...front.entries.flatMap((entry) => ("articles" in entry ? entry.articles.slice(0, 1) : [entry])), ...front.singles].slice(0, FEED_SIZE);
  return { title: site().name, description: site().lines.en, language: null, pagePath: routes.front(), cards, tags: [cacheTags.front] };
}

async function aboutLatest(): Promise<About> {
  const list = await listArticles({}, {}, FEED_SIZE);
  return {
    title: `Latest · ${site().name}`,
    description: "Every article as it arrives, newest first.",
    language: null,
    pagePath: routes.latest(),
    cards: list?.articles ?? [],
    tags: [cacheTags.latest],
  };
}

async function aboutTopic(slug: string): Promise<About | null> {
  const [topic, list] = await Promise.all([getTopic(slug), listArticles({ topic: slug }, {}, FEED_SIZE)]);
  if (!topic || !list) return null;
  return {
    title: `${topic.name} · ${site().name}`,
    description: `Articles about ${topic.name.toLowerCase()}, newest first.`,
    language: null,
    pagePath: routes.topic(slug),
    cards: list.articles,
    tags: [cacheTags.topic(slug)],
  };
}

async function aboutSource(slug: string): Promise<About | null> {
  const [source, list] = await Promise.all([getSource({ slug }), listArticles({ source: slug }, {}, FEED_SIZE)]);
  if (!source || !list) return null;
  const said = [source.description ?? `Articles of ${source.name}, newest first.`, ...(source.demo ? [labels.demo] : [])];
  return {
    title: `${source.name}${source.demo ? " (demonstration)" : ""} · ${site().name}`,
    description: said.join(" "),
    language: source.language,
    pagePath: routes.source(slug),
    cards: list.articles,
    tags: [cacheTags.source(slug)],
  };
}

/** The newest articles that have everything that was asked for; null where nothing is. */
async function aboutSearch(text: string): Promise<About | null> {
  const found = await searchNewest(text, FEED_SIZE);
  return found && {
    title: `${found.understood} · ${site().name}`,
    description: `Articles found for ${found.understood}, newest first.`,
    language: null,
    pagePath: routes.search({ text: found.understood, sort: "date" }),
    cards: found.articles,
    tags: [cacheTags.search, cacheTags.latest, cacheTags.sources],
  };
}
