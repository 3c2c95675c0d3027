import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { FILTER_FIELDS, SEARCH_FIELDS, type FilterField, type SearchField, type SearchFilter, type SearchItem, type SearchProblem, type SearchQuery } from "../types";
import { fold } from "./fold";
import { dayOf } from "./marks";

/** Characters of a query that are read, and words that are looked for. */
export const LONGEST_QUERY = 300;
export const MOST_WORDS = 16;

const OPENS = `"“„«»”`;
const PIECE = new RegExp(`(-|−)?(?:([\\p{L}]+):(?=\\S))?(?:[${OPENS}]([^${OPENS}]*)([${OPENS}])?|([^\\s${OPENS}]+))`, "gu");
const FIELD_NAMES: Readonly<Record<string, SearchField>> = {
  ...Object.fromEntries(SEARCH_FIELDS.map((field) => [field, field])),
  // As German readers may write them.
  quelle: "source", thema: "topic", art: "kind", land: "country", kontrolle: "control", sprache: "lang", language: "lang", vor: "before", nach: "after", since: "after", until: "before", site: "source",
};

type Piece = { not: boolean; field: SearchField | null; value: string; phrase: boolean; open: boolean; whole: string };

/**
 * Reads what somebody typed: words, "phrases", -exclusions, `field:value` and OR. Nothing is refused: what makes no sense
 * is read as words, or left out and named in `problems`.
 */
export function parseSearch(text: string): SearchQuery {
  const pieces = piecesOf(withoutDirections(text).slice(0, LONGEST_QUERY).normalize("NFC"));
  const query = { groups: [] as SearchItem[][], not: [] as SearchItem[], filters: [] as SearchFilter[], from: null as number | null, to: null as number | null, problems: [] as SearchProblem[] };
  let joins = false;
  for (const [at, piece] of pieces.entries()) {
    if (isOr(piece)) {
      joins = query.groups.length > 0 && at + 1 < pieces.length && isWord(pieces[at - 1]) && isWord(pieces[at + 1]);
      if (!joins) query.problems.push({ what: "or", text: piece.whole });
      continue;
    }
    if (piece.open) query.problems.push({ what: "quote", text: piece.whole.trim() });
    if (piece.field !== null) takeField(query, piece, piece.field);
    else takeItem(query, piece, joins);
    joins = false;
  }
  limit(query);
  inOrder(query);
  if (query.groups.length === 0 && query.filters.length === 0 && query.from === null && query.to === null && query.not.length > 0) query.problems.push({ what: "only-not", text: "" });
  return query;
}

/** Marks that turn the direction of a text are no part of what is looked for. */
const withoutDirections = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

function piecesOf(text: string): Piece[] {
  return Array.from(text.replaceAll("|", " OR ").matchAll(PIECE)).flatMap(([whole, minus, name, quotedText, closed, bare]): Piece[] => {
    const field = name === undefined ? null : (FIELD_NAMES[fold(name)] ?? null);
    const said = quotedText ?? bare ?? "";
    // Without its other a quotation mark says nothing: what follows is read as if it were not there.
    if (quotedText !== undefined && closed === undefined && name === undefined && minus === undefined) {
      return piecesOf(quotedText).map((piece, at) => (at === 0 ? { ...piece, open: true, whole } : piece));
    }
    // What looks like a field and is none are words: an address, a time, a score.
    return [{ not: minus !== undefined, field, value: field === null && name !== undefined ? `${name}:${said}` : said, phrase: quotedText !== undefined, open: quotedText !== undefined && closed === undefined, whole }];
  });
}

const isOr = (piece: Piece): boolean => piece.value === "OR" && !piece.not && !piece.phrase && piece.field === null;
const isWord = (piece: Piece | undefined): boolean => piece !== undefined && !isOr(piece) && !piece.not && piece.field === null;

type Writable = { groups: SearchItem[][]; not: SearchItem[]; filters: SearchFilter[]; from: number | null; to: number | null; problems: SearchProblem[] };

function takeItem(query: Writable, piece: Piece, joins: boolean): void {
  if (!/[\p{L}\p{N}]/u.test(piece.value)) return;
  const item = { text: piece.value.trim(), phrase: piece.phrase };
  if (piece.not) query.not.push(item);
  else if (joins) query.groups.at(-1)?.push(item);
  else query.groups.push([item]);
}

