import { commaParts, mainVerb, quotedSpans, tokens } from "./clause";
import type { Token } from "./clause";
import { bare } from "../text";
import { AUXILIARIES, baseOfPast, isPresent } from "./verbs";

export const LONGEST = 95;
const SHORTEST = 28;

type Cut = { index: number; rank: number };

const SUBORDINATE = new Set(["after", "while", "because", "when", "where", "which", "who", "whose", "although", "though", "since", "unless", "until", "before", "amid", "following", "despite", "as", "but", "if", "whether", "so", "yet", "whilst"]);
/** Without a comma before them, words that open what tells one thing from others. */
const RESTRICTIVE = new Set(["who", "which", "whose", "where"]);
/** Verbs after which a clause may end. */
const INTRANSITIVE = new Set("crashed collapsed exploded erupted died fell failed sank resigned ended began opened disappeared vanished drowned".split(" "));
/** Words that open a description behind a noun. */
const DESCRIBING = new Set(["accessible", "available", "capable", "worth", "located", "called", "named", "aimed", "designed", "containing", "including", "involving", "regarding", "concerning", "alleging", "claiming", "calling", "seeking", "according"]);
const PREPOSITIONS = new Set(["in", "at", "on", "for", "with", "from", "during", "over", "through", "against", "near", "across", "under", "within", "toward", "towards", "outside", "inside", "without", "around", "between", "among", "alongside", "along", "by", "upon", "via", "throughout", "ahead", "above", "below", "into", "about"]);
/** Words that want what comes after them. */
const HUNGRY = new Set("ready able expected plans plan set due likely agreed decided continue continues continued want wants need needs have has had going trying try tried failed fails seeking seeks vows vowed forced allowed asked urged called calling accused based depends relies focus focused aimed aims aiming willing way ability right effort efforts attempt bid responsible part one some most many each both all number lack kind sort rise because such rather more less than as of to the a an and or but not be been being is are was were very its his her their our out up off next first last soon early far long well seem seems seemed appears appeared tends tended then similar prior contrary akin shortly just nearly about around least".split(" "));

/** The beginning of a sentence up to where a clause may end, what ending there costs, and what was left out. */
export type Beginning = { text: string; cost: number; rest: string };

/**
 * The beginnings of a sentence that fit a headline and end where a clause may end: at a comma or dash,
 * before a subordinate clause, or before a phrase that only adds, and the whole if it fits. `least` is
 * the offset that must be kept (past the verb).
 */
export function beginnings(sentence: string, least: number, longest = LONGEST): Beginning[] {
  const whole = sentence.length <= longest ? [{ text: sentence, cost: 0, rest: "" }] : [];
  const quotes = quotedSpans(sentence);
  const found = cuts(sentence).filter(({ index }) =>
    index <= longest && index >= Math.max(SHORTEST, least) && closesClause(sentence, index) && !quotes.some(([from, to]) => index > from && index < to));
  return [...whole, ...found.map(({ index, rank }) => ({ text: sentence.slice(0, index).replace(/[\s,;:–—-]+$/, ""), cost: 4 + rank * 6, rest: sentence.slice(index) }))];
}

/** The best of those beginnings by its length and the surety of its end; the whole sentence when nothing fits. */
export function fit(sentence: string, least: number, longest = LONGEST): string {
  if (sentence.length <= longest) return sentence;
  const value = ({ text, cost }: Beginning): number => Math.min(text.length, 88) - cost * 2.5 - (text.length < 50 ? 25 : 0);
  return beginnings(sentence, least, longest).toSorted((a, b) => value(b) - value(a))[0]?.text ?? sentence;
}

const OPENS_CLAUSE = /\b(?:what|how|why|that|who|which|whose|where|when|while|whilst|because|although|though|if|whether|after|before|since|until|as|saying|stating|claiming|alleging|arguing|announcing|adding|noting)\s/g;

/** Whether a cut leaves no clause without its verb: not "after Paweł Adamowicz" of "after Paweł Adamowicz was stabbed". */
function closesClause(sentence: string, index: number): boolean {
  const opening = [...sentence.slice(0, index).matchAll(OPENS_CLAUSE)].at(-1);
  if (!opening) return true;
  const from = opening.index + opening[0].length;
  const started = tokens(sentence.slice(from, index));
  if (/^(?:who|which|that)/.test(opening[0])) return started.some((token) => mainVerb([{ text: "", word: "", index: 0 }, token]) > 0) || mainVerb(started) >= 0;
  if (mainVerb(started) > 0) return true;
  if (/ing\s$/.test(opening[0])) return false;
  const whole = tokens(sentence.slice(from).split(/,\s(?:and|but)\s|;/)[0] ?? "");
  return mainVerb(whole) < 1;
}

