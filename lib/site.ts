/** What the paper calls itself wherever machines ask. */
export const SITE = {
  name: "Parallax",
  description: "The news of the day, each story with every side that told it, and who is speaking said plainly.",
  language: "en",
} as const;

/**
 * The origin under which the paper is published, such as `https://news.example.org`, without a slash at its end.
 * Feeds, sitemaps and canonical links carry it. It comes from SITE_URL and never from a request, because
 * what is rendered once is shared by everybody.
 * @throws Error when SITE_URL is no http(s) address
 */
export function siteOrigin(): string {
  const configured = process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`;
  const url = URL.canParse(configured) ? new URL(configured) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL is "${configured}", which is no http(s) address. Set it to the paper's public address, such as https://news.example.org.`);
  }
  return url.origin;
}

/** A path of the product as an absolute address. */
export function absolute(path: string): string {
  return siteOrigin() + path;
}
