import { countWords, endsSentence } from "./lines";

/**
 * What the wording of one line says about its place in an article. Words here are function words and
 * terms of the trade (who said, when, where from), never subjects, so they hold for any news.
 */

const OPEN_QUOTE = /^["“„«‘'「『]/u;
const QUOTED = /["“„«「『][^"”“»」』]{2,}["”“»」』]/gu;
const CURLY = /[“”‘’]/u;
const STRAIGHT = /["']/u;
const PRONOUN = /^(?:he|she|they|it|his|her|their|its|him|them|we|our|i|my|you)\b/iu;
const CONNECTIVE =
  /^(?:but|and|or|also|however|meanwhile|still|yet|so|then|instead|nevertheless|moreover|furthermore|additionally|in addition|similarly|besides|though|although|while|because|since|that|those|indeed|later|earlier|finally|for (?:example|instance)|as for|as a result|on the other|at the same time|nor|thus|therefore|in (?:contrast|fact|turn|other)|other|others|another|both|such|even|only|some|many|most|one of|among|according|asked|of course|again|now)\b/iu;
const THIS = /^(?:this|these|that|those|such|the (?:move|decision|news|report|remarks?|comments?|announcement|statement|incident|case|group|company|two|latter|former))\b/iu;
const THE = /^the\b/iu;
const INDEFINITE = /^(?:an?|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|more than|at least|nearly|about|\d[\d,.]*)\s/iu;
const PREPOSITION = /^(?:on|in|at|after|before|during|following|amid|as|when|with|for|by|from|under|over|if|for)\b/iu;
const FIRST_NAME = /^\p{Lu}[\p{L}'’-]+\s+(?:(?:\p{Lu}\.|de|van|von|al|bin)\s+)*\p{Lu}/u;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;
const RELATIVE_DAY = /\b(?:today|yesterday|tonight|this (?:week|month|morning|evening|afternoon|weekend)|last (?:week|night|month))\b/iu;
const MONTH = /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)/u;
const DATELINE = /^(?:\p{Lu}[\p{Lu}.'’-]{2,}[\p{L} .,'’-]{0,40}|\p{Lu}[\p{L} .,'’-]{2,40})(?:\([\p{L} .,/-]{2,24}\))?\s*(?:[-–—]{1,2}\s|[-–—]{2})/u;
const AGENCY = /^.{0,40}\(\p{Lu}[\p{L} .]{1,20}\)/u;
const SAID = /\b(?:said|says|told|tweeted|wrote|added|noted|stated|announced|reported|according to)\b/giu;
const ENDS_ATTRIBUTED = /\b(?:said|told|says|according to|reported|reports|announced)\b[^.]{0,60}[.]["”]?$/iu;
const FIRST_PERSON = /\b(?:I|I'm|I’m|I've|I’ve|my|me|we|our|us)\b/gu;
const SECOND_PERSON = /\b(?:you|your)\b/giu;
const THIRD_PERSON = /\b(?:he|she|his|her|him|they|their|them|it|its)\b/giu;
const ALSO = /\b(?:also|too|as well|another|other|earlier|previously|later|since then)\b/iu;
const PERFECT = /\b(?:has|have) (?:\w+ )?(?:been|\w+ed|\w+en)\b/iu;
const PAST_PERFECT = /\bhad\b/iu;
const FUTURE = /\b(?:will|would|is expected|are expected|plans? to|set to)\b/iu;
const ACRONYM = /\(\p{Lu}[\p{Lu}\p{N}&.]{1,9}s?\)/u;
const AGE = /,? (?:aged )?\d{1,2}(?:,|-year-old)/u;
const HONORIFIC = /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Rev)\.? \p{Lu}/u;
const LONG_TITLE = /(?<![\p{L}'’.-])\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){2,}/u;
const DEFINITE = /\b(?:the|this|that|these|those)\b/giu;
const ARTICLE = /\ban?\b/giu;
const SENTENCE_END = /[.!?。!?؟।]["”’)」]*(?:\s|$)/gu;
const CONTACT =
  /©|copyright|all rights reserved|contribut(?:ed|ing)|reporting by|(?:writing|editing|reported|compiled|edited|produced) by|read more|see also|sign up|subscribe|newsletter|click here|follow (?:us|him|her|\S+ on)|facebook|twitter|(?:share|tweet|print|email)\b.{0,20}$|https?:\/\/|\S@\S|\bupdated?\b|corrections?|editor|permission|this (?:article|story|post|column|report) (?:was|first|originally|has)/iu;
const BIO = /\bis (?:an?|the) (?:[\p{L}-]+ ){0,6}(?:columnist|editor|author|fellow|professor|writer|reporter|correspondent|director|contributor|analyst|journalist)/iu;
const CREDIT = /\b(?:image|photo|photograph|photographer|picture|getty|caption|credit|video|file)\b|\/(?:AP|AFP|Reuters|Getty)\b/iu;

const flag = (pattern: RegExp, text: string): number => (pattern.test(text) ? 1 : 0);
const times = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Names of the values that `readCues` gives, in order. */
export const CUE_NAMES = [
  "words", "sentences", "wordsPerSentence", "openQuote", "quoted", "curly", "straight", "pronoun", "connective", "this",
  "the", "indefinite", "preposition", "nameFirst", "weekdayEarly", "weekday", "relativeDay", "month", "dateline",
  "agency", "said", "endsAttributed", "firstPerson", "secondPerson", "thirdPerson", "also", "perfect", "pastPerfect",
  "future", "acronym", "age", "honorific", "longTitle", "definite", "article", "endsSentence", "endsQuote",
  "endsQuestion", "endsColon", "capitals", "digits", "contact", "bio", "credit", "opensLower",
] as const;

/** The cues of one line; counts are per word where a long line would otherwise have more of everything. */
export function readCues(text: string): Float32Array {
  const words = Math.max(1, countWords(text));
  const sentences = Math.max(1, times(SENTENCE_END, text));
  const head = text.slice(0, 110);
  const quoted = (text.match(QUOTED) ?? []).reduce((sum, part) => sum + part.length, 0);
  const capitals = times(/(?<=\s)\p{Lu}/gu, text);
  return Float32Array.of(
    Math.log(words), sentences, Math.log(words / sentences), flag(OPEN_QUOTE, text), quoted / text.length,
    flag(CURLY, text), flag(STRAIGHT, text), flag(PRONOUN, text), flag(CONNECTIVE, text), flag(THIS, text),
    flag(THE, text), flag(INDEFINITE, text), flag(PREPOSITION, text), flag(FIRST_NAME, text), flag(WEEKDAY, head),
    flag(WEEKDAY, text), flag(RELATIVE_DAY, text), flag(MONTH, text), flag(DATELINE, head), flag(AGENCY, head),
    times(SAID, text) / sentences, flag(ENDS_ATTRIBUTED, text), times(FIRST_PERSON, text) / words,
    times(SECOND_PERSON, text) / words, times(THIRD_PERSON, text) / words, flag(ALSO, text), flag(PERFECT, text),
    flag(PAST_PERFECT, text), flag(FUTURE, text), flag(ACRONYM, text), flag(AGE, text), flag(HONORIFIC, text),
    flag(LONG_TITLE, text), times(DEFINITE, text) / words, times(ARTICLE, text) / words, endsSentence(text) ? 1 : 0,
    flag(/["”’」』]$/u, text), flag(/[?？؟]$/u, text), flag(/:$/u, text), capitals / words, times(/\d+/gu, text) / words,
    flag(CONTACT, text), flag(BIO, text), flag(CREDIT, text), flag(/^\p{Ll}/u, text),
  );
}
