import type { Picture } from "@/lib/articles/types";
import type { ReadDate } from "@/lib/ingest/documents/types";
import type { Mark } from "@/lib/understand/kinds/types";
import { parseInstant } from "../instant";
import { hostOf } from "../url";
import { pageMarks } from "./page-marks";
import { articleData, firstText, names, pageDate, type LinkedData } from "./linked-data";

/** What a page's head says of its article: JSON-LD before OpenGraph before plain metadata. */
export type PageMeta = {
  title: string | null;
  byline: string | null;
  standfirst: string | null;
  published: ReadDate;
  updated: string | null;
  lang: string | null;
  canonicalUrl: string | null;
  siteName: string | null;
  section: string | null;
  image: Picture | null;
  /** What the page says of the kind of piece. */
  marks: Mark[];
  data: LinkedData | null;
};

const PUBLISHED = ["article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "publish-date", "publishdate", "pubdate", "publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"];
const UPDATED = ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"];

/** Reads the head of a page. `html` is its text, for the comment in which browsers note where they saved it from. */
export function readPageMeta(document: Document, html: string): PageMeta {
  const meta = metaTags(document);
  const get = (...keys: string[]) => keys.map((key) => meta.get(key)?.[0]).find((value) => value !== undefined) ?? null;
  const heads = [get("og:title", "twitter:title"), text(document.querySelector("title")), text(document.querySelector("h1"))];
  const data = articleData(document, { titles: heads, url: document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? get("og:url") });
  const canonicalUrl = canonicalOf(document, data, get("og:url", "twitter:url", "parsely-link"), html);
  const siteName = firstText(names(data?.["publisher"])) ?? get("og:site_name", "application-name", "cxenseparse:publisher") ?? (canonicalUrl ? hostOf(canonicalUrl) : null);
  const title = plain(data?.["headline"]) ?? get("og:title", "twitter:title", "parsely-title", "dc.title") ?? text(document.querySelector("title"));
  return {
    title: title === null ? null : withoutSite(title, [siteName, canonicalUrl ? hostOf(canonicalUrl) : null], heads[2] ?? null),
    byline: bylineOf(data, [...(meta.get("author") ?? []), ...(meta.get("article:author") ?? []), ...(meta.get("parsely-author") ?? []), ...(meta.get("byl") ?? []), ...(meta.get("dc.creator") ?? [])]),
    standfirst: plain(data?.["description"]) ?? get("og:description", "description", "twitter:description"),
    published: publishedOf(document, data, (key) => get(key)),
    updated: isoTime(plain(data?.["dateModified"]) ?? get(...UPDATED)),
    lang: languageOf(document, plain(data?.["inLanguage"]), get("og:locale", "content-language", "dc.language")),
    canonicalUrl,
    siteName,
    section: firstText(names(data?.["articleSection"])) ?? get("article:section", "section", "parsely-section"),
    image: imageOf(data, get("og:image:secure_url", "og:image", "twitter:image"), { width: get("og:image:width"), height: get("og:image:height"), alt: get("og:image:alt", "twitter:image:alt") }),
    marks: pageMarks(document, data, meta),
    data,
  };
}

function metaTags(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const tag of document.querySelectorAll("meta")) {
    const key = (tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop") ?? tag.getAttribute("http-equiv") ?? "").trim().toLowerCase();
    const value = tag.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (!key || !value) continue;
    const known = found.get(key);
    if (known) known.push(value);
    else found.set(key, [value]);
  }
  return found;
}

function canonicalOf(document: Document, data: LinkedData | null, ogUrl: string | null, html: string): string | null {
  const main = data?.["mainEntityOfPage"];
  const candidates = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    ogUrl,
    plain(data?.["url"]),
    typeof main === "string" ? main : plain((main as LinkedData | undefined)?.["@id"]),
    savedFrom(html),
  ];
  for (const candidate of candidates) if (candidate && /^https?:\/\/[^/]+\.[^/]+/i.test(candidate.trim())) return candidate.trim();
  return null;
}

/** The address in the comment that browsers and page savers put at the head of what they save. */
function savedFrom(html: string): string | null {
  return /<!--\s*(?:saved from url=\(\d+\)|[^>]{0,200}?\burl:\s*)(https?:\/\/[^\s>]+)/i.exec(html.slice(0, 4096))?.[1] ?? null;
}

function publishedOf(document: Document, data: LinkedData | null, get: (key: string) => string | null): ReadDate {
  const linked = plain(data?.["datePublished"]) ?? plain(data?.["dateCreated"]) ?? plain(data?.["uploadDate"]);
  const fromData = statedDate(linked, "The page's linked data gives it.");
  if (fromData) return fromData;
  for (const key of PUBLISHED) {
    const found = statedDate(get(key), `The page's metadata gives it (${key}).`);
    if (found) return found;
  }
  const described = statedDate(pageDate(document), "The page's linked data gives it for the page.");
  if (described) return described;
  const times = [...document.querySelectorAll('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"][content], article time[datetime], main time[datetime], header time[datetime]')];
  const time = times.slice(0, MOST_TIMES).find((each) => each.closest("aside, nav, footer") === null) ?? null;
  const found = statedDate(time?.getAttribute("datetime") ?? time?.getAttribute("content") ?? null, "The page marks it as its time.");
  return found ?? { value: null, precision: "unknown", evidence: "The page gives no date." };
}

