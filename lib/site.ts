import { publicUrl } from "@/lib/env";

/** What the paper calls itself wherever machines ask. */
export const SITE = {
  name: "Parallax",
  description: "The news of the day, each story with every side that told it, and who is speaking said plainly.",
  language: "en",
} as const;

/**
 * The origin under which the paper is published, such as `https://news.example.org`, without a slash at its end.
 * Feeds, sitemaps and canonical links carry it. It comes from PUBLIC_URL and never from a request, because
 * what is rendered once is shared by everybody.
 */
export function siteOrigin(): string {
  return publicUrl();
}

/** A path of the product as an absolute address. */
export function absolute(path: string): string {
  return siteOrigin() + path;
}
