import type { MediaNs, RssFeed } from "feedsmith";
import { PIXEL_HOSTS, PIXEL_PATHS } from "../sanitise-rules";
import { webAddress } from "./addresses";
import { LIMITS } from "./limits";
import { languageTag } from "./language-tag";
import { lineOf } from "./text";
import type { Enclosure, FeedImage, FeedLink } from "./types";

type Item = RssFeed.Item<string>;
type Content = NonNullable<MediaNs.ItemOrFeed["contents"]>[number];

/** The files of an entry: enclosures, linked ones, and the sound and film of the media namespace; each once. */
export function enclosuresOf(item: Item, links: readonly FeedLink[]): Enclosure[] {
  const seconds = wholeNumber(item.itunes?.duration);
  const own: Enclosure[] = [
    ...(item.enclosures ?? []).map((file) => enclosure(file.url, file.type, file.length, undefined, undefined)),
    ...links.filter((link) => link.rel === "enclosure").map((link) => enclosure(link.url, link.type ?? undefined, link.bytes ?? undefined, undefined, link.title ?? undefined)),
    ...contentsOf(item).filter(isPlayed).map((file) => enclosure(file.url, file.type ?? mediumType(file.medium), file.fileSize, file.duration, file.title?.value)),
  ].filter((file) => file.url !== "");
  const found = new Map<string, Enclosure>();
  for (const file of own) {
    const known = found.get(file.url);
    found.set(file.url, known ? { ...known, type: known.type ?? file.type, bytes: known.bytes ?? file.bytes, seconds: known.seconds ?? file.seconds, title: known.title ?? file.title } : file);
  }
  const files = [...found.values()].slice(0, LIMITS.list);
  // A podcast's duration is that of its episode's file, as are its chapters and what was said in it.
  return files.map((file, at) => (at === 0 && /^(audio|video)\//.test(file.type ?? "audio/") ? { ...file, seconds: file.seconds ?? seconds, ...saidOfEpisode(item) } : file));
}

/** Chapters, in the feed or where they lie, and transcripts. */
function saidOfEpisode({ podcast, psc }: Item): Pick<Enclosure, "chapters" | "chaptersUrl" | "transcripts"> {
  const chapters = (psc?.chapters ?? []).slice(0, LIMITS.list).flatMap(({ start, title }) => {
    const line = lineOf(title);
    return start === undefined || line === null ? [] : [{ start, title: line }];
  });
  const chaptersUrl = webAddress(podcast?.chapters?.url, null);
  const transcripts = (podcast?.transcripts ?? []).flatMap(({ url, type, language }) => {
    const address = webAddress(url, null);
    return address === null ? [] : [{ url: address, type: type?.trim().toLowerCase() || null, lang: languageTag(language) }];
  });
  return { ...(chapters.length > 0 && { chapters }), ...(chaptersUrl !== null && { chaptersUrl }), ...(transcripts.length > 0 && { transcripts }) };
}

function enclosure(url: string | undefined, type: string | undefined, bytes: number | undefined, seconds: number | undefined, title: string | undefined): Enclosure {
  return { url: webAddress(url, null) ?? "", type: type?.trim().toLowerCase() || null, bytes: wholeNumber(bytes), seconds: wholeNumber(seconds), title: lineOf(title) };
}

function contentsOf(item: Item): Content[] {
  return [...(item.media?.contents ?? []), ...(item.media?.groups ?? []).flatMap((group) => group.contents ?? [])];
}

function isPlayed(file: Content): boolean {
  return /^(audio|video)$/i.test(file.medium ?? "") || /^(audio|video)\//i.test(file.type ?? "");
}

function isPicture(file: { type?: string | undefined; medium?: string | undefined; url?: string | undefined }): boolean {
  if (/^image$/i.test(file.medium ?? "") || /^image\//i.test(file.type ?? "")) return true;
  return !file.type && !file.medium && /\.(jpe?g|png|webp|avif|gif)([?#]|$)/i.test(file.url ?? "");
}

function mediumType(medium: string | undefined): string | undefined {
  return medium === undefined ? undefined : `${medium.toLowerCase()}/*`;
}

/** How wide and high a picture must be to stand over an article. */
const TOO_SMALL = 60;

/**
 * The picture of an entry: the largest that the media namespace gives, then an enclosure, thumbnails,
 * the podcast's, and the first in its text that is large enough to be one.
 */
export function imageOf(item: Item, enclosures: readonly Enclosure[], texts: readonly (string | null)[]): FeedImage | null {
  const media = [item.media, ...(item.media?.groups ?? []), ...contentsOf(item)];
  const credit = lineOf(media.flatMap((each) => each?.credits ?? [])[0]?.value);
  const alt = lineOf(media.map((each) => each?.title?.value).find((each) => each !== undefined));
  const pictures = contentsOf(item).filter(isPicture).map((file) => picture(file.url, file.width, file.height, lineOf(file.title?.value ?? file.description?.value) ?? alt, lineOf(file.credits?.[0]?.value) ?? credit));
  const thumbnails = media.flatMap((each) => each?.thumbnails ?? []).map((file) => picture(file.url, file.width, file.height, alt, credit));
  const attached = enclosures.filter((file) => isPicture({ type: file.type ?? undefined, url: file.url })).map((file) => picture(file.url, undefined, undefined, file.title, null));
  const podcast = picture(item.itunes?.image, undefined, undefined, null, null);
  return widest(pictures) ?? widest(attached) ?? widest(thumbnails) ?? podcast ?? pictureIn(texts);
}

function picture(url: string | undefined, width: number | undefined, height: number | undefined, alt: string | null, credit: string | null): FeedImage | null {
  const address = webAddress(url, null);
  return address === null || isCounter(address) ? null : { url: address, alt, credit, width: wholeNumber(width) || null, height: wholeNumber(height) || null };
}

/** What only counts who reads. */
function isCounter(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return PIXEL_HOSTS.test(hostname) || PIXEL_PATHS.test(pathname);
}

function widest(pictures: (FeedImage | null)[]): FeedImage | null {
  const fit = pictures.filter((each) => each !== null && (each.width ?? TOO_SMALL) >= TOO_SMALL && (each.height ?? TOO_SMALL) >= TOO_SMALL);
  return fit.reduce<FeedImage | null>((best, each) => (best === null || (each?.width ?? 0) > (best.width ?? 0) ? each : best), null);
}

/** How far into a text its first picture is looked for. */
const HEAD = 20_000;

/** The first picture of a text that is neither a pixel, an icon nor a smiley. */
function pictureIn(texts: readonly (string | null)[]): FeedImage | null {
  for (const text of texts) {
    for (const [tag] of (text ?? "").slice(0, HEAD).matchAll(/<img\b[^<>]*>/gi)) {
      const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag)?.slice(1).find((each) => each !== undefined);
      const [width, height] = [Number.parseInt(value("width") ?? "", 10) || null, Number.parseInt(value("height") ?? "", 10) || null];
      const url = webAddress((value("src") ?? value("data-src") ?? "").replace(/&amp;/g, "&"), null);
      const small = (width !== null && width < TOO_SMALL) || (height !== null && height < TOO_SMALL);
      if (url === null || small || isCounter(url) || /(smil(ey|ies)|emoji|avatar|gravatar|icon|(?<![a-z])logo|pixel|spacer|blank|\/ads?\/)/i.test(url)) continue;
      return { url, alt: lineOf(value("alt")), credit: null, width, height };
    }
  }
  return null;
}

/** A count as a whole number of at least nothing, or null. */
export function wholeNumber(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? Math.round(value) : null;
}