function cuts(sentence: string): Cut[] {
  const list = tokens(sentence);
  return [...commaCuts(sentence), ...punctuationCuts(sentence), ...wordCuts(list)];
}

function punctuationCuts(sentence: string): Cut[] {
  return Array.from(sentence.matchAll(/\s+(?:--|[–—-])\s+|—|;\s|:\s/g), (match) => ({ index: match.index, rank: 0 }));
}

/** Commas, but for those of an enumeration or of a date or place ("Karaj, near Tehran" may go, "Austin, Texas" stays whole). */
function commaCuts(sentence: string): Cut[] {
  const parts = commaParts(sentence);
  const found: Cut[] = [];
  let index = 0;
  for (let at = 0; at < parts.length - 1; at += 1) {
    index += (parts[at] ?? "").length;
    const next = parts[at + 1] ?? "";
    const after = parts[at + 2];
    const enumeration = (/^(?:and|or)\b/.test(after ?? "") || /^\S+(?: \S+){0,3} (?:and|or) /.test(next)) && !/^(?:who|which|where|a|an|the|with|after|as|when|while|in)\b/.test(next);
    const place = /\p{Lu}[\p{L}.]*$/u.test(parts[at] ?? "") && /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?$/u.test(next);
    const lastWord = bare(parts[at]?.split(/\s+/).at(-1) ?? "").toLowerCase();
    if (!enumeration && !HUNGRY.has(lastWord)) found.push({ index, rank: place ? 1.5 : 0 });
    index += 2;
  }
  return found;
}

function wordCuts(list: readonly Token[]): Cut[] {
  const found: Cut[] = [];
  for (let at = 3; at < list.length; at += 1) {
    const token = list[at];
    const previous = list[at - 1]?.word.toLowerCase() ?? "";
    if (!token || token.word !== token.word.toLowerCase() || HUNGRY.has(previous) || PREPOSITIONS.has(previous)) continue;
    const rank = rankOf(list, at, previous);
    if (rank !== null) found.push({ index: token.index - 1, rank });
  }
  return found;
}

function rankOf(list: readonly Token[], at: number, previous: string): number | null {
  const word = list[at]?.word ?? "";
  const next = list[at + 1]?.word ?? "";
  const afterVerb = AUXILIARIES.has(previous) || baseOfPast(previous) !== null || (isPresent(previous) && at < 8 && !/^(?:to|of|with|for|the|a|an|in|on|its|his|her|their)$/.test(list[at - 2]?.word ?? "")) || /(?:ed|ing)$/.test(previous);
  if (INTRANSITIVE.has(previous) && PREPOSITIONS.has(word)) return 1;
  if (word === "about" && /^(?:concerns?|fears?|worries|questions?|debate|doubts?|information)$/.test(previous)) return null;
  if (DESCRIBING.has(word)) return afterVerb ? null : 1;
  if (RESTRICTIVE.has(word)) return 1.4;
  if (SUBORDINATE.has(word)) return afterVerb && word === "as" ? null : 0.5;
  if (word === "and" && next.endsWith("ing") && !openPair(list, at)) return 0.7;
  if (word === "and" && /^(?:the|a|an|its|their|his|her|other)$/.test(next) && !openPair(list, at) && !afterVerb) return 1.6;
  if (word === "and") return (baseOfPast(next) !== null || AUXILIARIES.has(next) || isPresent(next)) && !openPair(list, at) ? 0.5 : null;
  // "the offering of": a noun.
  if (word === "of" && previous.endsWith("ing")) return 3;
  if (afterVerb) return null;
  // Behind a noun; behind a verb it opens what is said.
  if (word === "that") return 2;
  // "Secretary of State" is one name.
  if (word === "of") return /^\p{Lu}/u.test(list[at - 1]?.text ?? "") && /^\p{Lu}/u.test(next) ? null : 3;
  if (word === "to" && /^(?:uses?|used|asks?|asked|urges?|urged|orders?|ordered|forces?|forced|allows?|allowed|helps?|helped)$/.test(list.slice(0, at).map((token) => token.word).find((each) => baseOfPast(each) !== null || isPresent(each)) ?? "")) return null;
  if (word === "to") return /^(?:the|a|an|his|her|its|their|\d)/.test(next) || /^\p{Lu}/u.test(next) ? null : 1;
  if (PREPOSITIONS.has(word) && /^(?:which|whom|whose|what|how)$/.test(next)) return next === "what" ? 1.6 : 2.5;
  return PREPOSITIONS.has(word) ? 1.2 : null;
}

/** Inside "between X and Y" or "both X and Y" nothing may be cut. */
function openPair(list: readonly Token[], at: number): boolean {
  return list.slice(Math.max(0, at - 7), at).some((token) => /^(?:between|both|either)$/i.test(token.word));
}
