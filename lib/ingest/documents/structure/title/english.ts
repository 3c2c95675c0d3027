import { sentenceStarts } from "../text";
import { mainVerb, tokens } from "./clause";
import type { Token } from "./clause";
import { LONGEST, fit } from "./fit";
import { withoutAppositions, withoutLeadIn, withoutSourceTail, withoutTimes } from "./strip";
import { baseOfPast, isParticiple, present } from "./verbs";

const ENOUGH = 28;

/** A headline in the manner of English newspapers, from the first sentences of a text. */
export function englishTitle(lead: string): string {
  const starts = [0, ...sentenceStarts(lead)];
  const sentences = starts.slice(0, 3).map((from, index) => lead.slice(from, starts[index + 1]).trim());
  for (const sentence of sentences) {
    const title = headlineOf(sentence);
    if (title.length >= ENOUGH && title.length <= LONGEST + 15) return title;
  }
  const first = headlineOf(sentences[0] ?? lead);
  return first.length <= LONGEST + 15 ? first : atWord(first);
}

function headlineOf(sentence: string): string {
  const question = /\?["”’]?$/.test(sentence);
  const quoted = quoteLead(sentence);
  if (quoted) return quoted;
  let text = withoutTimes(sentence.replace(/[.!?]+["”’]?$/, (end) => end.replace(/[.!?]/g, "")));
  text = withoutLeadIn(text);
  text = withoutAppositions(text);
  text = withoutSourceTail(text);
  text = statement(text) ?? text;
  const list = tokens(text);
  const verb = mainVerb(list);
  const least = leastLength(list, verb);
  const fitted = inHeadlineTense(fit(text, least, LONGEST + slack(list, verb)));
  return finish(fit(fitted, Math.min(least, fitted.length)), question && fitted.length >= text.length - 12);
}

/** How many characters the headline tense will save, so that the cut may come that much later. */
function slack(list: readonly Token[], verb: number): number {
  const article = /^(?:A|An)$/.test(list[0]?.text ?? "") ? 2 : 0;
  return /^(?:was|were)$/.test(list[verb]?.word ?? "") ? article + 4 : article;
}

/** The verb and two words after it must stay. */
function leastLength(list: readonly Token[], verb: number): number {
  if (verb < 0) return 0;
  const speech = /^(?:says?|warns?|announces?|insists?)$/.test(list[verb]?.word ?? "");
  const inner = speech ? mainVerb(list, verb + 2) : -1;
  const last = list[Math.min(list.length - 1, Math.max(verb, inner) + 1)];
  return last ? last.index + last.text.length : 0;
}

const SAID = /^(?<who>.{2,110}?)(?:,)? (?:has |have )?(?<verb>said|says|stated|states|claimed|claims|noted|added|argued|insisted|warned|announced|declared|confirmed|explained|stressed)(?: (?:in|at|during|to) [^,]{3,60},?)? (?:that )?(?<what>.+)$/;

/** "A spokesman said that X" as "Spokesman says X"; null when no clause follows the verb of speech. */
function statement(text: string): string | null {
  const { who, verb, what } = SAID.exec(text)?.groups ?? {};
  if (!who || !verb || !what || /["“]/.test(who) || mainVerb(tokens(who)) > 0) return null;
  if (mainVerb(tokens(what)) < 1) return null;
  const speaker = shortSpeaker(who);
  const base = baseOfPast(verb);
  const says = base === null ? verb : /^(?:state|note|add|explain|stress|claim)$/.test(base) ? present("say", isPlural(speaker) === true) : present(base, isPlural(speaker) === true);
  return `${speaker} ${says} ${what}`;
}

/** A title before a name is enough: "Foreign Ministry spokesperson Guo Jiakun" as "Foreign Ministry spokesperson". */
function shortSpeaker(who: string): string {
  const titled = /^(?<office>.{8,80}?\b(?:[Ss]pokes(?:person|man|woman)|officials?|analysts?))\s+\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u.exec(who);
  return (titled?.groups?.office ?? who).replace(/Spokes(person|man|woman)\b/, "spokes$1").replace(/,$/, "");
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
  if (base === null || plural === null || verb.word === "had" || verb.word === "did") return text;
  return text.slice(0, verb.index) + verb.text.replace(verb.word, present(base, plural)) + text.slice(verb.index + verb.text.length);
}

const PLURAL_NOUN = /^(?:people|police|children|women|men|scientists|they|we|both|dozens|hundreds|thousands)$/i;

/** Whether a subject is plural, by its head noun; null when that is not plain. */
function isPlural(subject: string): boolean | null {
  const head = subject.split(/\s(?:of|in|from|for|at|on|with|to|by|who|which|near|against)\s|,/)[0]?.trim() ?? "";
  const last = head.split(/\s+/).at(-1) ?? "";
  if (/\band\b|&/.test(subject.replace(/\b(?:\p{Lu}[\p{L}]*)(?:, \p{Lu}[\p{L}]*)* and \p{Lu}[\p{L}]*$/u, "")) || / and /.test(head)) return null;
  if (PLURAL_NOUN.test(last)) return true;
  if (/(?:^|\s)(?:I|you)$/i.test(last) || last === "") return null;
  if (!last.endsWith("s") || /(?:ss|us|is|['’]s)$/.test(last)) return /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|most)\b/i.test(head) ? null : false;
  return last === last.toLowerCase() ? true : null;
}

function finish(text: string, question: boolean): string {
  let title = text.replace(/^(?:A|An) (?=\S)/, "").replace(/^The (?=\p{Ll})/u, "")
    .replace(/^(?:But|And|So|Yet|However|Meanwhile|Notably),? (?=\S)/, "").replace(/[\s,;:.–—-]+$/, "").replace(/\s+(?:and|or|but|the|a|an|of|to|in|on|at|with|for|that|as|by)$/i, "").trim();
  if ((title.match(/"/g)?.length ?? 0) % 2 === 1) title = title.replace(/"(?=[^"]*$)/, "");
  title = title.slice(0, 1).toUpperCase() + title.slice(1);
  return question && !title.endsWith("?") ? `${title}?` : title;
}

/** The last resort: whole words within the length. */
function atWord(text: string): string {
  const cut = text.slice(0, LONGEST).replace(/\s+\S*$/, "");
  return finish(cut, false);
}
