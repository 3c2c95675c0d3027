/** What a feed is about, and what it holds. Paths are the product's own. */
export type FeedContents = {
  title: string;
  description: string;
  /** BCP 47, where everything in it has one language. */
  language: string | null;
  /** The page that shows the same. */
  pagePath: string;
  /** Where the feed itself is. */
  selfPath: string;
  entries: FeedEntry[];
};

/** One entry in the words every format shares. Addresses are absolute, times ISO 8601 in UTC. */
export type FeedEntry = {
  /** A tag URI (RFC 4151) that stays when titles and addresses change. */
  id: string;
  url: string;
  title: string;
  summary: string | null;
  html: string;
  /** The byline, else the source: every entry says who speaks. */
  author: string;
  source: { name: string; url: string; feedUrl: string };
  language: string | null;
  /** Only where the day at least is known. */
  published: string | null;
  updated: string;
  labels: { word: string; scheme: string }[];
  image: string | null;
  /** Sound, film and other files, each with what it is. */
  files: { url: string; type: string; bytes: number | null; seconds: number | null; title: string | null }[];
};
