import type { Control, Kind } from "@/lib/closed-lists";
import type { Credits, NamedInText, Origin, OriginTie, RankTerm, StoryOrigins } from "../types";
import { agencyNamed, agencyOfWords, plainName } from "./agencies";
import { heatOf, KIND_WEIGHTS, REPEATED_RELEASE_WEIGHT } from "./ranking";

/** An article of a story as far as its origin depends on it. `at`: when it appeared, in ms. `reprintOfId`: the earliest printing of its piece, in this story or not. */
export type Told = {
  id: number; sourceId: number; sourceName: string; control: Control; kind: Kind; at: number; reprintOfId: number | null;
  /** Its address in canonical form. */
  address: string | null;
  credits: Credits | null;
  /** Shares of its text that stood before in other articles of the story. */
  passages: readonly { fromId: number; share: number }[];
};

/** From this share on of a text that stood before in another, it repeats that one. */
export const REPEATING_SHARE = 0.35;
/** Origins that are kept of a story. */
const MOST_ORIGINS = 12;

/** Words between a phrase and an outlet's name. */
const BEFORE_OUTLETS = new Set("the der die das dem den des le la les l el il lo al un una o a os as do da het de news agency state newspaper daily agence agencia agenzia agentur nachrichtenagentur zeitung tageszeitung magazin journal quotidien diario periodico giornale jornal dagblad dziennik газета газеты агентство агентства издание портал صحيفة وكالة موقع قناة جريدة شبكة".split(" "));

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Each is asked for again and again: a large story compares all its sources with all that its articles name. */
const outlets = new Map<string, { words: readonly string[]; unspaced: boolean }>();
const MOST_OUTLETS = 5_000;
const spans = new WeakMap<NamedInText, readonly string[]>();

function outletWords(outlet: string): { words: readonly string[]; unspaced: boolean } {
  const known = outlets.get(outlet);
  if (known) return known;
  const plain = plainName(outlet);
  const made = { words: plain.length < 2 ? [] : plain.split(" "), unspaced: UNSPACED.test(plain) };
  if (outlets.size >= MOST_OUTLETS) outlets.clear();
  outlets.set(outlet, made);
  return made;
}

function spanWords(named: NamedInText): readonly string[] {
  const known = spans.get(named);
  if (known) return known;
  const words = named.name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  spans.set(named, words);
  return words;
}

/** Whether words that stand where a name would are an outlet's. */
export function namesOutlet(named: NamedInText, outlet: string): boolean {
  const { name, at } = named;
  const { words: names, unspaced } = outletWords(outlet);
  const [first] = names;
  if (first === undefined) return false;
  if (unspaced) return name === outlet || (name.startsWith(outlet) && name.length <= outlet.length + 4) || (name.endsWith(outlet) && name.length <= outlet.length + 2);
  if (names.length === 1 && first.length < 3) return false;
  const words = spanWords(named);
  if (at === "end") {
    const from = words.length - names.length;
    return from >= 0 && from <= 3 && names.every((word, index) => words[from + index] === word) && words.slice(0, from).every((word) => BEFORE_OUTLETS.has(word));
  }
  let from = 0;
  while (from < 4 && BEFORE_OUTLETS.has(words[from] ?? "") && words[from] !== first) from++;
  return names.every((word, index) => words[from + index] === word);
}

type Edge = { tie: OriginTie; to: number } | { tie: OriginTie; agency: string };

/**
 * Who tells a story first hand: each article leads to the one that it repeats, if any, and that one further; where
 * they end is an origin. All pieces of one newsroom are one origin, and all that carry one agency's text are that agency.
 * @param articles all of the story, in any order
 * @returns besides, of each article that repeats, by id, whom and how that is known
 */
