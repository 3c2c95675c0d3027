import { mainVerb, tokens } from "./clause";
import type { Token } from "./clause";
import { isPlural } from "./number";
import { withoutAppositions, withoutLeadIn } from "./strip";
import { inAgreement, withoutBackshift } from "./tense";
import { AUXILIARIES, baseOfPast, isBase, isParticiple, isPresent, present } from "./verbs";

/** A clause that somebody said: who, with which verb in headline tense, and what. */
export type Statement = { speaker: string; says: string; said: string; conjunction: string; announced: boolean };

const VERBS = "said|says|say|stated|states|claimed|claims|noted|argued|argues|insisted|warned|warns|announced|declared|confirmed|explained|stressed|established|concluded|suggested|suggests|suggest|revealed|reported|reports|report|ruled|found|finds|find|showed|shows|show|alleged|acknowledged|admitted|predicted|predicts|estimated|indicates|indicated";
const SAID = new RegExp(`^(?<who>.{2,150}?),? (?:has |have |also |later )?(?<verb>(?:${VERBS})|(?:told|tells) (?:the )?(?:\\p{Lu}[\\p{L}’'-]*|reporters|journalists|lawmakers|parliament)(?: \\p{Lu}[\\p{L}’'-]*){0,3})(?: (?:in|at|during|to) [^,]{3,60},?| \\p{Lu}\\p{Ll}+day,?)? (?<that>that )?(?<what>.+)$`, "u");

/** The statement that a sentence reports; null when it reports none, or the clause said has no verb of its own. */
export function statementOf(text: string): Statement | null {
  const { who, verb: found, that, what } = SAID.exec(text)?.groups ?? {};
  if (!who || !found || !what || /["“]/.test(who) || /^(?:an?|the|this|that|its|his|her|their|our)$/i.test(who) || mainVerb(tokens(who)) > 0) return null;
  const verb = found.split(" ")[0]?.replace(/^(?:told|tells)$/, "said") ?? found;
  const inner = withoutAppositions(withoutLeadIn(what));
  const list = tokens(inner);
  const at = mainVerb(list);
  if (at < 1) return null;
  const own = list[at]?.word ?? "";
  // "found a body buried": only after "that" or a verb that cannot be a participle is there a clause.
  if (!that && !/^(?:said|says|say)$/.test(verb) && !AUXILIARIES.has(own) && isParticiple(own) && !governs(list, at) && !/^(?:collapsed|crashed|exploded|died|resigned|disappeared|failed|agreed|appeared|occurred|happened|violated|declined|increased)$/.test(own)) return null;
  if (!that && !/^(?:said|says|say)$/.test(verb) && !AUXILIARIES.has(own) && !isPresent(own) && !isBase(own) && baseOfPast(own) === null) return null;
  const speaker = shortSpeaker(who);
  const base = baseOfPast(verb);
  const plain = base !== null && /^(?:state|note|add|explain|stress|claim|report)$/.test(base) ? "say" : base;
  const plural = isPlural(speaker);
  const says = plain === null || plural === null ? verb : present(plain, plural);
  const said = inAgreement(base === null ? inner : withoutBackshift(inner));
  return { speaker, says, said, announced: /^(?:announce|confirm|reveal)$/.test(base ?? ""), conjunction: that && /^(?:establish|conclude|suggest|reveal|indicate|find|show|rule|admit|acknowledge|warn|confirm|argue|insist)/.test(says) ? "that " : "" };
}

/** Whether a verb has an object of its own, as no participle behind a noun has: "sailors caught herring". */
function governs(list: readonly Token[], at: number): boolean {
  const next = list[at + 1]?.word ?? "";
  return next !== "" && !/^(?:in|by|at|near|under|with|from|on|outside|inside|to|for|as|over|against|after|during|along|behind|off|into|of|and|or|between|across|around|last|this|earlier|later|recently)$/.test(next) && !/[,;:]$/.test(list[at]?.text ?? "");
}

const PEOPLE = "scientists|researchers|officials|experts|authorities|prosecutors|police|lawyers|doctors|analysts|economists|astronomers|engineers|biologists|investigators|lawmakers|sources|residents|witnesses|activists|leaders";
const TEAM = new RegExp(`^(?:an?|the) (?:[\\p{L}-]+ ){0,3}(?:team|group|pair|trio) of (?:[\\p{L}-]+ ){0,2}(?<people>${PEOPLE})\\b`, "iu");
const HEADS = new RegExp(`^(?<people>(?:[\\p{L}.-]+ ){0,3}(?:${PEOPLE})) (?:from|at|of|in|with|for|familiar|working) .{8,}$`, "iu");
const OFFICIAL = /^(?<office>.{8,80}?\b(?:[Ss]pokes(?:person|man|woman)|officials?|analysts?))\s+\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u;

/** A speaker as headlines name one: the office without the name, the people without where they work. */
export function shortSpeaker(who: string): string {
  const short = TEAM.exec(who)?.groups?.people ?? HEADS.exec(who)?.groups?.people ?? OFFICIAL.exec(who)?.groups?.office ?? who;
  return short.replace(/Spokes(person|man|woman)\b/, "spokes$1").replace(/,$/, "");
}
