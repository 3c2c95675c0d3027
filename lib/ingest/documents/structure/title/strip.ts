import { commaParts, mainVerb, quotedSpans, tokens } from "./clause";
import { AUXILIARIES, baseOfPast, isPresent } from "./verbs";

const DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const PART = "(?:morning|afternoon|evening|night)";
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";
const FULL_DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?)`;
/** Words before a day's name that make it part of something else. */
const BOUND = "(?<!\\b(?:a|an|the|as|of|by|until|since|to|before|after|every|next|Good|Black|Super|Cyber|Ash|Easter|Bloody|per|last|this|from|and|or|next|its|than|for)\\s)";

const TIMES: RegExp[] = [
  new RegExp(`\\bas (?:soon|early|late) as ${DAY}(?: ${PART})?\\b`, "g"),
  new RegExp(`^${FULL_DATE}(?=,)`, "g"),
  new RegExp(`\\b(?:(?:[Vv]ery )?[Ee]arly |[Ll]ate |[Ee]arlier )?[Oo]n ${DAY}(?:,? ${FULL_DATE},?)?(?: ${PART})?(?:,? (?:local|US|[A-Z][a-z]+) time)?(?!['’]s)\\b`, "g"),
  new RegExp(`\\b(?:[Oo]n|[Ii]n) ${FULL_DATE}(?!['’-])\\b`, "g"),
  new RegExp(`${BOUND}\\b(?:(?:[Vv]ery )?[Ee]arly |[Ll]ate |[Ee]arlier )?${DAY}(?: ${PART})?(?!['’]s)\\b(?! (?:night|morning|evening|afternoon))`, "g"),
  new RegExp(`\\b(?:(?:[Vv]ery )?[Ee]arly |[Ll]ate |[Ee]arlier )?(?:[Yy]esterday(?: ${PART})?|[Tt]oday|[Tt]onight|[Tt]his ${PART}|[Ll]ast night|[Ee]arlier (?:this|in the) (?:week|day))(?!['’]s)\\b`, "g"),
  /\b(?:[Aa]t|[Aa]round|[Ss]hortly after|[Jj]ust after)(?: around| about)? (?:\d{1,2}(?:[:.]\d{2}(?!\d)|(?= ?[ap]\.?m\b)| (?=local time))(?: ?[ap]\.?m\b\.?)?(?: (?:[A-Z][a-z]+ time|local time|E[SD]?T|GMT|UTC|P[SD]?T|BST))*|(?:midnight|noon)(?: local time)?)(?=[\s,.]|$)/g,
  /^(?:Last|Earlier this|Later this|This past) (?:week|weekend|month|year)(?=,)/g,
  new RegExp(`,? from ${DAY}(?: ${PART})?(?=[.,]|$)`, "g"),
  /,? (?:early |late )?in the (?:early |late )?(?:morning|afternoon|evening|early hours)(?: of)?(?=[,.]|$)/g,
  /, (?:reportedly|allegedly|apparently|however|meanwhile|too|also|in fact|of course),/g,
];

/** What a headline writes short. */
const SHORT_NAMES: [RegExp, string][] = [
  [/\b(?:the )?United States\b/gi, "US"], [/\b(?:the )?United Kingdom\b/gi, "UK"], [/\b(?:the )?European Union\b/gi, "EU"], [/\b(?:the )?United Nations\b/gi, "UN"],
];

/**
 * The sentence without brackets, asides between dashes, and the day or hour at which it happened;
 * states have their short names. Quotations stay as they are.
 */
export function withoutTimes(sentence: string): string {
  let text = sentence;
  for (let round = 0; round < 2; round += 1) text = text.replace(/\s*[([][^()[\]]*[)\]]/g, "");
  text = text.replace(/\s+(?:--|[–—])\s+[^–—]{3,90}\s+(?:--|[–—])\s+(?=\p{Ll})/gu, " ").replace(/\s+/g, " ").trim();
  for (const pattern of TIMES) {
    const quotes = quotedSpans(text);
    text = text.replace(pattern, (match: string, ...rest: unknown[]) => {
      const index = Number(rest.find((each) => typeof each === "number"));
      return quotes.some(([from, to]) => index > from && index < to) ? match : "⌫";
    });
    // Commas that only set the time off go with it.
    text = text.replace(/(?:,\s*|^)⌫,/g, "").replace(/\s*⌫/g, "");
  }
  text = text.replace(new RegExp(`^[\\s,]*${FULL_DATE},\\s*`), "");
  for (const [name, short] of SHORT_NAMES) text = text.replace(name, short);
  return text.replace(/\s+([,.;:])/g, "$1").replace(/,\s*,/g, ",").replace(/\s+/g, " ").replace(/^[\s,;:–—-]+/, "").trim();
}

const LEAD_IN = /^(?:(?:shortly|soon|hours|days|weeks|months|years|moments|minutes|not long) (?:after|before|into)|in|on|at|after|amid|with|during|following|per(?= (?:an?|the|request|reports?|local)\b)|despite|as|when|while|since|for|by|according to|under|upon|before|because|if|although|though|acting|speaking|citing|asked|regarding|from|until|given|like|unlike|instead|meanwhile|however|also|separately|now|throughout|across|within|between|among|to|somewhat|just|having|being|once|early|late|even|thanks to|ahead of|notably|in addition|moreover|furthermore|today|of|no matter|whether|[a-z]+ing|[A-Z][a-z]+ing|[A-Z][a-z]+ly(?=,))(?![\p{L}])/u;

/** The sentence from its main clause on: what leads up to it ("In findings published ...,") is cut off. */
export function withoutLeadIn(sentence: string): string {
  const start = sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
  if (!LEAD_IN.test(start) && !LEAD_IN.test(sentence)) return sentence;
  const parts = commaParts(sentence);
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    if (LEAD_IN.test(part) || /^(?:and|or|but|who|which|whose|where|that)\b/.test(part)) continue;
    const rest = parts.slice(at).join(", ");
    const opensClause = mainVerb(tokens(part)) > 0 || (at + 1 < parts.length && laterVerb(parts, at));
    if (opensClause && rest.length >= 25) return rest.replace(/^then /, "");
  }
  return sentence;
}

