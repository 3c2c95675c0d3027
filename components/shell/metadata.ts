import type { Metadata } from "next";
import { FEED_FILES, type FeedFormat, type ListScope, routes } from "@/lib/routes";
import { SITE } from "@/lib/site";

type Of = {
  title: string;
  description: string;
  path: string;
  /** Where the same piece was published first, when that is elsewhere. */
  canonical?: string | null;
  feed?: ListScope | { kind: "front" };
  picture?: string;
  article?: { publishedTime: string | null; modifiedTime: string | null; section: string | null };
  index?: boolean;
};

const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** What a page says of itself to search engines, feed readers and those who share its link. */
export function pageMetadata({ title, description, path, canonical, feed, picture, article, index = true }: Of): Metadata {
  const images = [{ url: picture ?? routes.defaultPicture(), width: 1200, height: 630, alt: "" }];
  return {
    title,
    description,
    alternates: {
      canonical: canonical ?? path,
      types: feed && Object.fromEntries((Object.keys(FEED_FILES) as FeedFormat[]).map((format) => [FEED_TYPES[format], routes.feed(feed, format)])),
    },
    robots: index ? undefined : { index: false },
    openGraph: {
      title, description, url: path, siteName: SITE.name, images,
      ...(article
        ? { type: "article", publishedTime: article.publishedTime ?? undefined, modifiedTime: article.modifiedTime ?? undefined, section: article.section ?? undefined }
        : { type: "website" }),
    },
    twitter: { card: "summary_large_image", title, description, images: images.map((image) => image.url) },
  };
}
