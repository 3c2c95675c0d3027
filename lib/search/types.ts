import type { ArticleCard } from "@/lib/articles/types";
import type { PassagePart } from "./rules/passages";

/** What a search asks for, as it was understood. */
export type SearchQuery = {
  /** All of these have to be there; each is a choice of several. */
  groups: readonly (readonly SearchItem[])[];
  not: readonly SearchItem[];
  filters: readonly SearchFilter[];
  /** First and last day (UTC, inclusive), counted from 1970. */
  from: number | null;
  to: number | null;
  problems: readonly SearchProblem[];
};

/** A word, or a phrase where `phrase`; as it was typed. */
export type SearchItem = { text: string; phrase: boolean };

export const FILTER_FIELDS = ["source", "topic", "kind", "country", "control", "lang"] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
export const SEARCH_FIELDS = [...FILTER_FIELDS, "before", "after"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export type SearchFilter = { field: FilterField; value: string; not: boolean };

/**
 * What was forgiven: `quote`: a quotation mark without its other; `or`: OR with nothing on one side; `value`: a field says
 * nothing, or what makes no sense there (`text`); `many`: more words than are looked for; `only-not`: nothing but exclusions;
 * `unknown`: nothing here answers to a filter; `range`: from a day on that comes after the one before which, so they were exchanged.
 */
export type SearchProblem = {
  what: "quote" | "or" | "value" | "many" | "only-not" | "unknown" | "range";
  text: string;
  /** The field of a filter that was left out, and what it could have said, as a filter says it: all, or what is nearest. */
  field?: FilterField;
  known?: readonly string[];
};

export const SEARCH_SORTS = ["relevance", "date"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const SEARCH_FORMS = ["articles", "stories"] as const;
export type SearchForm = (typeof SEARCH_FORMS)[number];

/** What the index says of an article that was found. */
export type Candidate = {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  sourceId: number;
  kind: string;
  lang: string;
  topics: readonly number[];
  /** Places that its words take. */
  length: number;
};

/** What ranking knows of a candidate: which of its words are in the title or mark what it is about, and, where it was read, how strongly each word is there. */
export type Evidence = {
  candidate: Candidate;
  title: boolean;
  main: boolean;
  read: { strengths: readonly number[]; density: number } | null;
};

export const FACETS = ["source", "topic", "kind", "control", "country", "lang", "time"] as const;
export type FacetName = (typeof FACETS)[number];
/** `value` is what a filter would say; for time a year. */
export type FacetValue = { value: string; label: string | null; count: number };
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** A result: an article, where its words stand, and whether it has all of them. */
export type SearchItemFound = { article: ArticleCard; passage: readonly PassagePart[] | null; part: "all" | "some" | "older" };

/** A story with its best matches; `story` null for an article that is in none. */
export type SearchStoryFound = {
  story: { slug: string; title: string; lang: string; articleCount: number; sourceCount: number } | null;
  /** How many of the articles that were counted are its. */
  count: number;
  items: readonly SearchItemFound[];
};

/** What a search comes to. */
export type SearchResult = {
  query: SearchQuery;
  /** The query as it was understood, in words that can be searched again. */
  understood: string;
  sort: SearchSort;
  form: SearchForm;
  problems: readonly SearchProblem[];
  /** Where nothing was found as it was typed, and this is what was found with words put right: what was typed. */
  correctedFrom: string | null;
  items: readonly SearchItemFound[];
  stories: readonly SearchStoryFound[];
  /** Articles that have everything, among those that were counted; there are more where `atLeast`. */
  count: number;
  atLeast: boolean;
  facets: Facets;
  next: string | null;
  /** Where nothing has everything: the words and filters without which there is something, or may be, as searches of their own. */
  without: readonly { left: string; text: string }[];
};

/** What may be meant by a beginning. A word is `text` to be searched; the others have pages of their own. */
export type SearchSuggestion = { kind: "word" | "story" | "source" | "topic"; text: string; slug: string | null };
