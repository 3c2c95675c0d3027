import { readPageLinks } from "./page-links";
import { expectedByAddress, expectedByCustom, expectedBySoftware } from "./platforms";
import type { Fetched, FetchFailure } from "./types";

/** How a feed was found: the address itself, its page's word, a platform's or a software's custom, a link in the text, a guess. */
export const FOUND_BY = ["address", "declared", "platform", "anchor", "software", "guess"] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** An address where a feed may be. `words` say why, in plain English. */
export type Candidate = { url: string; title: string | null; by: FoundBy; words: string };

/** A page as it came; without `html` only its address speaks. */
export type Page = { url: string; html: string | null };

const MOST_CANDIDATES = 60;
/** Requests that looking for feeds may cost a site, the first one included. */
const MOST_TRIES = 12;
/** Feeds of comments, and of everything beside the articles: the page means its articles first. */
const BESIDE = /\bcomments?\b|kommentare|commentaires|comentarios|コメント|\/comments\/feed|评论/i;

/**
 * Addresses where a page's feeds may be, the likeliest first, each once: what its link elements declare; what platforms
 * do by custom; links in its text; what the software does that it names; where many sites have them.
 */
export function findFeeds(page: Page): Candidate[] {
  if (!URL.canParse(page.url)) return [];
  const url = new URL(page.url);
  const links = page.html === null ? null : readPageLinks(page.html, page.url);
  const { platform, shape } = expectedByAddress(url);
  const declared = (links?.declared ?? []).map((link) => ({ ...link, by: "declared" as const, words: "The page names it as its feed." }));
  const ordered: Candidate[] = [
    ...declared.filter((link) => !isBeside(link)),
    ...[...platform, ...(links?.hidden ?? []), ...shape].map((one) => ({ ...one, title: null, by: "platform" as const })),
    ...declared.filter(isBeside),
    ...(links?.anchors ?? []).map((link) => ({ ...link, by: "anchor" as const, words: "The page links to it, and it looks like a feed." })),
    ...expectedBySoftware(links?.generator ?? "", url).map((one) => ({ ...one, title: null, by: "software" as const })),
    ...expectedByCustom(url).map((one) => ({ ...one, title: null, by: "guess" as const })),
  ];
  const seen = new Set<string>();
  return ordered.filter((one) => !seen.has(one.url) && seen.add(one.url)).slice(0, MOST_CANDIDATES);
}

function isBeside(link: { url: string; title: string | null }): boolean {
  return BESIDE.test(link.url) || BESIDE.test(link.title ?? "");
}

/**
 * What somebody typed, as addresses to try: a host without a scheme (https first), `feed:` addresses, a community of
 * Reddit (`r/news`), a profile of the fediverse (`@name@server`).
 */
export function addressesOf(typed: string): string[] {
  const text = typed.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^(?:feed|itpc|pcast|podcast):\/\//i, "https://");
  const [, community] = /^\/?r\/(\w+)\/?$/.exec(text) ?? [];
  if (community) return [`https://www.reddit.com/r/${community}/`];
  const [, name, home] = /^@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/.exec(text) ?? [];
  if (name) return [`https://${home}/@${name}`];
  const both = /^https?:\/\//i.test(text) ? [text] : [`https://${text}`, `http://${text}`];
  return /\s|^$/.test(text) ? [] : both.filter((address) => URL.canParse(address) && new URL(address).hostname !== "");
}

/** A feed that was found, fetched and read. `url` is the address to subscribe to. */
export type FoundFeed<T> = Candidate & { feed: T };

/** Why an address that was asked gave no feed, beside the failures of a fetch: nothing new, what was seen already, a page, or neither feed nor page. */
export const NO_FEED = ["unchanged", "seen", "page", "neither"] as const;

/** An address that was asked, and what it gave. `why` is null for a feed; `words` say it in plain English. */
export type Tried = { url: string; by: FoundBy; outcome: "feed" | "page" | "nothing"; why: FetchFailure | (typeof NO_FEED)[number] | null; words: string };

/** All that came of looking: the feeds, the likeliest first, and every address that was asked. */
export type Discovery<T> = { feeds: FoundFeed<T>[]; tried: Tried[] };