/** Whether the subject in `parts[at]` finds its verb at the start of a later part, past an apposition. */
function laterVerb(parts: readonly string[], at: number): boolean {
  return parts.slice(at + 1, at + 4).some(startsWithVerb) && !parts.slice(at + 1, at + 3).some((part) => mainVerb(tokens(part)) > 0 && !startsWithVerb(part));
}

/**
 * "Bruce McArthur, from Toronto, Canada, admitted" as "Bruce McArthur admitted": what stands between
 * a subject and its verb goes, as do asides in the predicate ("the Hagia Sophia, now a museum, to ...").
 */
export function withoutAppositions(sentence: string): string {
  const parts = commaParts(sentence);
  const kept: string[] = [parts[0] ?? ""];
  let joins = false;
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    const ahead = joins ? 0 : asideBefore(parts, at, kept.at(-1) ?? "");
    if (ahead > 0) {
      at += ahead - 1;
      joins = true;
    } else if (joins || (at === 1 && verblessStart(kept.at(-1) ?? "") && startsWithVerb(part))) {
      kept[kept.length - 1] += ` ${part}`;
      joins = false;
    } else kept.push(part);
  }
  return placeAside(kept.join(", "));
}

/** How many parts from `at` on are an aside: the subject before them waits for its verb, or the predicate for its end. */
function asideBefore(parts: readonly string[], at: number, before: string): number {
  if (verblessStart(lastClause(before))) {
    for (let ahead = 1; ahead <= 4 && at + ahead < parts.length; ahead += 1) {
      if (!startsWithVerb(parts[at + ahead] ?? "")) continue;
      // "Turkey, Iran, and Russia agreed" is one subject.
      return parts.slice(at, at + ahead).some((part) => /^(?:and|or)\b/.test(part) && !mainVerbIn(part)) ? 0 : ahead;
    }
    return 0;
  }
  const aside = /^(?:who|which|whose|where|a|an|the|formerly|now|then|known|called|including|such as|aged|\d{2}$)\b/.test(parts[at] ?? "");
  return aside && /^(?:to|into|for|from|as|over|by|after|against|on charges)\b/.test(parts[at + 1] ?? "") ? 1 : 0;
}

/** What a sentence's last conjunction opens: "arrested after Paweł Adamowicz" gives "Paweł Adamowicz". */
function lastClause(text: string): string {
  return text.split(/\b(?:after|because|that|when|while|as|before|since|until|where|if)\s+/).at(-1) ?? text;
}

function verblessStart(text: string): boolean {
  return text !== "" && mainVerb(tokens(text)) < 0;
}

/** "New South Wales, Australia voted": a second place name right before the verb goes. */
function placeAside(text: string): string {
  return text.replace(/^([^,“"]{4,80}\p{L}), (?:\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?) (?=\p{Ll})/u, (match, subject: string) =>
    verblessStart(subject) && startsWithVerb(text.slice(match.length)) ? `${subject} ` : match);
}

function mainVerbIn(part: string): boolean {
  return mainVerb(tokens(part)) >= 0;
}

/** Whether a part begins with its finite verb, perhaps behind an adverb. */
export function startsWithVerb(part: string): boolean {
  const words = tokens(part).slice(0, 2).map((token) => token.word);
  const first = (words[0] ?? "").endsWith("ly") || /^(?:also|then|now|not)$/.test(words[0] ?? "") ? (words[1] ?? "") : (words[0] ?? "");
  return AUXILIARIES.has(first) || (baseOfPast(first) !== null && first !== "led" ) || (isPresent(first) && first === first.toLowerCase());
}

const SPEAKING = "said|says|say|reported|reports|announced|stated|told|added|noted|wrote|warned|confirmed|argued|claimed|according to|alleged|revealed|explained|showed|shows|found";

/** The sentence without who said so at its end: ", according to ...", ", officials said". */
export function withoutSourceTail(sentence: string): string {
  const tails = [
    /,? according to [^,]{2,120}(?:,[^,]{0,80}){0,3}$/i,
    new RegExp(`,["”’']? (?:[\\p{L}\\d’'.-]+ ){0,12}(?:${SPEAKING})(?: (?:in|on|at|to|from|during|by)? ?[^,]{0,70})?$`, "iu"),
    new RegExp(`,["”’']? (?:${SPEAKING}) [^,]{2,80}$`, "iu"),
  ];
  for (const tail of tails) {
    const match = tail.exec(sentence);
    if (match && match.index >= 18 && mainVerb(tokens(sentence.slice(0, match.index))) > 0) return sentence.slice(0, match.index);
  }
  return sentence;
}
