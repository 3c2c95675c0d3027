/** Languages of the interface. English has no prefix; the others will stand in the address (`/de/latest`). */
export const INTERFACE_LANGUAGES = ["en"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** First segments of reader pages, which live under `app/[lang]`. A new page adds its segment here. */
export const READER_SEGMENTS = ["latest", "topics", "sources", "stories", "articles", "about", "docs"] as const;

/** Feed formats and the file names that serve them. */
export const FEED_FILES = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** The name of the paper's own picture for link previews; no article has it, for slugs start with a letter or number. */
export const DEFAULT_PICTURE = "-";

type ListScope = { kind: "latest" } | { kind: "topic"; slug: string } | { kind: "source"; slug: string };

function listPath(scope: ListScope): string {
  return scope.kind === "latest" ? "/latest" : `/${scope.kind}s/${encodeURIComponent(scope.slug)}`;
}

/** Every address of the product, in one place. Paths only; `absolute` adds the site's origin. */
export const routes = {
  front: () => "/",
  latest: () => "/latest",
  topics: () => "/topics",
  topic: (slug: string) => listPath({ kind: "topic", slug }),
  sources: () => "/sources",
  /** A later page of the source list: the sources after this one in order of slug. */
  sourcesAfter: (slug: string) => `/sources/after/${encodeURIComponent(slug)}`,
  source: (slug: string) => listPath({ kind: "source", slug }),
  article: (slug: string) => `/articles/${encodeURIComponent(slug)}`,
  story: (slug: string) => `/stories/${encodeURIComponent(slug)}`,
  about: () => "/about",
  /** The first page of a list. */
  list: listPath,
  /** An older page of a list: everything that sorts after the cursor's article. */
  before: (scope: ListScope, cursor: string) => `${listPath(scope)}/before/${cursor}`,
  /** A newer page of a list: the page that ends just before the cursor's article. */
  after: (scope: ListScope, cursor: string) => `${listPath(scope)}/after/${cursor}`,
  feed: (scope: ListScope | { kind: "front" }, format: FeedFormat) =>
    scope.kind === "front" ? `/${FEED_FILES[format]}` : `${listPath(scope)}/${FEED_FILES[format]}`,
  picture: (slug: string) => `/pictures/${encodeURIComponent(slug)}.png`,
  defaultPicture: () => `/pictures/${DEFAULT_PICTURE}.png`,
  sitemap: (name: string) => `/sitemaps/${name}.xml`,
  apiDocument: () => "/api/v1/openapi.json",
  apiDocs: () => "/docs/api",
  problem: (code: string) => `/docs/problems/${code}`,
} as const;

export type { ListScope };
