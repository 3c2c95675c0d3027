import type { AtomNs, ItunesNs, RssFeed } from "feedsmith";
import { webAddress } from "./addresses";
import { LIMITS } from "./limits";
import { lineOf } from "./text";
import type { FeedAuthor, FeedCategory } from "./types";

type Item = RssFeed.Item<string>;
type Feed = RssFeed.Feed<string>;
type AtomPerson = NonNullable<AtomNs.Entry<string>["authors"]>[number];

/** Who wrote an entry: its own authors, then those of the podcast namespaces, then credited ones. */
export function peopleOf(item: Item): FeedAuthor[] {
  const own = [...(item.atom?.authors ?? []).map(fromAtom), ...(item.authors ?? []).map(fromRss)];
  if (own.length > 0) return distinct(own);
  if (item.itunes?.author) return distinct([named(item.itunes.author)]);
  const hosts = (item.podcast?.persons ?? []).map((person) => ({ name: lineOf(person.display), url: webAddress(person.href, null), email: null }));
  if (hosts.length > 0) return distinct(hosts);
  const credits = [item.media, ...(item.media?.groups ?? [])].flatMap((media) => media?.credits ?? []);
  return distinct(credits.filter((credit) => /^(author|writer|reporter|journalist)$/i.test(credit.role ?? "")).map((credit) => named(credit.value ?? "")));
}

/** Who makes a feed: its editor and authors, else who keeps it running. */
export function makersOf(feed: Feed): FeedAuthor[] {
  const editor = feed.managingEditor ? [fromRss(feed.managingEditor)] : [];
  const own = [...editor, ...(feed.atom?.authors ?? []).map(fromAtom)];
  if (own.length > 0) return distinct(own);
  if (feed.itunes?.author) return distinct([named(feed.itunes.author)]);
  return feed.webMaster ? distinct([fromRss(feed.webMaster)]) : [];
}

function fromAtom(person: AtomPerson): FeedAuthor {
  return { name: lineOf(person.name), url: webAddress(person.uri, null), email: mail(person.email) };
}

function fromRss(person: RssFeed.Person): FeedAuthor {
  return { name: lineOf(person.name), url: webAddress(person.link, null), email: mail(person.email) };
}

function named(name: string): FeedAuthor {
  return { name: lineOf(name), url: null, email: null };
}

function mail(written: string | undefined): string | null {
  const address = (written ?? "").replace(/^mailto:/i, "").trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

/** One person may be named in two ways in one entry; what is empty says nothing. */
function distinct(people: FeedAuthor[]): FeedAuthor[] {
  const found = new Map<string, FeedAuthor>();
  for (const person of people) {
    if (person.name === null && person.url === null && person.email === null) continue;
    const key = (person.name ?? person.email ?? person.url ?? "").toLowerCase();
    const known = found.get(key);
    found.set(key, known ? { name: known.name, url: known.url ?? person.url, email: known.email ?? person.email } : person);
  }
  return [...found.values()].slice(0, LIMITS.list);
}

/** What an entry is filed under, in the order of its own categories, Dublin Core, media and podcast namespaces. */
export function categoriesOf(item: Item): FeedCategory[] {
  const media = [item.media, ...(item.media?.groups ?? [])];
  return distinctCategories([
    ...(item.atom?.categories ?? []).map((category) => ({ term: category.term, label: category.label, scheme: category.scheme })),
    ...(item.dc?.subjects ?? []).map((term) => ({ term })),
    ...(item.dcterms?.subjects ?? []).map((term) => ({ term })),
    ...media.flatMap((each) => each?.categories ?? []).map((category) => ({ term: category.name, label: category.label, scheme: category.scheme })),
    ...media.flatMap((each) => each?.keywords ?? []).map((term) => ({ term })),
    ...(item.itunes?.keywords ?? []).map((term) => ({ term })),
  ]);
}

/** The form that an entry is said to have; “text” and the like say nothing. */
export function genresOf(item: Item): string[] {
  return [...(item.dc?.types ?? []), ...(item.dcterms?.types ?? [])].flatMap((type) => lineOf(type)?.slice(0, LIMITS.line) ?? []).filter((type) => !/^(?:text|article|news|story|post|image|sound|video|dataset|collection)$/i.test(type)).slice(0, 5);
}

/** What a feed is filed under. */
export function feedCategoriesOf(feed: Feed): FeedCategory[] {
  const nested = (category: ItunesNs.Category): string[] => [category.text ?? "", ...(category.categories ?? []).flatMap(nested)];
  return distinctCategories([
    ...(feed.atom?.categories ?? []).map((category) => ({ term: category.term, label: category.label, scheme: category.scheme })),
    ...(feed.dc?.subjects ?? []).map((term) => ({ term })),
    ...(feed.itunes?.categories ?? []).flatMap(nested).map((term) => ({ term, scheme: "http://www.itunes.com/" })),
    ...(feed.itunes?.keywords ?? []).map((term) => ({ term })),
  ]);
}

function distinctCategories(written: { term?: string | undefined; label?: string | undefined; scheme?: string | undefined }[]): FeedCategory[] {
  const found = new Map<string, FeedCategory>();
  for (const { term, label, scheme } of written) {
    const line = lineOf(term);
    if (line === null) continue;
    const key = `${scheme ?? ""}\n${line.toLowerCase()}`;
    if (!found.has(key)) found.set(key, { term: line, label: lineOf(label), scheme: scheme ?? null });
  }
  return [...found.values()].slice(0, LIMITS.list);
}
