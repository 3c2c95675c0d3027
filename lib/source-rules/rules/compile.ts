import type { RuleEntry, RuleField, RuleTest, RuleValues, SourceRule, ValueProblem } from "../types";
import { exactForm, foldedForm, foldedPlaces } from "./fold";
import { readPattern, type Pattern } from "./pattern";

/** How much of a text rules look at, in characters. */
export const LOOKED_AT = 20_000;

type Single = Exclude<RuleField, "any">;
export const SINGLE_FIELDS: readonly Single[] = ["title", "text", "author", "category", "address", "lang"];
const ANY: readonly Single[] = ["title", "text", "author", "category", "address"];

/** The fields a rule looks at, in the order in which they are looked at. */
export function fieldsOf({ field }: Pick<RuleValues, "field">): readonly Single[] {
  return field === "any" ? ANY : [field];
}

/** A rule made ready. `where` gives a place in the exact form of a text. */
export type CompiledRule = { rule: SourceRule; found(texts: EntryTexts): boolean; where(exact: string): { from: number; to: number } | null };

/** The rules that count for one feed, made ready once for a whole look. `keeps`: there is one that keeps. */
export type CompiledRules = { deciding: readonly CompiledRule[]; labelling: readonly CompiledRule[]; keeps: boolean };

/** The texts of one entry in the forms in which they are compared, each made when it is first needed, and once. */
export class EntryTexts {
  readonly #entry: RuleEntry;
  readonly #exact = new Map<Single, readonly string[]>();
  readonly #folded = new Map<Single, readonly string[]>();

  constructor(entry: RuleEntry) {
    this.#entry = entry;
  }

  /** What stands in a field: one text, several categories, or none. Of a language also those it belongs to: zh-Hant-TW, zh-Hant, zh. */
  exact(field: Single): readonly string[] {
    const known = this.#exact.get(field);
    if (known) return known;
    const made = this.#written(field).map((text) => exactForm(text.slice(0, LOOKED_AT))).filter((text) => text !== "");
    this.#exact.set(field, made);
    return made;
  }

  folded(field: Single): readonly string[] {
    const known = this.#folded.get(field);
    if (known) return known;
    const made = this.exact(field).map(foldedForm);
    this.#folded.set(field, made);
    return made;
  }

  #written(field: Single): readonly string[] {
    if (field === "category") return this.#entry.categories;
    if (field !== "lang") return [this.#entry[field] ?? ""];
    const parts = this.#entry.lang.split("-");
    return parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
  }
}

/**
 * Makes rules ready for the entries of one feed: those that are switched on and for all feeds or this one, in their order.
 * @param feedId null where no feed is known: only rules for all feeds count then
 */
export function compileRules(rules: readonly SourceRule[], feedId: number | null): CompiledRules {
  const compiled = [...rules].sort((a, b) => a.place - b.place)
    .filter((rule) => rule.enabled && (rule.feedId === null || rule.feedId === feedId))
    .flatMap((rule) => compileRule(rule) ?? []);
  const deciding = compiled.filter(({ rule }) => rule.action !== "label");
  return { deciding, labelling: compiled.filter(({ rule }) => rule.action === "label"), keeps: deciding.some(({ rule }) => rule.action === "keep") };
}

/** What keeps a value from being looked for; null where nothing does. */
export function valueProblem({ test, value, caseSensitive }: Pick<RuleValues, "test" | "value" | "caseSensitive">): ValueProblem | null {
  const matcher = matcherOf(test, value, caseSensitive);
  return typeof matcher === "string" ? matcher : null;
}

function compileRule(rule: SourceRule): CompiledRule | null {
  const matcher = matcherOf(rule.test, rule.value, rule.caseSensitive);
  // What was saved is valid; what an older paper let through and this one does not, matches nothing.
  if (typeof matcher === "string") return null;
  const fields = fieldsOf(rule);
  const { folds, found, where } = matcher;
  return {
    rule,
    found: (texts) => fields.some((field) => (folds ? texts.folded(field) : texts.exact(field)).some(found)),
    where: (exact) => {
      if (!folds) return where(exact);
      const { folded, places } = foldedPlaces(exact);
      const at = where(folded);
      return at && { from: places[at.from] ?? 0, to: endOf(places, at.to) };
    },
  };
}

/** Where the last character that is part of a match ends. */
function endOf(places: readonly number[], to: number): number {
  const last = places[to - 1] ?? 0;
  return places.find((place, at) => at >= to && place > last) ?? places.at(-1) ?? 0;
}

type Matcher = Pattern & { folds: boolean };

function matcherOf(test: RuleTest, value: string, caseSensitive: boolean): Matcher | ValueProblem {
  if (test === "matches") {
    const pattern = readPattern(value, caseSensitive);
    return typeof pattern === "string" ? pattern : { ...pattern, folds: false };
  }
  const exact = exactForm(value);
  const sought = caseSensitive ? exact : foldedForm(exact);
  if (sought.trim() === "") return "empty";
  const at = FINDERS[test];
  return {
    folds: !caseSensitive,
    found: (text) => at(text, sought) >= 0,
    where: (text) => {
      const from = at(text, sought);
      return from < 0 ? null : { from, to: from + sought.length };
    },
  };
}

/** Where what is sought stands in a text, or -1. */
const FINDERS: Record<Exclude<RuleTest, "matches">, (text: string, sought: string) => number> = {
  contains: (text, sought) => text.indexOf(sought),
  equals: (text, sought) => (text === sought ? 0 : -1),
  starts: (text, sought) => (text.startsWith(sought) ? 0 : -1),
  word: (text, sought) => {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (apart(sought, -1, text.slice(Math.max(0, at - 2), at)) && apart(sought, 1, text.slice(at + sought.length, at + sought.length + 2))) return at;
    }
    return -1;
  },
};

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that put no space between words, or grow endings without one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether what is sought ends at a word's end on this side: where its edge is a letter, no letter stands beside it. */
function apart(sought: string, side: -1 | 1, beside: string): boolean {
  const [edge, neighbour] = side < 0 ? [[...sought][0], [...beside].at(-1)] : [[...sought].at(-1), [...beside][0]];
  return neighbour === undefined || edge === undefined || !LETTER.test(edge) || UNSPACED.test(edge) || !LETTER.test(neighbour);
}