/** How to ask and to read; `readFeed` throws where bytes are no feed. */
export type Means<T> = {
  fetch: (url: string) => Promise<Fetched>;
  readFeed: (bytes: Uint8Array, about: { url: string; contentType: string | null }) => T;
  tries?: number;
};

/**
 * Finds the feeds of a site: asks the address itself, then where its feeds may be. Guesses are asked only as long as
 * nothing better gave a feed, and a page that a link named (a list of feeds, say) is looked through as well, once.
 * @param typed what somebody typed
 * @throws what `fetch` throws, as when it is aborted
 */
export async function discover<T>(typed: string, means: Means<T>): Promise<Discovery<T>> {
  const search = new Search(means);
  let page: Page | null = null;
  let from: Page | null = null;
  for (const url of addressesOf(typed)) {
    from = { url, html: null };
    page = await search.ask({ url, title: null, by: "address", words: "This is the address itself." });
    if (search.answered) break;
  }
  if (from === null || search.feeds.length > 0) return search.result();
  // A host that does not even answer gets no guesses; a platform's feeds may be open where its pages are not.
  const queue = findFeeds(page ?? from).filter(({ by }) => search.answered || by === "platform");
  for (const candidate of queue) {
    if (search.feeds.length > 0 && (candidate.by === "software" || candidate.by === "guess")) break;
    const linked = await search.ask(candidate);
    if (linked === null || candidate.by !== "anchor") continue;
    for (const further of findFeeds(linked).filter(({ by }) => by === "declared" || by === "anchor")) await search.ask(further);
  }
  return search.result();
}

class Search<T> {
  readonly feeds: FoundFeed<T>[] = [];
  /** Whether a server answered at all, if only with a refusal. */
  answered = false;
  readonly #means: Means<T>;
  readonly #tried: Discovery<T>["tried"] = [];
  readonly #asked = new Set<string>();
  /** Where answers came from at last. */
  readonly #ends = new Set<string>();

  constructor(means: Means<T>) {
    this.#means = means;
  }

  result(): Discovery<T> {
    return { feeds: this.feeds, tried: this.#tried };
  }

  /** Asks one address, unless it was asked or the tries are used up. @returns the page that it gave, where it is no feed */
  async ask(candidate: Candidate): Promise<Page | null> {
    if (this.#asked.has(candidate.url) || this.#tried.length >= (this.#means.tries ?? MOST_TRIES)) return null;
    this.#asked.add(candidate.url);
    const came = await this.#means.fetch(candidate.url);
    const said = { url: candidate.url, by: candidate.by };
    this.answered ||= came.kind !== "failed" || came.status !== null;
    if (came.kind !== "body") {
      this.#tried.push({ ...said, outcome: "nothing", ...(came.kind === "failed" ? { why: came.reason, words: came.words } : { why: "unchanged", words: "It says that nothing has changed." }) });
      return null;
    }
    const url = came.movedTo ?? candidate.url;
    if (this.#ends.has(came.url)) {
      this.#tried.push({ ...said, outcome: "nothing", why: "seen", words: "It leads to what was seen already." });
      return null;
    }
    this.#asked.add(came.url);
    this.#ends.add(came.url);
    try {
      const feed = this.#means.readFeed(came.bytes, { url: came.url, contentType: came.contentType });
      this.#tried.push({ ...said, outcome: "feed", why: null, words: candidate.words });
      this.feeds.push({ ...candidate, url, feed });
      return null;
    } catch {
      const html = pageOf(came.bytes, came.contentType);
      this.#tried.push(html === null
        ? { ...said, outcome: "nothing", why: "neither", words: "What is there is neither a feed nor a page." }
        : { ...said, outcome: "page", why: "page", words: "What is there is a page, not a feed." });
      return html === null ? null : { url: came.url, html };
    }
  }
}

/** Bytes as a page's text, for its addresses alone, so that a wrong letter does no harm; null where it is no page. */
function pageOf(bytes: Uint8Array, contentType: string | null): string | null {
  const [, named = "utf-8"] = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? "") ?? [];
  let text: string;
  try {
    text = new TextDecoder(named).decode(bytes);
  } catch {
    text = new TextDecoder().decode(bytes);
  }
  return /<(?:!doctype|html|head|body|title|link|meta|a|div)\b/i.test(text.slice(0, 100_000)) ? text : null;
}
