import type { OpmlFeed } from "@/lib/ingest/feeds/opml";
import { hostOf, normaliseUrl } from "@/lib/ingest/url";
import { knownOutlet } from "@/lib/sources/register";

/** Feeds of a list that are one source. */
export type Outlet = {
  name: string;
  /** Other names by which it may be in the paper already. */
  otherNames: string[];
  /** The sites that its feeds name, by which two outlets of one name are told apart. */
  sites: string[];
  /** The feed that says most of it. */
  head: OpmlFeed;
};

/** Hosts on which everybody has a place of their own: there the address tells who it is, and a host nothing. */
const PLATFORMS = new Set([
  "blogger.com", "feedburner.com", "feeds.feedburner.com", "feeds2.feedburner.com", "medium.com", "youtube.com", "reddit.com", "github.com", "gitlab.com", "tumblr.com", "wordpress.com", "livejournal.com",
  "soundcloud.com", "feeds.soundcloud.com", "anchor.fm", "feeds.acast.com", "rss.acast.com", "feeds.libsyn.com", "feeds.simplecast.com", "feeds.megaphone.fm", "feeds.buzzsprout.com", "feed.podbean.com",
  "podcasts.apple.com", "open.spotify.com", "news.google.com", "rsshub.app", "mastodon.social", "bsky.app", "twitter.com", "x.com", "facebook.com", "vimeo.com", "flickr.com", "telegram.me", "t.me", "sites.google.com", "dev.to",
  "rss.app", "kill-the-newsletter.com", "nitter.net", "habr.com", "zhihu.com", "qiita.com", "note.com", "ameblo.jp", "hatena.ne.jp", "substack.com", "patreon.com", "archive.org", "blogs.microsoft.com",
]);

/** Between an outlet's name and that of one of its feeds. */
const SEPARATORS = /\s+[-–—|:»>/·•]+\s+|\s*[|»›]\s*|:\s+/u;
/** What says nothing of who it is. */
const GENERIC = /^(the )?(blog|blogs|news|feed|feeds|rss|rss feed|atom|home|homepage|start|startseite|articles|posts|all|all posts|latest|latest news|top stories|updates|main|podcast|podcasts|headlines|aktuell|nachrichten|actualités|noticias|default)$/iu;

const fold = (name: string) => name.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
const line = (name: string) => name.replace(/\s+/gu, " ").trim().slice(0, 200);

/** The site of an address: its host, or on a platform the place there. */
export function siteOf(address: string): string {
  return onPlatform(address) ? (normaliseUrl(address) ?? address) : (hostOf(address) ?? "");
}

function onPlatform(address: string): boolean {
  const host = hostOf(address) ?? "";
  return PLATFORMS.has(host) || /^(blogs?|people|users|home|pages)\./.test(host) || /^https?:\/\/[^/]+\/(~|@|blogs?\/|users?\/|people\/)./i.test(address);
}

/** The names that a feed's title may give its outlet: the whole, and the parts that a separator sets apart. */
function namesIn(title: string | null): string[] {
  if (title === null) return [];
  const parts = title.split(SEPARATORS).map(line);
  return [...new Set([line(title), ...parts])].filter((part) => part !== "" && !GENERIC.test(part));
}

type Group = { feeds: { feed: OpmlFeed; names: string[] }[]; known: string | null; homes: Set<string> };

/**
 * Which feeds of a list are one source: those for which the list says so, those of one outlet that is publicly known,
 * and on one site those that share a homepage or, set apart in their titles, a name. What stands on one platform is
 * one source only where it has one homepage there. It depends on the list alone, so a second run finds the same.
 * @returns the outlet of each feed, in their order
 */
export function outletsOf(feeds: readonly OpmlFeed[]): Outlet[] {
  const bySite = new Map<string, Group[]>();
  const of = feeds.map((feed) => groupFor(feed, bySite));
  const outlets = new Map<Group, Outlet>();
  for (const group of of) if (!outlets.has(group)) outlets.set(group, outletOf(group));
  return of.map((group) => outlets.get(group) ?? outletOf(group));
}

function groupFor(feed: OpmlFeed, bySite: Map<string, Group[]>): Group {
  const known = feed.source?.name ?? knownIn(feed);
  const site = known === null ? siteOf(feed.siteUrl ?? feed.url) : `named ${fold(known)}`;
  const groups = bySite.get(site) ?? [];
  bySite.set(site, groups);
  const names = namesIn(feed.title);
  const home = homeOf(feed);
  const apart = onPlatform(feed.siteUrl ?? feed.url);
  const found = groups.find((group) => known !== null || (home !== null && group.homes.has(home)) || (!apart && sharedName([...group.feeds, { names }]) !== null));
  const group = found ?? { feeds: [], known, homes: new Set<string>() };
  if (!found) groups.push(group);
  group.feeds.push({ feed, names });
  if (home !== null) group.homes.add(home);
  return group;
}

/** The page that a feed calls its home; that of a platform itself is nobody's. */
function homeOf({ siteUrl }: OpmlFeed): string | null {
  const home = siteUrl === null ? null : normaliseUrl(siteUrl);
  return home === null || (onPlatform(home) && /^https:\/\/[^/]+$/.test(home)) ? null : home;
}

function knownIn({ siteUrl, url }: OpmlFeed): string | null {
  return (knownOutlet(hostOf(siteUrl ?? "") ?? "") ?? knownOutlet(hostOf(url) ?? ""))?.name ?? null;
}

/** The longest name that all of them have, or null. */
function sharedName(feeds: readonly { names: readonly string[] }[]): string | null {
  const [first, ...others] = feeds;
  if (!first) return null;
  const all = others.map(({ names }) => new Set(names.map(fold)));
  const shared = first.names.filter((name) => all.every((names) => names.has(fold(name))));
  return shared.sort((a, b) => b.length - a.length)[0] ?? null;
}

function outletOf({ feeds, known }: Group): Outlet {
  const [first] = feeds;
  if (!first) throw new Error("An outlet has a feed.");
  const shortest = feeds.map(({ feed }) => feed).filter(({ siteUrl }) => siteUrl !== null).sort((a, b) => (a.siteUrl?.length ?? 0) - (b.siteUrl?.length ?? 0))[0];
  const head = shortest ?? first.feed;
  const own = first.names[0] ?? line(first.feed.title ?? "");
  const name = known ?? (feeds.length > 1 ? (sharedName(feeds) ?? own) : own);
  const named = name === "" ? (hostOf(head.siteUrl ?? head.url) ?? head.url) : line(name);
  return {
    name: named,
    otherNames: known === null ? [...new Set(feeds.flatMap(({ names }) => names))].filter((each) => fold(each) !== fold(named)) : [],
    sites: [...new Set(feeds.flatMap(({ feed }) => [feed.siteUrl ?? feed.url].map(siteOf)))],
    head,
  };
}
