/** Nouns that are plural without an "s". */
const PLURAL_NOUN = /^(?:people|police|children|women|men|scientists|they|we|both|dozens|hundreds|thousands|millions|politicians|militia)$/i;
/** Counting words that make a plural of a group's name: "two", "several". */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|many|some|most|all|both|at least|more than|about|roughly|nearly|dozens|hundreds|thousands|millions|state media)\b/i;
/** Bodies whose name stands at the end of theirs, so that "Oil and Gas Company" is one. */
const BODY = /^(?:Company|Corporation|Corp|Party|Ministry|Department|Commission|Committee|Council|Office|Agency|Court|University|College|School|Administration|Service|Group|Bank|Institute|Association|Society|Organization|Organisation|Union|Team|Board|Center|Centre|Museum|Hospital|Church|Airport|Bureau|Authority|Fund|Foundation|League|Federation|Chamber|House|Police|Act|Bill|Plan|Programme|Program|Project|Festival|Championship|Cup|Street|Park|Island)$/;
/** Words that open what describes a noun behind it. */
const BEHIND = /\s(?:of|in|from|for|at|on|with|to|by|who|which|that|near|against|about|over|between|into|during|after|under|without|across|through|inside|outside|among|including|involving|carrying|containing|wearing|using|seeking|calling|accused|linked|based|led|alleging|known|named|called|aimed)\s|,|\s(?:[–—]|--)/;

/** One person by office and full name, whatever the name ends in. */
const TITLED = /\b(?:Representative|Senator|President|Minister|Judge|Governor|Mayor|Secretary|Director|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Pope|King|Queen|Prince|singer|actor|actress|leader|author|coach|captain|lawyer|journalist|spokes\p{Ll}+) (?:\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}’'-]+$/u;

const COUNTRIES = new Set("Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Bolivia Brazil Britain Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt England Eritrea Estonia Ethiopia EU Finland France Georgia Germany Ghana Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Latvia Lebanon Libya Lithuania Luxembourg Malaysia Mali Malta Mexico Moldova Mongolia Morocco Mozambique Myanmar Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda UK Ukraine Uruguay US Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe Beijing Washington Moscow London Paris Berlin Tokyo Brussels Tehran Kyiv Ankara Delhi Seoul Pyongyang Republicans Democrats".split(" "));

/**
 * Whether a subject is plural, by its head noun; null when that is not plain, so that nothing is
 * conjugated on a guess. "Bus carrying children" is singular, "Norway and Denmark" plural.
 */
export function isPlural(subject: string): boolean | null {
  const joined = joinedSubject(subject);
  if (joined !== undefined) return joined;
  if (TITLED.test(subject)) return false;
  const head = (subject.split(BEHIND)[0] ?? "").trim().replace(/ (?:\w+ly|also|now|still|again|later|just)$/, "");
  if (head.endsWith("s general")) return true;
  const last = head.split(/\s+/).at(-1) ?? "";
  if (PLURAL_NOUN.test(last)) return true;
  if (/(?:^|\s)(?:I|you|who|that|which)$/i.test(last) || last === "" || /^(?:number|majority|handful|series|host|variety)$/.test(last)) return null;
  // "Residents planning a march": what a participle leads may be no head.
  if (/\s\p{Ll}+ing\s/u.test(head) && !/^(?:the|a|an|his|her|its|their)\s\p{Ll}+ing\s/iu.test(head)) return null;
  if (!last.endsWith("s") || /(?:ss|us|is|['’]s)$/.test(last)) return COUNTED.test(head) ? null : false;
  return last === last.toLowerCase() ? true : null;
}

/** The number of a subject with "and" in it; undefined when it has none, null when it cannot be told. */
function joinedSubject(subject: string): boolean | null | undefined {
  const plain = subject.replace(/^(?:[Bb]oth|[Tt]he) /, "").trim();
  const sides = plain.split(/,? and | & /);
  if (sides.length < 2) return undefined;
  const [left = "", right = ""] = [sides[0], sides.at(-1)];
  if (COUNTRIES.has(left.split(/[\s,]+/).at(-1) ?? "") && left.split(/,?\s+/).every((word) => COUNTRIES.has(word)) && COUNTRIES.has(right.replace(/ (?:also|both|jointly)$/, ""))) return true;
  const [before, after] = [left.split(BEHIND)[0] ?? "", right.split(BEHIND)[0] ?? ""];
  // "the mayor of Ellery and the council": each has an article or an office of its own.
  if (sides.length === 2 && before === left && /^(?:the|an?|his|her|its|their|other|several|two|three) \p{L}/u.test(right) && !/\b(?:of|in|from|for|at|on|with|by|between|about)\b/.test(left)) return true;
  const name = /^(?:(?:[\p{L}-]+ ){0,4})?\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+$/u;
  if (sides.length === 2 && name.test(left) && /^\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+$/u.test(right) && !BODY.test(right.split(" ").at(-1) ?? "") && !BODY.test(left.split(" ").at(-1) ?? "")) return true;
  // "singer and lyricist Ida Holm" is one person.
  if (sides.length === 2 && /^(?:[\p{Ll}-]+ ){1,5}\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+(?: Jr\.?)?$/u.test(right) && /\p{Ll}{2}$/u.test(left) && !left.endsWith("s") && !/\b(?:of|in|from|for|at|a|an|the|his|her)\b/.test(left) && /\p{Ll}/u.test(left.split(" ").at(-1)?.slice(0, 1) ?? "")) return false;
  // "team of doctors and nurses", "mayor of Ellery and the council": only a plural head is plain.
  if (before !== left) return isPlural(before) === true ? true : null;
  if (after !== right) return null;
  if (BODY.test(right.split(" ").at(-1) ?? "") && /^\p{Lu}/u.test(right)) return false;
  return /^\p{Ll}+s$/u.test(right.split(" ").at(-1) ?? "") && !/(?:ss|us|is)$/.test(right) ? true : null;
}
