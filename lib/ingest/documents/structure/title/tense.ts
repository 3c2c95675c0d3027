import { mainVerb, quotedSpans, tokens } from "./clause";
import { isPlural } from "./number";
import { baseOfPast, isParticiple, present } from "./verbs";

/** Openings after which the verb found may be no main verb. */
const LEAD_IN_LEFT = /^(?:(?:Shortly|Soon|Just|Only|Hours|Days|Weeks|Months|Years|Moments|Minutes) (?:after|before)|In|At|On|As|After|For|With|During|To|By|From|When|While|If)\s/;

/** What a headline cannot say in the present. */
const LONG_PAST = /\b(?:last (?:week|month|year|summer|winter|spring|autumn|fall|\p{Lu}\p{Ll}+)|ago|previously|earlier|at the time|in (?:early |late |mid-)?(?:\p{Lu}\p{Ll}+ )?(?:1[89]|20)\d\d|once|in the 1?\d?\d0s|originally|initially)\b/u;

/** Participles that tell how things stand rather than what happened: these keep their auxiliary. */
const STANDING = /^(?:based|located|known|called|supposed|born|made|used|situated|named|considered|believed|thought|said|home|attended|surrounded|filled)$/;

/**
 * A clause in headline tense: the passive without its auxiliary and the simple past as present, each
 * only where the subject's number is plain and every verb that goes with it can follow.
 */
export function inHeadlineTense(text: string): string {
  const list = tokens(text);
  const at = mainVerb(list);
  const verb = list[at];
  if (!verb) return text;
  const passive = /^(?:was|were|has been|have been)\s+(?<adverb>\w+ly\s+)?(?<participle>[a-z]+)/.exec(text.slice(verb.index));
  if (passive?.groups?.participle && isParticiple(passive.groups.participle) && at > 0) {
    if (STANDING.test(passive.groups.participle) || /^[^,;]* and (?:(?:\w+ly )?\p{Ll}+ed\b|.*\b(?:was|were)\b)/u.test(text.slice(verb.index))) return text;
    const shortened = (passive.groups.adverb ?? "") + passive.groups.participle;
    return text.slice(0, verb.index) + shortened + text.slice(verb.index + passive[0].length);
  }
  const death = /^(?:has|have) died\b/.exec(text.slice(verb.index));
  if (death && isPlural(text.slice(0, verb.index).trim()) === false) return `${text.slice(0, verb.index)}dies${text.slice(verb.index + death[0].length)}`;
  if (LEAD_IN_LEFT.test(text) || LONG_PAST.test(text) || quotedSpans(text).some(([from, to]) => verb.index > from && verb.index < to)) return text;
  const base = baseOfPast(verb.word);
  const plural = isPlural(text.slice(0, verb.index).trim());
  if (base === null || plural === null || verb.word === "had" || verb.word === "did") return text;
  const rest = followVerb(text.slice(verb.index + verb.text.length), plural);
  return rest === null ? text : text.slice(0, verb.index) + verb.text.replace(verb.word, present(base, plural)) + rest;
}

/** What stands behind a verb set in the present, its other past tenses with it; null when one of them cannot follow. */
function followVerb(rest: string, plural: boolean): string | null {
  const joined = rest.replace(/(,? and (?:\w+ly )?)([a-z]+)(?= (?:the|a|an|its|his|her|their|to|on|in|for|that|at|from|into|with|more|\d|\p{Lu}))/gu, (match: string, link: string, word: string) => {
    const second = baseOfPast(word);
    return second === null || /(?:^| )(?:were|was|been|be) \S*$/.test(link) ? match : link + present(second, plural);
  });
  const during = /\b(?:as|while|when) (?!of\b|a\b|an\b|part\b|well\b|it\b(?= was))/.exec(joined);
  if (!during) return joined;
  const from = during.index + during[0].length;
  const clause = joined.slice(from).split(/[,;]/)[0] ?? "";
  const list = tokens(clause);
  const verb = list[mainVerb(list)];
  if (!verb || /^(?:is|are|has|have|will|can)$/.test(verb.word)) return joined;
  const own = isPlural(clause.slice(0, verb.index).trim());
  const said = /^(?:was|were)$/.test(verb.word) ? (verb.word === "was" ? "is" : "are") : baseOfPast(verb.word);
  if (own === null || said === null || /^(?:had|did)$/.test(verb.word)) return null;
  const now = /^(?:is|are)$/.test(said) ? said : present(said, own);
  return joined.slice(0, from + verb.index) + now + joined.slice(from + verb.index + verb.word.length);
}

/** What was said, as the present of "says" takes it: "would return" as "will return", "was preparing" as "is preparing". */
export function withoutBackshift(clause: string): string {
  if (/\bif\b/.test(clause)) return clause;
  const quotes = quotedSpans(clause);
  return clause.replace(/\bwould\b(?! (?:have|like|rather)\b)|\b(?:was|were)(?= (?:not )?[a-z]+ing\b)/g, (word, index: number) => {
    if (quotes.some(([from, to]) => index > from && index < to)) return word;
    return word === "would" ? "will" : word === "was" ? "is" : "are";
  });
}

/** "Norway and Denmark enjoys" with its verb set right, where the number of the subject is plain. */
export function inAgreement(text: string): string {
  const list = tokens(text);
  const verb = list[mainVerb(list)];
  if (!verb || !/^(?:is|are|has|have|\p{Ll}+s)$/u.test(verb.word)) return text;
  const subject = text.slice(0, verb.index).trim();
  if (!/ and /.test(subject) || isPlural(subject) !== true) return text;
  const plural = { is: "are", has: "have" }[verb.word] ?? (/^(?:are|have)$/.test(verb.word) ? verb.word : verb.word.replace(/(?<=(?:s|x|z|ch|sh|o))es$/, "").replace(/ies$/, "y").replace(/(?<![s])s$/, ""));
  return text.slice(0, verb.index) + plural + text.slice(verb.index + verb.word.length);
}
