import type { AtomNs, MediaNs, RssFeed } from "feedsmith";
import { webAddress } from "./addresses";
import { feedInstant } from "./dates";
import { categoriesOf, genresOf, peopleOf } from "./adapt-lists";
import { enclosuresOf, imageOf, wholeNumber } from "./adapt-media";
import { languageTag } from "./language-tag";
import { lineOf, textToHtml } from "./text";
import type { EntryDraft, FeedLink, StatedInstant } from "./types";

/** What an entry's element says that the strict reader has no place for. */
export type EntryContext = {
  /** The entry's own `xml:lang`, or its text's. */
  lang: string | null;
  /** The feed's language, for dates in words and for an entry that has none of its own. */
  feedLang: string | null;
  /** `rdf:about`: what RSS 1.0 calls the entry. */
  about: string | null;
  /** Where the feed came from. */
  url: string;
};

type Item = RssFeed.Item<string>;

/** A clean item of RSS, as the strict reader gives it, as our own draft. Each field is a ladder: the best there is. */
export function adaptEntry(item: Item, context: EntryContext): EntryDraft {
  const links = linksOf(item.atom?.links);
  const { summary, content } = textsOf(item);
  const lang = languageTag(context.lang) ?? languageTag(item.dc?.languages?.[0]) ?? context.feedLang;
  const enclosures = enclosuresOf(item, links);
  return {
    guid: item.guid?.value ?? item.atom?.id ?? context.about ?? item.dc?.identifiers?.[0] ?? null,
    url: pageOf(item, links, context),
    links,
    title: titleOf(item),
    summary,
    content,
    authors: peopleOf(item),
    ...datesOf(item, lang),
    categories: categoriesOf(item),
    genres: genresOf(item),
    enclosures,
    image: imageOf(item, enclosures, [content, summary]),
    lang,
    commentsUrl: webAddress(item.comments ?? item.wfw?.comment ?? links.find((link) => link.rel === "replies" && !/xml|json/.test(link.type ?? ""))?.url, context.url),
    sourceFeed: sourceOf(item),
  };
}

function titleOf(item: Item): string | null {
  const media = [item.media, ...(item.media?.groups ?? []), ...(item.media?.contents ?? [])];
  const ladder = [item.title, item.atom?.title?.value, item.dc?.titles?.[0], item.dcterms?.titles?.[0], item.itunes?.title, ...media.map((each) => each?.title?.value)];
  for (const title of ladder) {
    const line = lineOf(title);
    if (line !== null) return line;
  }
  return null;
}

/** The longer text is the entry's content where a feed gives two; a lone description is its summary. */
function textsOf(item: Item): { summary: string | null; content: string | null } {
  const description = mediaDescription(item.media);
  const summaries = [item.description, item.atom?.summary?.value, item.dc?.descriptions?.[0], item.dcterms?.abstracts?.[0], item.itunes?.summary, description, item.itunes?.subtitle];
  const summary = summaries.find((text) => text !== undefined) ?? null;
  const content = item.content?.encoded ?? item.atom?.content?.value ?? null;
  return { summary, content };
}

function mediaDescription(media: MediaNs.ItemOrFeed | undefined): string | undefined {
  const found = [media, ...(media?.groups ?? []), ...(media?.contents ?? [])].map((each) => each?.description).find((each) => each !== undefined);
  if (!found?.value) return undefined;
  return found.type === "html" || /<[a-z][^<>]*>/i.test(found.value) ? found.value : textToHtml(found.value).replace(/\n(?!<p>)/g, "<br>\n");
}

/** The page of an entry: what feed services say it was, then the links, then an id that is an address. */
function pageOf(item: Item, links: FeedLink[], { about, url }: EntryContext): string | null {
  const page = (rel: string) => links.filter((link) => link.rel === rel && /^https?:/i.test(link.url));
  const alternate = page("alternate").find((link) => !link.type || /html|plain/.test(link.type)) ?? page("alternate")[0];
  const permanent = item.guid?.isPermaLink === false ? null : webAddress(/^https?:\/\//i.test(item.guid?.value ?? "") ? item.guid?.value : null, url);
  const content = webAddress(/html/.test(item.atom?.content?.type ?? "html") ? item.atom?.content?.src : null, url);
  return page("canonical")[0]?.url ?? item.link ?? alternate?.url ?? permanent ?? content ?? webAddress(about, null) ?? webAddress(item.media?.player?.url, url) ?? atomPage(item.atom, links);
}

/** An Atom entry that has no page of its own may be one, or be named by one. */
function atomPage(atom: AtomNs.Entry<string> | undefined, links: FeedLink[]): string | null {
  const own = links.find((link) => (link.rel === "self" || link.rel === "related") && /^https?:/i.test(link.url) && !/xml|json/.test(link.type ?? ""));
  return own?.url ?? (/^https?:\/\//i.test(atom?.id ?? "") ? webAddress(atom?.id, null) : null);
}

export function linksOf(links: NonNullable<AtomNs.Entry<string>["links"]> | undefined): FeedLink[] {
  return (links ?? []).flatMap((link) => {
    if (link.href === undefined) return [];
    return [{
      url: link.href,
      rel: (link.rel ?? "alternate").replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//i, "").replace(/^[A-Za-z-]+$/, (word) => word.toLowerCase()),
      type: link.type?.toLowerCase() ?? null, lang: link.hreflang ?? null, title: lineOf(link.title), bytes: wholeNumber(link.length),
    }];
  });
}

function datesOf(item: Item, lang: string | null): Pick<EntryDraft, "published" | "updated"> {
  const stated = (...ladder: (string | undefined)[]) => firstInstant(ladder, lang);
  return {
    published: stated(item.pubDate, item.atom?.published, item.dcterms?.issued?.at(-1), item.dcterms?.created?.at(-1), item.dc?.dates?.at(-1), item.dcterms?.dates?.at(-1), item.dcterms?.available?.at(-1), item.prism?.publicationDates?.[0]),
    updated: stated(item.atom?.updated, item.dcterms?.modified?.at(-1)),
  };
}

/** The first of several dates that is one; where none is, the first, kept as it was written. */
export function firstInstant(ladder: readonly (string | undefined)[], lang: string | null): StatedInstant | null {
  const written = ladder.filter((each) => each !== undefined).map((raw) => ({ at: feedInstant(raw, lang), raw: raw.slice(0, 200) }));
  return written.find((each) => each.at !== null) ?? written[0] ?? null;
}

function sourceOf(item: Item): EntryDraft["sourceFeed"] {
  const source = item.atom?.source;
  if (!source) return null;
  const links = linksOf(source.links);
  const url = links.find((link) => link.rel === "self") ?? links[0];
  const title = lineOf(source.title?.value);
  const address = webAddress(url?.url ?? source.id, null);
  return title === null && address === null ? null : { title, url: address };
}