export function originsOf(articles: readonly Told[]): { origins: StoryOrigins; terms: RankTerm[]; ties: ReadonlyMap<number, Repeats> } {
  const sorted = [...articles].sort((a, b) => a.at - b.at || a.id - b.id);
  const graph = new Graph(sorted);
  const groups = new Map<string, Group>();
  for (const article of sorted) {
    const { key, tie } = graph.rootOf(article);
    const group = groups.get(key) ?? { key, own: [], repeats: [] };
    if (tie === null) group.own.push(article);
    else group.repeats.push({ article, tie });
    groups.set(key, group);
  }
  const found = [...groups.values()].map((group) => ({ group, term: termOf(group) }));
  const origins = found.map(({ group, term }) => originOf(group, term !== null)).sort((a, b) => b.repeats - a.repeats || b.articles - a.articles);
  const ties = new Map(sorted.flatMap((article) => {
    const { key, tie } = graph.rootOf(article);
    return tie === null ? [] : [[article.id, { tie, ...namesOf(key) }] as const];
  }));
  return {
    ties,
    origins: { count: found.filter(({ term }) => term !== null).length, repeating: found.reduce((sum, { group }) => sum + group.repeats.length, 0), origins: origins.slice(0, MOST_ORIGINS) },
    terms: found.flatMap(({ term }) => term ?? []),
  };
}

/** Whose telling an article repeats: a source of the story or an agency, and how that is known. */
export type Repeats = { tie: OriginTie; sourceId: number | null; agency: string | null };

function namesOf(key: string): Pick<Repeats, "sourceId" | "agency"> {
  const [kind, ...rest] = key.split(" ");
  return kind === "source" ? { sourceId: Number(rest[0]), agency: null } : { sourceId: null, agency: rest.join(" ") };
}

type Group = { key: string; own: Told[]; repeats: { article: Told; tie: OriginTie }[] };

/** What the articles of a story have from one another. */
class Graph {
  readonly #byId: Map<number, Told>;
  readonly #rank: Map<number, number>;
  readonly #pieces = new Map<number, Told>();
  readonly #byWord = new Map<string, Told[]>();
  readonly #unspaced: Told[] = [];
  readonly #addresses: Map<string, Told>;
  readonly #agencies: Map<string, number>;
  readonly #roots = new Map<number, { key: string; tie: OriginTie | null }>();

  constructor(sorted: readonly Told[]) {
    this.#byId = new Map(sorted.map((article) => [article.id, article]));
    this.#rank = new Map(sorted.map(({ id }, at) => [id, at]));
    // The earliest of each, so the latest is set first.
    const latestFirst = [...sorted].reverse();
    for (const article of latestFirst) this.#pieces.set(article.reprintOfId ?? article.id, article);
    for (const article of new Map(latestFirst.map((one) => [one.sourceId, one])).values()) {
      const { words: [first], unspaced } = outletWords(article.sourceName);
      if (unspaced) this.#unspaced.push(article);
      else if (first !== undefined) this.#byWord.set(first, [...(this.#byWord.get(first) ?? []), article]);
    }
    this.#addresses = new Map(latestFirst.flatMap((article) => (article.address ? [[article.address, article] as const] : [])));
    this.#agencies = new Map(latestFirst.flatMap(({ sourceId, sourceName, control }) => {
      const agency = agencyNamed(sourceName) ?? (control === "wire" ? plainName(sourceName) : null);
      return agency === null ? [] : [[agency, sourceId] as const];
    }));
  }

  /** Where an article's telling begins, and how it is tied to that; no tie where it tells first hand. */
  rootOf(article: Told): { key: string; tie: OriginTie | null } {
    const known = this.#roots.get(article.id);
    if (known) return known;
    const edge = this.#edgeOf(article);
    const root = this.#follow(article, edge);
    this.#roots.set(article.id, root);
    return root;
  }

  #follow(article: Told, edge: Edge | null): { key: string; tie: OriginTie | null } {
    if (edge === null) return { key: `source ${article.sourceId}`, tie: null };
    if ("agency" in edge) {
      const source = this.#agencies.get(edge.agency);
      if (source === article.sourceId) return { key: `source ${source}`, tie: null };
      return { key: source === undefined ? `agency ${edge.agency}` : `source ${source}`, tie: edge.tie };
    }
    const to = this.#byId.get(edge.to);
    if (!to) return { key: `source ${article.sourceId}`, tie: null };
    const { key } = this.rootOf(to);
    return key === `source ${article.sourceId}` ? { key, tie: null } : { key, tie: edge.tie };
  }

  /** The strongest tie to another; only to what appeared earlier, so that nobody repeats in a circle. */
  #edgeOf(article: Told): Edge | null {
    const first = this.#pieces.get(article.reprintOfId ?? article.id);
    if (first && first.id !== article.id) return { tie: "reprint", to: first.id };
    return this.#agencyOf(article) ?? this.#passages(article) ?? this.#named(article) ?? this.#linked(article);
  }

  #agencyOf({ credits, kind, control }: Told): Edge | null {
    const name = credits?.agency ?? null;
    const agency = name === null ? null : (agencyNamed(name) ?? (this.#agencies.has(plainName(name)) ? plainName(name) : null));
    if (agency !== null) return { tie: "agency", agency };
    return kind === "wire-copy" && control !== "wire" ? { tie: "agency", agency: "" } : null;
  }

  #passages(article: Told): Edge | null {
    const [most] = article.passages.filter(({ fromId, share }) => share >= REPEATING_SHARE && this.#earlier(fromId, article)).sort((a, b) => b.share - a.share || a.fromId - b.fromId);
    return most ? { tie: "passages", to: most.fromId } : null;
  }

  #named(article: Told): Edge | null {
    const named = article.credits?.named ?? [];
    for (const one of named) {
      const first = this.#sourcesLike(one).find((other) => other.sourceId !== article.sourceId && this.#earlier(other.id, article) && namesOutlet(one, other.sourceName));
      if (first) return { tie: "named", to: first.id };
    }
    for (const one of named) {
      const agency = agencyIn(one);
      if (agency !== null) return { tie: "named", agency };
    }
    return null;
  }

  /** The earliest article of each source whose name begins with a word that stands there, or is written without spaces. */
  #sourcesLike(named: NamedInText): Told[] {
    return [...this.#unspaced, ...new Set(spanWords(named).flatMap((word) => this.#byWord.get(word) ?? []))];
  }

  #linked(article: Told): Edge | null {
    for (const link of article.credits?.links ?? []) {
      const to = this.#addresses.get(link);
      if (to && to.sourceId !== article.sourceId && this.#earlier(to.id, article)) return { tie: "link", to: to.id };
    }
    return null;
  }

  #earlier(id: number, than: Told): boolean {
    const [one, other] = [this.#rank.get(id), this.#rank.get(than.id)];
    return one !== undefined && other !== undefined && one < other;
  }

}

