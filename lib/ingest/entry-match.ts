import { titleHash } from "./identity";
import { overlap, sketchOf } from "./sketch";
import type { PreparedArticle } from "./types";

/** A stored article that could be an entry's, as far as telling needs it. */
export type Candidate = {
  id: number; sourceId: number; identity: string; canonicalUrl: string | null; title: string; contentHash: string; publishedAt: Date | null;
  /** The feed whose words it has, if that feed is still read. */
  leadId: number | null;
  /** A document brought it as well: its words are the document's. */
  imported: boolean;
  /** Home page of its source. */
  site: string | null;
};

/** The stored article that an entry is, and by what; null for one that is new. */
export type EntryMatch = { article: Candidate; by: "memory" | "guid" | "address" | "words" } | null;

/** Texts shorter than this are shared by articles that have nothing else in common. */
const TELLING_TEXT = 200;
/** Share of common runs of words from which two texts are held to be versions of one. */
const LEAST_OVERLAP = 0.5;

type Texts = (id: number) => Promise<string>;

/** A guid that may be no more than the entry's place in the file: 1, 2, 3, item-4 ... */
const PLACE = /^\D{0,10}\d{1,3}$/;

/**
 * Which stored article an entry is: by its guid within its source, else by its address, else by its words. Names alone
 * are not believed where everything else speaks against them: some feeds count their entries from one at each look, and
 * some give one address to all of them. Another source's article at the same address is the same article: it is one page.
 * @param candidates what has its guid, its address or its text
 * @param remembered the article that its feed last took it for
 * @param textOf fetches the text of a stored article; asked for only where titles and texts both differ
 */
export async function matchEntry(entry: PreparedArticle, sourceId: number, candidates: readonly Candidate[], remembered: number | null, textOf: Texts): Promise<EntryMatch> {
  const believed = entry.guid === null || !PLACE.test(entry.guid);
  const named = candidates.find((each) => each.id === remembered) ?? candidates.find((each) => each.identity === entry.identity);
  if (named && (believed || isAtAddress(named, entry) || (await isVersion(entry, named, textOf)))) return { article: named, by: named.id === remembered ? "memory" : "guid" };
  const there = entry.address === null ? [] : candidates.filter((each) => isAtAddress(each, entry));
  for (const article of there) {
    const foreign = article.sourceId !== sourceId || article.identity.startsWith("url:") || entry.guid === null;
    if (foreign || (await isVersion(entry, article, textOf))) return { article, by: "address" };
  }
  const twin = entry.text.length < TELLING_TEXT ? undefined : candidates.find((each) => each.sourceId === sourceId && saysTheSame(entry, each));
  return twin ? { article: twin, by: "words" } : null;
}

function isAtAddress(article: Candidate, entry: PreparedArticle): boolean {
  return entry.canonicalUrl === article.canonicalUrl;
}

/** Same words, same title and the same time: a regular column may repeat the first two. */
function saysTheSame(entry: PreparedArticle, article: Candidate): boolean {
  return article.contentHash === entry.contentHash && titleHash(article.title) === titleHash(entry.title)
    && (entry.publishedAt === null || article.publishedAt?.getTime() === entry.publishedAt.getTime());
}

async function isVersion(entry: PreparedArticle, article: Candidate, textOf: Texts): Promise<boolean> {
  if ((entry.wordCount > 0 && article.contentHash === entry.contentHash) || titleHash(article.title) === titleHash(entry.title)) return true;
  return overlap(sketchOf(entry.text), sketchOf(await textOf(article.id))) >= LEAST_OVERLAP;
}

/** What a feed is to an article that it carries: its words count, they count from now on, or it only carries it too. */
export type Role = "leads" | "takes-over" | "follows";

/**
 * One feed of an article leads: what others say of it changes nothing, or two that shorten it differently would rewrite it
 * in turn. The lead passes on where its feed is no longer read, and to the source whose page the article is.
 */
export function roleOf(feed: { id: number; sourceId: number; site: string | null }, article: Candidate): Role {
  if (article.leadId === feed.id) return "leads";
  if (article.imported) return "follows";
  if (article.sourceId === feed.sourceId) return article.leadId === null ? "takes-over" : "follows";
  const url = article.canonicalUrl;
  return url !== null && isPageOf(url, feed.site) && !isPageOf(url, article.site) ? "takes-over" : "follows";
}

/**
 * Whether an address is a page of a site: on its host or below it, and below its path where it has one.
 * @param site a source's home page, or null
 */
export function isPageOf(url: string, site: string | null): boolean {
  if (site === null || !URL.canParse(url) || !URL.canParse(site)) return false;
  const [page, home] = [new URL(url), new URL(site)];
  const bare = (host: string) => host.replace(/^www\./, "");
  const path = home.pathname.replace(/\/(index\.\w+)?$/, "");
  return (bare(page.hostname) === bare(home.hostname) || page.hostname.endsWith(`.${bare(home.hostname)}`)) && (page.pathname === path || page.pathname.startsWith(`${path}/`));
}
