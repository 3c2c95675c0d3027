import { scanTags } from "./tags";

/** Feeds stand in a page's head or near its ends; what is longer is read up to here. Characters. */
const MOST_HTML = 3_000_000;
const MOST_LINKS = 200;
const MOST_ADDRESS = 2000;

/** What a page says that may lead to feeds. Addresses are absolute http(s) ones. */
export type PageLinks = {
  title: string | null;
  generator: string | null;
  /** Link elements that declare a feed, in the page's order. */
  declared: { url: string; title: string | null }[];
  /** Anchors that look like feeds, by address or by what they say. */
  anchors: { url: string; title: string | null }[];
  /** Feeds that a platform's page holds in its data alone. */
  hidden: { url: string; words: string }[];
};

const TAGS = new Set(["base", "link", "meta", "title", "a", "img"]);

const FEED_TYPES = /^(application|text)\/(rss|atom|rdf|feed)(\+(xml|json))?$/i;
/** Types that may be a feed's or anything's. */
const LOOSE_TYPES = /^(application|text)\/(xml|json)$/i;
const FEED_ADDRESS = /(?:\/|^)(?:feeds?|rss2?|atom)(?:\/(?:index|default|all|main|latest|news)?(?:\.\w+)?)?\/?(?:\?|$)|(?:feed|rss|atom|rdf)[\w-]{0,30}\.(?:xml|rss|rdf|atom|json|php|aspx?)(?:\?|$)|\.(?:rss|atom|rdf)(?:\?|$)|\/(?:rss|feeds?|atom)\/[^?#]{1,200}\.(?:xml|json|php)(?:\?|$)|\/rss\/[\w/-]{1,100}$|[?&](?:feed|format|type|output)=(?:rss2?|atom|feed)\b|^https?:\/\/(?:feeds?\d*|rss)\.|\/\/feeds\.feedburner\.com\//i;
const FEED_WORDS = /^(?:.{0,40}\b)?(?:rss|atom|(?:web|news|json)[- ]?feeds?|feed|syndication|xml-feed)(?:\b.{0,20})?$/i;
/** Services that offer to subscribe to a feed, and places to share a page: their addresses hold the words, but no feed. */
const SERVICES = /(?:^|\.)(?:feedly\.com|inoreader\.com|newsblur\.com|netvibes\.com|theoldreader\.com|bloglovin\.com|my\.yahoo\.com|facebook\.com|twitter\.com|x\.com|linkedin\.com|pinterest\.com|whatsapp\.com|t\.me|wikipedia\.org|google\.com)$/i;

/** Feeds in the data of pages whose link elements do not name them. Groups `id` or `url`. */
const HIDDEN: readonly (readonly [host: RegExp, data: RegExp, feed: string, words: string])[] = [
  [/(?:^|\.)youtube\.com$/, /"(?:externalId|channelId|browseId)":"(?<id>UC[\w-]{22})"|itemprop="(?:identifier|channelId)" content="(?<id2>UC[\w-]{22})"/, "https://www.youtube.com/feeds/videos.xml?channel_id={id}", "This is where the channel of this page has its feed."],
  [/(?:^|\.)soundcloud\.com$/, /soundcloud:\/\/users:(?<id>\d+)/, "https://feeds.soundcloud.com/users/soundcloud:users:{id}/sounds.rss", "This is where the account of this page has its feed."],
  [/^podcasts\.apple\.com$/, /"feedUrl":"(?<url>https?:(?:\/|\\\/|\\u002F){2}[^"\s]{3,1000})"/, "{url}", "The directory's page names the podcast's own feed."],
  [/(?:^|\.)flickr\.com$/, /"(?:nsid|ownerNsid)":"(?<id>\d+@N\d+)"/, "https://www.flickr.com/services/feeds/photos_public.gne?id={id}&format=atom", "This is where the account of this page has its feed."],
];