/** The agency that stands where an outlet's name would. */
function agencyIn(named: NamedInText): string | null {
  const words = spanWords(named);
  const whole = agencyNamed(named.name);
  if (whole !== null) return whole;
  let from = 0;
  if (named.at === "start") while (from < 4 && BEFORE_OUTLETS.has(words[from] ?? "")) from++;
  for (const count of [4, 3, 2, 1]) {
    const agency = agencyOfWords(named.at === "start" ? words.slice(from, from + count) : words.slice(-count), named.name);
    if (agency !== null) return agency;
  }
  return null;
}

/** What an origin is worth: the piece of its own that is worth most now; the earliest of those that repeat it where it has none here. */
function termOf({ key, own, repeats }: Group): RankTerm | null {
  const term = ({ kind, at }: Told, weight: number): RankTerm => ({ ...namesOf(key), kind, weight, at: new Date(at).toISOString() });
  const counted = own.filter(({ kind }) => KIND_WEIGHTS[kind] > 0);
  const worth = (article: Told) => heatOf({ sum: KIND_WEIGHTS[article.kind], at: article.at });
  const [best] = counted.sort((a, b) => worth(b) - worth(a) || a.id - b.id);
  if (best) return term(best, KIND_WEIGHTS[best.kind]);
  const told = repeats.map(({ article }) => article).filter(({ kind }) => KIND_WEIGHTS[kind] > 0);
  const [first] = told;
  if (!first) return null;
  const [release] = own;
  return release ? term(release, REPEATED_RELEASE_WEIGHT) : term(first, KIND_WEIGHTS[first.kind]);
}

function originOf({ key, own, repeats }: Group, counted: boolean): Origin {
  const ties: Origin["ties"] = {};
  for (const { tie } of repeats) ties[tie] = (ties[tie] ?? 0) + 1;
  return { ...namesOf(key), articles: own.length, repeats: repeats.length, ties, counted };
}
