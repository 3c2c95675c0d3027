import { bare } from "../text";
import { AUXILIARIES, baseOfPast, isBase, isParticiple, isPlainPresent, isPresent } from "./verbs";

/** A word of a text and where it stands. */
export type Token = { text: string; word: string; index: number };

export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({ text: match[0], word: bare(match[0]), index: match.index }));
}

/** Offset pairs of quoted passages; an apostrophe opens none. */
export function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<=^|\s)[‘'](?=\p{L})[^‘’'"]{2,80}[’'](?=[\s,.;:]|$)/gu)) spans.push([match.index, match.index + match[0].length]);
  return spans;
}

/** Splits at the commas that stand outside quotations and numbers. */
export function commaParts(text: string): string[] {
  const quotes = quotedSpans(text);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/,(?=["”’']?\s)["”’']?\s+/g)) {
    if (quotes.some(([start, end]) => match.index > start && match.index < end - 2)) continue;
    const end = match.index + match[0].trimEnd().length;
    parts.push(text.slice(from, end).replace(/,(?=["”’']?$)/, ""));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

const NO_VERB_AFTER = new Set("a an the its his her their our my your this these those of by with for at from in on into and or as to than no any some each every new former more most very so-called".split(" "));
const RELATIVE = new Set(["who", "which", "whose", "whom", "that", "where", "what", "when", "whether", "if", "because", "while", "as"]);

/**
 * Position among the tokens of the verb that the clause turns on, or -1. Participles that describe
 * the subject ("vessel equipped with ...") and verbs of relative clauses are passed over.
 */
export function mainVerb(list: readonly Token[], from = 1): number {
  let pending = 0;
  for (let at = from; at < list.length; at += 1) {
    const word = list[at]?.word ?? "";
    const previous = list[at - 1]?.word.toLowerCase() ?? "";
    if (RELATIVE.has(word) && at > 0) {
      pending += 1;
      continue;
    }
    if (!isFiniteAt(list, at, previous)) continue;
    if (pending > 0) {
      pending -= 1;
      // "who was arrested": the participle belongs to the same verb.
      continue;
    }
    if (!AUXILIARIES.has(word) && describesSubject(list, at)) continue;
    return at;
  }
  return -1;
}

function isFiniteAt(list: readonly Token[], at: number, previous: string): boolean {
  const word = list[at]?.word ?? "";
  if (word === "" || word !== word.toLowerCase()) return false;
  if (AUXILIARIES.has(word)) return !NO_VERB_AFTER.has(previous) || word === "is" || word === "are";
  if (NO_VERB_AFTER.has(previous) || AUXILIARIES.has(previous) || previous === "to" || previous === "been" || previous === "be" || previous === "being") return false;
  // "Newly fired official": the adverb at the head makes an adjective of it.
  if (at === 1 && previous.endsWith("ly")) return false;
  if (baseOfPast(word) !== null) return true;
  if (isBase(word) && /[a-z]{2}s$/.test(previous) && startsComplement(list[at + 1]?.word ?? "", list[at + 1]?.text ?? "")) return true;
  if (/[a-z]{3}ed$/.test(word) && !/^(?:hundred|wicked|naked|sacred|limited|united|indeed|speed|breed|need)$/.test(word)) return !nounFollows(list, at);
  if (isPlainPresent(word)) return true;
  return isPresent(word) && startsComplement(list[at + 1]?.word ?? "", list[at + 1]?.text ?? "");
}

/** "-ed" before a plain noun is an adjective: "fired officials", "contested race". */
function nounFollows(list: readonly Token[], at: number): boolean {
  const next = list[at + 1]?.word ?? "";
  return /^[a-z]{3,}$/.test(next) && !/^(?:the|a|an|his|her|its|their|that|to|in|on|at|by|with|for|from|into|over|after|as|out|up|down|off|against|when|while|about|more|less|under|two|three|not|all|some|back|it|him|them|nearly|almost|around|during|between|through|and|or)$/.test(next);
}

/** What follows a verb and hardly ever a plural noun: "plans to", "wants the". */
function startsComplement(next: string, raw: string): boolean {
  return /^(?:to|the|a|an|his|her|its|their|that|it|him|them|he|she|they|we|he[’']s|she[’']s|they[’']re|it[’']s|no|not|more|all|some|this|these|how|why|what|up|out|off|over|back|down|ready|about)$/.test(next) || /^["“$€£\d\p{Lu}]/u.test(raw);
}

/** Past tenses that are no participles. */
const FINITE_ONLY = /^(?:took|gave|went|came|became|began|saw|rose|fell|grew|knew|threw|flew|drew|broke|spoke|chose|wrote|drove|withdrew|sank|shook|hid)$/;

/** A participle behind its noun, when the clause still has an auxiliary of its own to come. */
function describesSubject(list: readonly Token[], at: number): boolean {
  if (!isParticiple(list[at]?.word ?? "") || (list[at]?.text ?? "").endsWith(",")) return false;
  // "run by the mayor", not "rose by 4 %" or "responded by closing".
  if (list[at + 1]?.word === "by" && !/^(?:\d|an? \p{Ll}|nearly|about|more|almost|\p{Ll}+ing\b)/u.test(list[at + 2]?.word ?? "")) return true;
  const passive = list[at + 1]?.word === "with";
  if (baseOfPast(list[at + 1]?.word ?? "") !== null) return true;
  for (const token of list.slice(at + 1, at + 14)) {
    if (/^(?:that|who|which|but|because|while|after|when|as|if|whether|before)$/.test(token.word) || /[,;:]$/.test(token.text)) return false;
    if (/^(?:has|have|was|were|is|are|will|had|would)$/.test(token.word)) return true;
    // "wreckage left on the beach began to smell"
    if (FINITE_ONLY.test(token.word) && !/^(?:and|to)$/.test(list[list.indexOf(token) - 1]?.word ?? "")) return true;
    // "A road accident followed by a fire killed five"
    if (passive && baseOfPast(token.word) !== null && token.word === token.word.toLowerCase()) return true;
  }
  return false;
}
