import { highestArticleId, ownArticlesInRange } from "@/lib/articles/queries";
import { cacheTags } from "@/lib/cache-tags";
import { routes } from "@/lib/routes";
import { highestSourceId, sourcesInRange } from "@/lib/sources/queries";
import { highestStoryId, storiesInRange, storiesSince } from "@/lib/stories/queries";
import { listTopics } from "@/lib/topics/queries";
import type { SitemapEntry } from "./types";
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from "./xml";

/** Ids covered by one sitemap, so that making it costs the same however large the paper grows. */
export const SITEMAP_IDS = 5_000;
/** What the protocol allows in one index. */
const MOST_SITEMAPS = 50_000;
const NEWS_HOURS = 48;
const NEWS_MOST = 1_000;

type Found = { xml: string; tags?: string[] };
type Part = { highest: () => Promise<number>; entries: (first: number, last: number) => Promise<SitemapEntry[]>; tags: string[] };

const PARTS: Readonly<Record<string, Part>> = {
  articles: {
    highest: highestArticleId,
    entries: async (first, last) => (await ownArticlesInRange(first, last)).map((row) => ({ path: routes.article(row.slug), changed: row.changedAt })),
    tags: [cacheTags.latest],
  },
  stories: {
    highest: highestStoryId,
    entries: async (first, last) => (await storiesInRange(first, last)).map((row) => ({ path: routes.story(row.slug), changed: row.changedAt })),
    tags: [cacheTags.latest, cacheTags.front],
  },
  sources: {
    highest: highestSourceId,
    entries: async (first, last) => (await sourcesInRange(first, last)).map((row) => ({ path: routes.source(row.slug), changed: row.changedAt })),
    tags: [cacheTags.sources],
  },
};

/**
 * A sitemap by its file name: `index.xml`, `pages.xml`, `news.xml`, or a numbered part such as `articles-0.xml`.
 * @param now decides what is news
 * @returns null when there is no such sitemap; without tags where time alone can change it
 */
export async function sitemapFile(file: string, now: Date): Promise<Found | null> {
  if (file === "index.xml") return { xml: sitemapIndexXml(await sitemapPaths(now)) };
  if (file === "news.xml") return { xml: newsSitemapXml(await news(now, NEWS_MOST)) };
  if (file === "pages.xml") return { xml: sitemapXml(await fixedPages()), tags: [cacheTags.everything, cacheTags.topics] };
  const [, name = "", number = ""] = /^([a-z]+)-(0|[1-9]\d{0,5})\.xml$/.exec(file) ?? [];
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  const first = Number(number) * SITEMAP_IDS + 1;
  if (!part || first > (await part.highest())) return null;
  return { xml: sitemapXml(await part.entries(first, first + SITEMAP_IDS - 1)), tags: [cacheTags.everything, ...part.tags] };
}

async function sitemapPaths(now: Date): Promise<string[]> {
  const parts = await Promise.all(Object.entries(PARTS).map(async ([name, part]) => {
    const count = Math.ceil((await part.highest()) / SITEMAP_IDS);
    return Array.from({ length: count }, (_, number) => routes.sitemap(`${name}-${number}`));
  }));
  const fresh = (await news(now, 1)).length > 0 ? [routes.sitemap("news")] : [];
  return [routes.sitemap("pages"), ...fresh, ...parts.flat()].slice(0, MOST_SITEMAPS);
}

async function fixedPages(): Promise<SitemapEntry[]> {
  const topics = (await listTopics()).filter((topic) => topic.articleCount > 0);
  const paths = [routes.front(), routes.latest(), routes.topics(), ...topics.map((topic) => routes.topic(topic.slug)), routes.sources(), routes.about()];
  return [...paths.map((path) => ({ path, changed: null })), { path: routes.apiDocs(), changed: null, translated: false }];
}

/** The stories of the last two days. Articles belong in the news sitemaps of those who wrote them. */
async function news(now: Date, most: number) {
  const rows = await storiesSince(new Date(now.getTime() - NEWS_HOURS * 3_600_000), most);
  return rows.map(({ slug, title, lang, firstAt }) => ({ path: routes.story(slug), title, lang, published: firstAt }));
}