function takeField(query: Writable, piece: Piece, field: SearchField): void {
  const value = piece.value.trim();
  const wrong = () => void query.problems.push({ what: "value", text: piece.whole.trim(), ...(field === "kind" || field === "control" ? { field, known: field === "kind" ? KINDS : CONTROLS } : {}) });
  if (field === "before" || field === "after") {
    const day = firstDayOf(value);
    if (day === null || piece.not) return wrong();
    if (field === "before") query.to = day - 1;
    else query.from = day;
    return;
  }
  const meant = meaning(field, value);
  if (meant === null) return wrong();
  query.filters.push({ field, value: meant, not: piece.not });
}

/** A filter's value in the words of the closed lists, or as it is; null where it cannot be meant. */
function meaning(field: FilterField, value: string): string | null {
  const plain = fold(value).replace(/[\s_]+/g, "-");
  if (plain === "") return null;
  if (field === "kind") return KINDS.find((kind) => kind === plain || `${kind}s` === plain) ?? null;
  if (field === "control") return CONTROLS.find((control) => control === plain || control.startsWith(`${plain}-`)) ?? null;
  if (field === "country") return /^[a-z]{2}$/.test(plain) ? plain.toUpperCase() : null;
  if (field === "lang") return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(plain) ? plain : null;
  return value;
}

/** Days the wrong way round are exchanged. */
function inOrder(query: Writable): void {
  if (query.from === null || query.to === null || query.from <= query.to) return;
  [query.from, query.to] = [query.to + 1, Math.max(query.from - 1, query.to + 1)];
  query.problems.push({ what: "range", text: searchWords({ groups: [], not: [], filters: [], from: query.from, to: query.to }) });
}

/** The first day of "2026", "2026-03" or "2026-03-14". */
function firstDayOf(value: string): number | null {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (!match) return null;
  const [, year, month = "1", day = "1"] = match;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day) ? dayOf(time) : null;
}

function limit(query: Writable): void {
  let left = MOST_WORDS;
  const kept = new Map<string, SearchItem[]>();
  const over: string[] = [];
  for (const group of query.groups) {
    const said = group.map(({ text, phrase }) => (phrase ? `"${text}"` : text)).join(" OR ");
    if (kept.has(fold(said))) continue;
    if (left >= group.length) kept.set(fold(said), group);
    else over.push(said);
    left -= group.length;
  }
  if (over.length > 0) query.problems.push({ what: "many", text: [...new Set(over)].join(" ") });
  query.groups = [...kept.values()];
  query.not = query.not.slice(0, MOST_WORDS);
  query.filters = query.filters.slice(0, MOST_WORDS);
}

/** A query as text that reads as the same: what was understood, with a filter more or less. */
export function searchWords(query: Pick<SearchQuery, "groups" | "not" | "filters" | "from" | "to">): string {
  const item = ({ text, phrase }: SearchItem) => (phrase ? `"${text}"` : text);
  const filter = ({ field, value, not }: SearchFilter) => `${not ? "-" : ""}${field}:${/\s/.test(value) ? `"${value}"` : value}`;
  return [
    ...query.groups.map((group) => group.map(item).join(" OR ")),
    ...query.not.map((one) => `-${item(one)}`),
    ...query.filters.map(filter),
    ...(query.from === null ? [] : [`after:${dayText(query.from)}`]),
    ...(query.to === null ? [] : [`before:${dayText(query.to + 1)}`]),
  ].join(" ");
}

const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The same with one filter more; others of its field that it would contradict go. */
export function withFilter(query: SearchQuery, field: FilterField, value: string): SearchQuery {
  return { ...query, filters: [...query.filters.filter((filter) => filter.field !== field || filter.not), { field, value, not: false }] };
}

/** The same within one year. */
export function withYear(query: SearchQuery, year: number): SearchQuery {
  return { ...query, from: dayOf(Date.UTC(year, 0, 1)), to: dayOf(Date.UTC(year + 1, 0, 1)) - 1 };
}

/** Whether a query names anything to look for. */
export function asksForAnything(query: SearchQuery): boolean {
  return query.groups.length > 0 || query.filters.some(({ not }) => !not) || query.from !== null || query.to !== null;
}

export const isFilterField = (name: string): name is FilterField => (FILTER_FIELDS as readonly string[]).includes(name);