/** Looks through a page for whatever may lead to its feeds. It runs nothing and trusts nothing in it. */
export function readPageLinks(html: string, url: string): PageLinks {
  const found: PageLinks = { title: null, generator: null, declared: [], anchors: [], hidden: hiddenIn(html, url) };
  let base = url;
  let based = false;
  let titleText: string | null = null;
  let anchor: { url: string; title: string; hint: string } | null = null;
  const endAnchor = (): void => {
    if (anchor) keepAnchor(found, anchor);
    anchor = null;
  };
  scanTags(html.slice(0, MOST_HTML), TAGS, {
    open(name, attributes) {
      if (name === "base" && !based && attributes.href) {
        based = true;
        base = absolute(attributes.href, url) ?? url;
      } else if (name === "link") keepLink(found, attributes, base);
      else if (name === "meta" && /^generator$/i.test(attributes.name ?? "")) found.generator ??= attributes.content?.slice(0, 200) ?? null;
      else if (name === "title" && found.title === null) titleText = "";
      else if (name === "a") {
        endAnchor();
        const address = absolute(attributes.href ?? "", base);
        if (address !== null) anchor = { url: address, title: "", hint: `${attributes.title ?? ""} ${attributes["aria-label"] ?? ""} ${attributes.type ?? ""}` };
      } else if (name === "img" && anchor) anchor.hint += ` ${attributes.alt ?? ""}`;
    },
    text(text) {
      if (titleText !== null && titleText.length < 500) titleText += text;
      if (anchor && anchor.title.length < 200) anchor.title += text;
    },
    close(name) {
      if (name === "a") endAnchor();
      if (name === "title" && titleText !== null) {
        found.title = tidy(titleText);
        titleText = null;
      }
    },
  });
  endAnchor();
  return found;
}

function keepLink(found: PageLinks, attributes: Readonly<Record<string, string>>, base: string): void {
  const rels = (attributes.rel ?? "").toLowerCase().split(/\s+/);
  if (!rels.some((rel) => rel === "alternate" || rel === "feed") || rels.includes("stylesheet")) return;
  const type = (attributes.type ?? "").split(";")[0]?.trim() ?? "";
  const url = absolute(attributes.href ?? "", base);
  if (url === null || found.declared.length >= MOST_LINKS) return;
  const named = FEED_TYPES.test(type) || (rels.includes("feed") && type === "");
  if (!named && !(LOOSE_TYPES.test(type) && (FEED_ADDRESS.test(url) || FEED_WORDS.test(attributes.title ?? "")))) return;
  if (!found.declared.some((one) => one.url === url)) found.declared.push({ url, title: tidy(attributes.title ?? "") });
}

function keepAnchor(found: PageLinks, anchor: { url: string; title: string; hint: string }): void {
  const title = tidy(anchor.title);
  if (found.anchors.length >= MOST_LINKS || found.anchors.some((one) => one.url === anchor.url)) return;
  if (SERVICES.test(new URL(anchor.url).hostname)) return;
  const words = [title ?? "", ...anchor.hint.split(" ").filter(Boolean)];
  if (FEED_ADDRESS.test(anchor.url) || words.some((word) => FEED_WORDS.test(word) || FEED_TYPES.test(word))) found.anchors.push({ url: anchor.url, title });
}

function hiddenIn(html: string, url: string): PageLinks["hidden"] {
  const host = new URL(url).hostname;
  return HIDDEN.flatMap(([platform, data, feed, words]) => {
    const groups = platform.test(host) ? data.exec(html.slice(0, MOST_HTML))?.groups : undefined;
    if (!groups) return [];
    const id = groups.id ?? groups.id2 ?? "";
    const address = absolute(feed.replace("{id}", id).replace("{url}", () => (groups.url ?? "").replace(/\\u002F|\\\//gi, "/")), url);
    return address === null ? [] : [{ url: address, words }];
  });
}

function absolute(address: string, base: string): string | null {
  const text = address.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^(?:feed|itpc|pcast|podcast):\/\//i, "https://");
  if (text === "" || text.length > MOST_ADDRESS || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

function tidy(text: string): string | null {
  return text.replace(/\s+/g, " ").trim().slice(0, 200) || null;
}
