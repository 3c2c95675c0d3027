/** One page of a sitemap, by its address in the first language. `changed` is ISO 8601 in UTC; `translated` is false for a page in that language alone. */
export type SitemapEntry = { path: string; changed: string | null; translated?: boolean };

/** One story of a news sitemap. */
export type NewsEntry = { path: string; title: string; lang: string; published: string };
