import { mainVerb, tokens } from "./clause";
import type { Token } from "./clause";
import { LONGEST, beginnings, fit } from "./fit";
import { statementOf } from "./speech";
import { startsWithVerb, withoutAppositions, withoutLeadIn, withoutSourceTail, withoutTimes } from "./strip";
import { inAgreement, inHeadlineTense } from "./tense";
import { baseOfPast } from "./verbs";

/**
 * A headline that a sentence might make, and what it costs to make it that way. `plain` is its clause
 * in the tense of the sentence, `rest` what was left out at its end.
 */
export type Candidate = { text: string; plain: string; cost: number; rest: string };

/** Every headline that one sentence might make. */
export function candidatesOf(sentence: string): Candidate[] {
  const quoted = quoteLead(sentence);
  const whole = mainClause(sentence);
  const text = inAgreement(withoutSourceTail(withoutAppositions(whole)));
  const forms: [text: string, cost: number][] = [[text, 0], [withoutOffices(text), 1], [shortenedSubject(text), 6], [text.replace(/(?<=\p{Ll} )the (?=\p{Lu})/gu, ""), 3]];
  const different = forms.filter(([form], at) => forms.findIndex(([other]) => other === form) === at);
  // Where somebody says something, the verb of saying is the main one, however the clause reads.
  const found = [...introduced(whole), ...different.flatMap(([form, cost]) => spoken(form, cost) ?? clauses(form, cost))];
  return quoted ? [{ text: quoted, plain: quoted, cost: 0, rest: "" }, ...found.map((each) => ({ ...each, cost: each.cost + 6 }))] : found;
}

/** "issued a ruling finding that ...": the noun says no more than its verb would. */
const RULING = / (?:has )?(?:issued|released|published|delivered|made) (?:an?|its|his|her|their) (?:[\p{Ll}-]+ )?(ruling|opinion|decision|judge?ment|verdict|statement|report|warning)(?: (?:against|on|about) [^,]{3,60}?)?,? (?:finding|saying|stating|concluding|declaring|ruling|arguing) that /u;

