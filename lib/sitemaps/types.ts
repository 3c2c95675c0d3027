/** One address of a sitemap. `changed` is ISO 8601 in UTC. */
export type SitemapEntry = { path: string; changed: string | null };

/** One story of a news sitemap. */
export type NewsEntry = { path: string; title: string; lang: string; published: string };
