import type { Metadata } from "next";
import { inLanguage, INTERFACE_LANGUAGES, FIRST_LANGUAGE, LANGUAGES } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";
import { FEED_FILES, type FeedFormat, type FeedScope, routes } from "@/lib/routes";
import { site } from "@/lib/site";
import { handOver, IN_HEAD } from "@/lib/static-html/hand-over";
import { headTags, type Said } from "./head-tags";

type Of = {
  title: string;
  /** The whole title of the window, where it is not the title and the paper's name. */
  windowTitle?: string;
  description: string;
  /** In the first language. */
  path: string;
  /** Where the same piece was published first, when that is elsewhere. */
  canonical?: string | null;
  feed?: FeedScope;
  picture?: string;
  article?: { publishedTime: string | null; modifiedTime: string | null; section: string | null };
  index?: boolean;
  /** False for a page in one language alone. */
  translated?: boolean;
};

const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** What a page says of itself to search engines, feed readers and those who share its link. */
export function pageMetadata({ lang }: Locale, { title, windowTitle, description, path, canonical, feed, picture, article, index = true, translated = true }: Of): Metadata {
  const here = inLanguage(path, lang);
  const images = [{ url: picture ?? routes.defaultPicture(), width: 1200, height: 630, alt: "" }];
  return say({
    title: { absolute: windowTitle ?? withSite(title) },
    description,
    alternates: {
      canonical: canonical ?? here,
      // Of a piece that was published elsewhere, search engines want that page alone.
      languages: canonical || !index || !translated ? undefined : alternatives(path),
      types: feed && Object.fromEntries((Object.keys(FEED_FILES) as FeedFormat[]).map((format) => [FEED_TYPES[format], routes.feed(feed, format)])),
    },
    robots: index ? undefined : { index: false },
    openGraph: {
      title, description, url: here, locale: openGraphLocale(lang), siteName: site().name, images,
      ...(article
        ? { type: "article", publishedTime: article.publishedTime ?? undefined, modifiedTime: article.modifiedTime ?? undefined, section: article.section ?? undefined }
        : { type: "website" }),
    },
    twitter: { card: "summary_large_image", title, description, images: images.map((image) => image.url) },
  });
}

/** What a page says that stands in for another: only what it is. */
export function noticeMetadata(title: string): Metadata {
  return say({ title: { absolute: withSite(title) }, robots: { index: false } });
}

const withSite = (title: string) => `${title} · ${site().name}`;

/**
 * Puts it into the page's head as HTML. Next would make elements of it, twice over, in every page's data and HTML; so
 * it is told nothing, but where no front waits for the page.
 */
function say(said: Said): Metadata {
  return handOver(IN_HEAD, headTags(said)) ? {} : { ...said, openGraph: said.openGraph && { ...said.openGraph, images: [...said.openGraph.images] }, twitter: said.twitter && { ...said.twitter, images: [...said.twitter.images] } };
}

/** The same page in every language of the interface. */
function alternatives(path: string): Record<string, string> {
  const each = INTERFACE_LANGUAGES.map((lang) => [lang, inLanguage(path, lang)]);
  return { ...Object.fromEntries(each), "x-default": inLanguage(path, FIRST_LANGUAGE) };
}

function openGraphLocale(lang: Locale["lang"]): string {
  return LANGUAGES[lang].formats.replace("-", "_");
}