/** The sentence without its stop, its day and hour and what leads up to its main clause. */
export function mainClause(sentence: string): string {
  const timeless = withoutTimes(sentence.replace(/[.!?]+["”’]?$/, (end) => end.replace(/[.!?]/g, ""))).replace(/^It (?:was|is|has been) (?:reported|announced|revealed|confirmed)(?: that)? (?=\p{Lu}|a |the )/u, "");
  return withoutLeadIn(timeless.replace(RULING, (_, noun: string) => (/^(?:ruling|opinion|decision|judge?ment|verdict)$/.test(noun) ? " ruled that " : " said that ")));
}

/** "Ida Holm, the mayor of Ellery, signed ...": with who she is, where there is room. */
function introduced(text: string): Candidate[] {
  const { name, office, rest } = /^(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}), (?:the |an? )?(?<office>\p{Ll}[\p{L}-]+(?: [\p{L}'’-]+){0,6}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ of (?:the )?\p{Lu}\p{Ll}+), (?<rest>\p{Ll}.+)$/u.exec(text)?.groups ?? {};
  if (!name || !office || !rest || !startsWithVerb(rest) || /^(?:who|which|whose|aged|from|near|now|then|also|known)\b/.test(office) || office.length > 48) return [];
  return clauses(withoutSourceTail(`${office} ${name} ${rest}`), -1);
}

/** A clause whole and cut at each place where it may end, in headline tense. */
function clauses(text: string, cost: number, longest = LONGEST, tensed = inHeadlineTense): Candidate[] {
  const list = tokens(text);
  const verb = mainVerb(list);
  return beginnings(text, leastLength(list, verb), longest + slack(list, verb)).map((each) => ({ text: tensed(each.text), plain: each.text, cost: each.cost + cost, rest: each.rest }));
}

/** What was said keeps its tense: "says he sank the barge". */
const asSaid = (text: string): string => text;

/** What somebody said: before it who says so, or behind it, or, of an office's own news, without; null where nothing is said. */
function spoken(text: string, cost: number): Candidate[] | null {
  const statement = statementOf(text);
  if (!statement) return null;
  const { speaker, says, said, conjunction, announced } = statement;
  const named = (who: string, extra: number): Candidate[] => clauses(`${who} ${says} ${conjunction}${said}`, cost + extra, LONGEST, asSaid);
  const office = speaker.length > 22 ? speaker.replace(/\s+spokes(?:person|man|woman)$/, "") : speaker;
  const name = OFFICE_HOLDER.exec(speaker)?.groups?.name;
  const candidates = [...named(speaker, 0), ...(office === speaker ? [] : named(office, 1)), ...(name ? named(name, 4) : [])];
  if (/^(?:he|she|they|it|we|his|her|their|its|this|that|these)\b/i.test(said)) return candidates;
  // What an office announces or confirms is news without it; what somebody merely says is not.
  if (announced) return [...candidates, ...clauses(said, cost)];
  if (office.length >= 42 || /^(?:he|she|they|it|we|I)\b/i.test(speaker)) return candidates;
  const [last, first] = [`, ${lowered(office)} ${says}`, `${office.replace(NATION, "")}: `];
  const behind = clauses(said, cost + 3, LONGEST - last.length, asSaid).map((each) => ({ ...each, text: `${each.text}${last}` }));
  const before = clauses(said.replace(/^(?:the |a )?so-called (?=["“])/, ""), cost + 7, LONGEST - first.length, asSaid).map((each) => ({ ...each, text: `${first}${each.text}` }));
  return [...candidates, ...behind, ...before];
}

/** Somebody by office and full name: in a pinch the name alone will do. */
const OFFICE_HOLDER = /^(?:[Ff]ormer )?(?:\p{Lu}[\p{L}.]+ )+?(?:Secretary|President|Minister|Senator|Chancellor|Governor|Representative|Director|General|Leader|Judge) (?<name>\p{Lu}\p{Ll}[\p{L}’'-]+ \p{Lu}\p{Ll}[\p{L}’'-]+)$/u;

/** The state whose ministry speaks, where the ministry is enough. */
const NATION = /^(?:Chinese|Russian|French|German|British|American|US|Indian|Japanese|Iranian|Turkish|Israeli) (?=\p{Lu})/u;

function lowered(speaker: string): string {
  return speaker.replace(/^(?:An?|The) (?=\p{Ll})/u, "").replace(/^The (?=\p{Lu})/u, "the ").replace(/^\p{Lu}(?=\p{Ll}+(?:$| \p{Ll}))/u, (letter) => (speaker.includes(" ") || speaker.endsWith("s") || speaker === "Police" ? letter.toLowerCase() : letter));
}

/** How many characters the headline tense will save, so that the cut may come that much later. */
function slack(list: readonly Token[], verb: number): number {
  const article = /^(?:A|An)$/.test(list[0]?.text ?? "") ? 2 : 0;
  const word = list[verb]?.word ?? "";
  if (/^(?:was|were)$/.test(word)) return article + 4;
  return baseOfPast(word) !== null && word.endsWith("ed") ? article + 1 : article;
}

const CLAUSE_VERBS = /^(?:says?|said|warn(?:s|ed)?|announce[sd]?|insist(?:s|ed)?|think|thinks|thought|believe[sd]?|know|knows|knew|(?:establish|suggest|conclud|reveal|confirm|indicat|argu|predict|claim|rul|hop|fear|report|find)e?[sd]?|found|shows?|showed)$/;

/** Of these, the verbs that hardly ever have a plain object. */
const SAYING = /^(?:says?|said|warn(?:s|ed)|insist(?:s|ed)?|think|thinks|thought|believe[sd]?|(?:suggest|conclud|argu|claim|rul)e?[sd]?)$/;

/** The verb and two words after it must stay; behind a verb of saying, the verb of what is said too. */
function leastLength(list: readonly Token[], verb: number): number {
  if (verb < 0 || /^(?:There|It|He|She|What|Here|That)['’]s$/.test(list[0]?.text ?? "")) return 0;
  const inner = CLAUSE_VERBS.test(list[verb]?.word ?? "") ? mainVerb(list, verb + 2) : -1;
  const pause = list.findIndex((token, at) => at > verb && /[,;:]$/.test(token.text));
  const kept = inner > 0 && (pause < 0 || inner < pause || SAYING.test(list[verb]?.word ?? "")) ? inner : verb;
  const closes = /[,;:]$/.test(list[kept]?.text ?? "");
  const last = list[Math.min(list.length - 1, closes ? kept : kept + 1)];
  return last ? last.index + last.word.length : 0;
}

const OFFICE = /(?:\b(?:[Ff]ellow|[Tt]he|[Aa]|[A-Z][\w.]*|\w+al) ){1,5}\b(?<!\bof )(?<office>Senator|Representative|Judge|Justice|Professor|Congressman|Congresswoman|Director)(?: (?=\p{Lu}[\p{L}'’-]+ \p{Lu}))/gu;

/** Where a person named in full works, and what only praises: neither is missed in a headline. */
const WORKPLACE = /(?<!\b(?:Court|Ministry|Department|University|College|Bank|Council|Commission|Party|Institute|Office|House|Agency|Board|Church|Society|Association)\b)(?<=\p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+) of (?:the )?(?:\p{Lu}[\p{L}.'’-]+ ){1,4}\p{Lu}[\p{L}'’-]+(?= (?:and|\p{Ll}+(?:ed|s)|has|have|said|says)\b)/gu;
const PRAISE = /^(?:An? |The )?(?:prominent|well-known|popular|famous|celebrated|renowned|top|leading|veteran|longtime) /i;

const NATION_OFFICE = /^(?:US|U\.S\.|American) (?=(?:President|Vice President|Prime Minister|Secretary|Senator|Representative) \p{Lu})/u;

/** A long sentence without spokesmen beside their office, offices before full names, middle initials and such. */
function withoutOffices(text: string): string {
  if (text.length <= LONGEST) return text;
  const plain = text.replace(/\b(Ministry|Department|Office|Commission) spokes(?:person|man|woman)(?! \p{Lu}|,? (?:said|says|stated|told))\b/gu, "$1").replace(/(\p{Lu}\p{Ll}+) \p{Lu}\. (?=\p{Lu}\p{Ll})/gu, "$1 ");
  if (plain.length <= LONGEST) return plain;
  return plain.replace(NATION_OFFICE, "").replace(OFFICE, "$<office> ").replace(WORKPLACE, "").replace(PRAISE, "");
}

const DESCRIBED = /^(?<noun>.{8,}?) (?:equipped|followed|known|called|named|based|located|owned|operated|led|accused|suspected|containing|carrying|wearing|including|involving|cited|from|at|who|which) .+ $/;

/** A subject without the description behind its noun, when the sentence is too long for it: "vessel equipped with ... completed". */
function shortenedSubject(text: string): string {
  if (text.length <= LONGEST) return text;
  const list = tokens(text);
  const verb = list[mainVerb(list)];
  if (!verb || verb.index < 40) return text;
  const noun = DESCRIBED.exec(text.slice(0, verb.index))?.groups?.noun;
  return noun && !/,/.test(noun.slice(-12)) && / |s$/.test(noun) ? `${noun.replace(/ \w+ly$/, "")} ${text.slice(verb.index)}` : text;
}

const QUOTE_LEAD = /^["“](?<quote>.{15,400}?)[,.!?]?["”],?\s+(?:said|says|according to|told|wrote)\s+(?<who>[^,.]{3,60})/u;

/** A lead that opens with somebody's words: who, and the beginning of them. */
function quoteLead(sentence: string): string | null {
  const { quote, who } = QUOTE_LEAD.exec(sentence)?.groups ?? {};
  if (!quote || !who || /^(?:he|she|they|I|it|we)\b/i.test(who)) return null;
  const words = fit(quote.split(/[;—]/)[0] ?? quote, 20, LONGEST - who.length - 4);
  return words.length + who.length + 4 <= LONGEST ? `${who.trim()}: “${words}”` : null;
}
