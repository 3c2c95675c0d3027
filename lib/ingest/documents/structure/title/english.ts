import { sentenceStarts } from "../text";
import { mainVerb, tokens } from "./clause";
import type { Token } from "./clause";
import { LONGEST, fit } from "./fit";
import { withoutAppositions, withoutLeadIn, withoutSourceTail, withoutTimes } from "./strip";
import { baseOfPast, isParticiple, present } from "./verbs";

const ENOUGH = 28;
/** Below this a headline says less than it might. */
const SHORT = 55;

/** A headline in the manner of English newspapers, from the first sentences of a text. */
export function englishTitle(lead: string): string {
  const starts = [0, ...sentenceStarts(lead)];
  const sentences = starts.slice(0, 3).map((from, index) => lead.slice(from, starts[index + 1]).trim());
  const titles = sentences.map(headlineOf);
  // A later sentence that stands on a pronoun says nothing by itself.
  const fitting = titles.find((title, index) => title.length >= (index === 0 ? 15 : ENOUGH) && title.length <= LONGEST && !/^(?:He|She|They|This|That|These|His|Her|Its|Their)\b/.test(title) && (index === 0 || !/^It\b/.test(title)));
  return fitting ?? atWord(titles[0] ?? lead);
}

function headlineOf(sentence: string): string {
  const question = /\?["”’]?$/.test(sentence);
  const quoted = quoteLead(sentence);
  if (quoted) return quoted;
  let text = withoutTimes(sentence.replace(/[.!?]+["”’]?$/, (end) => end.replace(/[.!?]/g, "")));
  text = withoutLeadIn(text);
  text = withoutAppositions(text);
  text = withoutSourceTail(text);
  text = withoutOffices(text);
  text = statement(text) ?? shortenedSubject(text);
  const title = fittedTitle(text, question);
  if (title.length >= SHORT) return title;
  // Headlines may do without articles: where that lets a whole phrase in, they do.
  const bareTitle = fittedTitle(text.replace(/(?<=\p{Ll} )the (?=\p{Lu})/gu, ""), question);
  return bareTitle.length >= title.length + 15 ? bareTitle : title;
}

function fittedTitle(text: string, question: boolean): string {
  const list = tokens(text);
  const verb = mainVerb(list);
  const least = leastLength(list, verb);
  const fitted = inHeadlineTense(fit(text, least, LONGEST + slack(list, verb)));
  return finish(fit(fitted, Math.min(least, fitted.length)), question && fitted.length >= text.length - 12);
}

/** How many characters the headline tense will save, so that the cut may come that much later. */
function slack(list: readonly Token[], verb: number): number {
  const article = /^(?:A|An)$/.test(list[0]?.text ?? "") ? 2 : 0;
  const word = list[verb]?.word ?? "";
  if (/^(?:was|were)$/.test(word)) return article + 4;
  return baseOfPast(word) !== null && word.endsWith("ed") ? article + 1 : article;
}

/** The verb and two words after it must stay. */
function leastLength(list: readonly Token[], verb: number): number {
  if (verb < 0 || /^(?:There|It|He|She|What|Here|That)['’]s$/.test(list[0]?.text ?? "")) return 0;
  const speech = /^(?:says?|said|warn(?:s|ed)?|announce[sd]?|insist(?:s|ed)?|(?:establish|suggest|conclud|reveal|confirm)e?[sd]?)$/.test(list[verb]?.word ?? "");
  const inner = speech ? mainVerb(list, verb + 2) : -1;
  const last = list[Math.min(list.length - 1, Math.max(verb, inner) + 1)];
  return last ? last.index + last.word.length : 0;
}

const SAID = /^(?<who>.{2,110}?)(?:,)? (?:has |have )?(?<verb>said|says|say|stated|states|claimed|claims|noted|added|argued|insisted|warned|announced|declared|confirmed|explained|stressed|established|concluded|suggested|revealed)(?: (?:in|at|during|to) [^,]{3,60},?)? (?<that>that )?(?<what>.+)$/;

/** "A spokesman said that X" as "Spokesman says X"; null when no clause follows the verb of speech. */
function statement(text: string): string | null {
  const { who, verb, that, what } = SAID.exec(text)?.groups ?? {};
  if (!who || !verb || !what || /["“]/.test(who) || mainVerb(tokens(who)) > 0) return null;
  const said = withoutAppositions(withoutLeadIn(what));
  if (mainVerb(tokens(said)) < 1) return null;
  const speaker = shortSpeaker(who);
  const plural = isPlural(speaker);
  const base = baseOfPast(verb);
  const plain = base !== null && /^(?:state|note|add|explain|stress|claim)$/.test(base) ? "say" : base;
  const says = plain === null || plural === null ? verb : present(plain, plural);
  // "establish that": only after "say" and its like does a headline do without the conjunction.
  const conjunction = that && /^(?:establish|conclude|suggest|reveal)/.test(says) ? "that " : "";
  const whole = `${speaker} ${says} ${conjunction}${said}`;
  if (fit(whole, leastLength(tokens(whole), mainVerb(tokens(whole)))).length <= LONGEST) return whole;
  if (/^(?:he|she|they|it|we|his|her|their|its)\b/i.test(said)) return whole;
  // What an office announces or confirms is news without it; what somebody merely says is not.
  if (base !== null && /^(?:announce|confirm|reveal)$/.test(base)) return said;
  const office = speaker.length > 22 ? speaker.replace(/\s+spokes(?:person|man|woman)$/, "") : speaker;
  const brief = `${office}: ${said.replace(/^(?:the |a )?so-called (?=["“])/, "")}`;
  return brief.length > LONGEST ? brief.replace(/^(?:Chinese|Russian|French|German|British|American|US|Indian|Japanese|Iranian|Turkish|Israeli) (?=\p{Lu})/u, "") : brief;
}

const OFFICE = /(?:\b(?:[Ff]ormer|[Ff]ellow|[Tt]he|[Aa]|[A-Z][\w.]*|\w+al) ){0,5}\b(?:Senator|Representative|Judge|Justice|Professor|Congressman|Congresswoman|Director|candidate)(?: (?=\p{Lu}[\p{L}'’-]+ \p{Lu}))/gu;

/** A long sentence without spokesmen beside their office, offices before full names, and middle initials. */
function withoutOffices(text: string): string {
  if (text.length <= LONGEST) return text;
  const plain = text.replace(/\b(Ministry|Department|Office|Commission) spokes(?:person|man|woman)(?! \p{Lu}|,? (?:said|says|stated|told))\b/gu, "$1").replace(/(\p{Lu}\p{Ll}+) \p{Lu}\. (?=\p{Lu}\p{Ll})/gu, "$1 ");
  return plain.length <= LONGEST ? plain : plain.replace(OFFICE, "");
}

/** A subject without the description behind its noun, when the sentence is too long for it: "vessel equipped with ... completed". */
function shortenedSubject(text: string): string {
  if (text.length <= LONGEST) return text;
  const list = tokens(text);
  const verb = list[mainVerb(list)];
  if (!verb || verb.index < 45) return text;
  const subject = text.slice(0, verb.index);
  const described = /^(?<noun>.{12,}?) (?:equipped|followed|known|called|named|based|located|owned|operated|led|accused|suspected|containing|carrying|including|involving|from|who|which) .+ $/.exec(subject);
  return described?.groups?.noun && !/,/.test(described.groups.noun.slice(-12)) ? `${described.groups.noun.replace(/ \w+ly$/, "")} ${text.slice(verb.index)}` : text;
}

/** A title before a name is enough: "Foreign Ministry spokesperson Guo Jiakun" as "Foreign Ministry spokesperson". */
function shortSpeaker(who: string): string {
  const titled = /^(?<office>.{8,80}?\b(?:[Ss]pokes(?:person|man|woman)|officials?|analysts?))\s+\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u.exec(who);
  const head = /^(?<people>(?:[\p{L}-]+ ){0,3}(?:scientists|researchers|officials|experts|authorities|prosecutors|police|lawyers|doctors|analysts|economists)) (?:from|at|of|in|with|for) .{12,}$/iu.exec(who);
  return (titled?.groups?.office ?? head?.groups?.people ?? who).replace(/Spokes(person|man|woman)\b/, "spokes$1").replace(/,$/, "");
}

const QUOTE_LEAD = /^["“](?<quote>.{15,400}?)[,.!?]?["”],?\s+(?:said|says|according to|told|wrote)\s+(?<who>[^,.]{3,60})/u;

/** A lead that opens with somebody's words: who, and the beginning of them. */
function quoteLead(sentence: string): string | null {
  const { quote, who } = QUOTE_LEAD.exec(sentence)?.groups ?? {};
  if (!quote || !who) return null;
  const words = fit(quote.split(/[;—]/)[0] ?? quote, 20, LONGEST - who.length - 4);
  return words.length + who.length + 4 <= LONGEST ? `${who.trim()}: “${words}”` : null;
}

/** Passive without its auxiliary, and the simple past as present where the subject's number is plain. */
function inHeadlineTense(text: string): string {
  const list = tokens(text);
  const at = mainVerb(list);
  const verb = list[at];
  if (!verb) return text;
  const passive = /^(?:was|were|has been|have been)\s+(?<adverb>\w+ly\s+)?(?<participle>[a-z]+)/.exec(text.slice(verb.index));
  if (passive?.groups?.participle && isParticiple(passive.groups.participle) && at > 0) {
    const shortened = (passive.groups.adverb ?? "") + passive.groups.participle;
    return text.slice(0, verb.index) + shortened + text.slice(verb.index + passive[0].length);
  }
  const base = baseOfPast(verb.word);
  const plural = isPlural(text.slice(0, verb.index).trim());
  // After a lead-in that could not be cut off the verb found may be no main verb.
  if (/^(?:In|At|On|As|After|For|With|During|To|By|From)\s/.test(text)) return text;
  if (base === null || plural === null || verb.word === "had" || verb.word === "did") return text;
  const rest = text.slice(verb.index + verb.text.length).replace(/( and (?:\w+ly )?)([a-z]+)(?= (?:the|a|an|its|his|her|their|to|on|in|for|that|at|from|\p{Lu}))/gu, (match: string, link: string, word: string) => {
    const second = baseOfPast(word);
    return second === null ? match : link + present(second, plural);
  });
  return text.slice(0, verb.index) + verb.text.replace(verb.word, present(base, plural)) + rest;
}

const PLURAL_NOUN = /^(?:people|police|children|women|men|scientists|they|we|both|dozens|hundreds|thousands)$/i;

/** Whether a subject is plural, by its head noun; null when that is not plain. */
function isPlural(subject: string): boolean | null {
  const head = (subject.split(/\s(?:of|in|from|for|at|on|with|to|by|who|which|near|against)\s|,/)[0] ?? "").trim().replace(/ \w+ly$/, "");
  if (head.endsWith("s general")) return true;
  const last = head.split(/\s+/).at(-1) ?? "";
  if (/\band\b|&/.test(subject.replace(/\b(?:\p{Lu}[\p{L}]*)(?:, \p{Lu}[\p{L}]*)* and \p{Lu}[\p{L}]*$/u, "")) || / and /.test(head)) return null;
  if (PLURAL_NOUN.test(last)) return true;
  if (/(?:^|\s)(?:I|you)$/i.test(last) || last === "") return null;
  if (!last.endsWith("s") || /(?:ss|us|is|['’]s)$/.test(last)) return /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|most|all|both|at least|more than|about|roughly|nearly|dozens|thousands|state media)\b/i.test(head) ? null : false;
  return last === last.toLowerCase() ? true : null;
}

function finish(text: string, question: boolean): string {
  let title = text.replace(/^(?:A|An) (?=\S)/i, "").replace(/^the (?=\p{Ll}|(?:US|UK|EU|UN) )/u, "").replace(/^The (?=\p{Ll}|(?:US|UK|EU|UN) )/u, "")
    .replace(/^(?:But|And|So(?! (?:far|many|much|long|called|that)\b)|Yet|However|Meanwhile|Notably),? (?=\S)/, "").replace(/[\s,;:.–—-]+$/, "").replace(/\s+(?:and|or|but|the|a|an|of|to|in|on|at|with|for|that|as|by)$/i, "").trim();
  if ((title.match(/“/g)?.length ?? 0) > (title.match(/”/g)?.length ?? 0)) title += "”";
  if ((title.match(/"/g)?.length ?? 0) % 2 === 1) title = title.replace(/"(?=[^"]*$)/, "");
  title = title.slice(0, 1).toUpperCase() + title.slice(1);
  return question && !title.endsWith("?") ? `${title}?` : title;
}

/** The last resort: any place where a phrase may end, else whole words within the length. */
function atWord(text: string): string {
  if (text.length <= LONGEST) return text;
  const phrase = fit(text, 0);
  return finish(phrase.length <= LONGEST ? phrase : text.slice(0, LONGEST).replace(/\s+\S*$/, ""), false);
}
