import type { RssFeed } from "feedsmith";
import { webAddress } from "./addresses";
import { firstInstant, linksOf } from "./adapt";
import { languageTag } from "./language-tag";
import { feedCategoriesOf, makersOf } from "./adapt-lists";
import { wholeNumber } from "./adapt-media";
import { lineOf } from "./text";
import type { FeedDraft, FeedImage } from "./types";

/** What is known of a feed besides its clean channel. */
export type HeadContext = Pick<FeedDraft, "format" | "version" | "lang" | "wishes"> & { url: string };

type Feed = RssFeed.Feed<string>;

const PERIODS: Record<string, number> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const HALF_YEAR = 262_800;

/** A clean channel of RSS as our own draft, without its entries. */
export function adaptHead(feed: Feed, { format, version, lang: stated, wishes, url }: HeadContext): Omit<FeedDraft, "entries" | "encoding" | "problems"> {
  const lang = languageTag(feed.language) ?? languageTag(feed.dc?.languages?.[0]) ?? stated;
  const links = linksOf(feed.atom?.links);
  const by = (rel: string) => links.filter((link) => link.rel === rel && /^https?:/i.test(link.url)).map((link) => link.url);
  return {
    format,
    version,
    id: feed.atom?.id ?? null,
    title: firstLine(feed.title, feed.atom?.title?.value, feed.dc?.titles?.[0], feed.itunes?.title),
    description: firstLine(feed.description, feed.atom?.subtitle?.value, feed.dc?.descriptions?.[0], feed.itunes?.summary, feed.itunes?.subtitle),
    published: firstInstant([feed.pubDate, feed.dcterms?.issued?.at(-1), feed.dcterms?.created?.at(-1)].filter(Boolean), lang),
    updated: firstInstant([feed.lastBuildDate, feed.atom?.updated, feed.dcterms?.modified?.at(-1), feed.dc?.dates?.at(-1)].filter(Boolean), lang),
    links,
    siteUrl: siteOf(feed, links),
    selfUrl: by("self")[0] ?? null,
    movedTo: webAddress(feed.itunes?.newFeedUrl, url),
    hubs: [...new Set(by("hub"))].slice(0, 10),
    lang,
    updateMinutes: minutesOf(feed),
    skipHours: [...new Set((feed.skipHours ?? []).map((hour) => hour % 24).filter((hour) => Number.isInteger(hour) && hour >= 0))],
    skipDays: [...new Set((feed.skipDays ?? []).map((day) => DAYS.indexOf(day.trim().toLowerCase())).filter((day) => day >= 0))],
    image: imageOf(feed, url),
    wishes,
    complete: feed.itunes?.complete ?? false,
    authors: makersOf(feed),
    categories: feedCategoriesOf(feed),
  };
}

function firstLine(...ladder: (string | undefined)[]): string | null {
  for (const each of ladder) {
    const line = lineOf(each);
    if (line !== null) return line;
  }
  return null;
}

function siteOf(feed: Feed, links: FeedDraft["links"]): string | null {
  const pages = links.filter((link) => link.rel === "alternate" && /^https?:/i.test(link.url));
  const page = pages.find((link) => !link.type || /html/.test(link.type)) ?? pages[0];
  return feed.link ?? page?.url ?? null;
}

/** Minutes that the publisher asks to leave between two looks: the longer of what `ttl` and `sy:` say. */
function minutesOf(feed: Feed): number | null {
  const period = PERIODS[(feed.sy?.updatePeriod ?? "").trim().toLowerCase()];
  const sy = period === undefined ? null : Math.round(period / Math.max(1, feed.sy?.updateFrequency ?? 1));
  const minutes = Math.max(wholeNumber(feed.ttl) ?? 0, sy ?? 0);
  return minutes === 0 ? null : Math.min(minutes, HALF_YEAR);
}

function imageOf(feed: Feed, url: string): FeedImage | null {
  const address = webAddress(feed.image?.url ?? feed.atom?.logo ?? feed.itunes?.image ?? feed.atom?.icon ?? feed.media?.thumbnails?.[0]?.url ?? feed.media?.contents?.[0]?.url, url);
  if (address === null) return null;
  return { url: address, alt: lineOf(feed.image?.title), credit: null, width: wholeNumber(feed.image?.width) || null, height: wholeNumber(feed.image?.height) || null };
}