/** A page with more lists others before its own. */
const MOST_TIMES = 20;

export function statedDate(value: string | null, evidence: string): ReadDate | null {
  const iso = isoTime(value);
  if (iso === null) return null;
  return iso.length <= 10
    ? { value: iso, precision: iso.length === 10 ? "day" : iso.length === 7 ? "month" : "year", evidence }
    : { value: iso, precision: "minute", evidence };
}

/** A stated time in our form: ISO 8601, or the form of mail headers; null for anything less certain. */
function isoTime(value: string | null): string | null {
  if (value === null) return null;
  const trimmed = value.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(trimmed);
  if (iso) {
    const written = iso[2] ? `${iso[1]}T${iso[2]}${iso[3] ?? ":00"}${iso[4] ?? "Z"}` : (iso[1] ?? "");
    return parseInstant(written) ? written : null;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) return isoTime(`${compact[1]}-${compact[2]}-${compact[3]}`);
  if (/^\d{4}(-\d{2})?$/.test(trimmed)) return parseInstant(trimmed) ? trimmed : null;
  if (/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}/.test(trimmed)) {
    const time = new Date(trimmed);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
  }
  return null;
}

function bylineOf(data: LinkedData | null, tags: string[]): string | null {
  const authors = names(data?.["author"]);
  const list = (authors.length > 0 ? authors : tags).map((name) => name.replace(/\s*[-–|,(]\s*https?:\/\/\S+$/i, "")).filter((name) => !/^https?:|^\W*$|@/.test(name) && name.length < 200);
  return list.length === 0 ? null : [...new Set(list)].slice(0, 8).join(", ");
}

function languageOf(document: Document, ...others: (string | null)[]): string | null {
  const tag = [document.documentElement?.getAttribute("lang") ?? null, ...others].find((each) => each && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(each.trim()));
  return tag ? tag.trim().replace(/_/g, "-") : null;
}

function imageOf(data: LinkedData | null, fallback: string | null, tag: { width: string | null; height: string | null; alt: string | null }): Picture | null {
  const linked = Array.isArray(data?.["image"]) ? data["image"][0] : data?.["image"];
  const object = typeof linked === "object" && linked !== null ? (linked as LinkedData) : null;
  const url = fallback ?? plain(linked) ?? plain(object?.["url"]) ?? plain(object?.["contentUrl"]);
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const own = fallback === null;
  return {
    url,
    alt: tag.alt, caption: plain(object?.["caption"]), credit: plain(object?.["creditText"]),
    width: side(own ? object?.["width"] : tag.width), height: side(own ? object?.["height"] : tag.height),
  };
}

function side(value: unknown): number | null {
  const pixels = Number.parseInt(String(value ?? ""), 10);
  return pixels > 2 && pixels <= 20_000 ? pixels : null;
}

/**
 * "Headline | Site" without its site: where one side of the sign is the site's name or its host's, or where what
 * stands before it is the page's headline.
 */
function withoutSite(title: string, sites: readonly (string | null)[], headline: string | null): string {
  const fold = (words: string) => words.toLowerCase().replace(/^the\s|\.(?:com|org|net|co|[a-z]{2})\b|[^\p{L}\p{N}]/gu, "");
  const cuts = [...title.trim().matchAll(/\s+[|\u2013\u2014·»:-]{1,2}\s+/g)].slice(0, 20);
  for (const cut of cuts) {
    const [before, after] = [title.trim().slice(0, cut.index), title.trim().slice(cut.index + cut[0].length)];
    if (headline !== null && fold(before) !== "" && fold(before) === fold(headline)) return before;
    if (fold(after) !== "" && sites.some((site) => site !== null && fold(after) === fold(site))) return before;
    if (fold(before) !== "" && sites.some((site) => site !== null && fold(before) === fold(site))) return after;
  }
  const last = cuts.at(-1);
  const tail = last ? title.trim().slice(last.index + last[0].length).toLowerCase() : "";
  return last && sites.some((site) => site?.includes(".") && tail.split(" ").includes(site.toLowerCase())) ? title.trim().slice(0, last.index) : title.trim();
}

function plain(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? decodeEntities(value.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()) : null;
}

const NAMED: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** The few entities that sites leave in their linked data. */
function decodeEntities(value: string): string {
  return value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x1f && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}

function text(element: Element | null): string | null {
  const words = element?.textContent?.replace(/\s+/g, " ").trim();
  return words ? words : null;
}
