import { mainVerb, tokens } from "./clause";
import { endsSentence, titleCaseShare, wordCount } from "../text";

/** What stands above leads and tells nothing: captions with their rights, players, lines about the writer or the page. */
const FURNITURE = /^(?:Image (?:copyright|caption|source)|Media (?:playback|caption)|Photo(?:graph(?:er)?)?(?: by|:)|FILE PHOTO|Getty Images|This (?:article|story|post|piece) (?:was|is|has|originally|first)|The (?:opinions|views) expressed|(?:Opinions|Views) expressed|(?:Sign up|Subscribe|Click (?:here|to)|Follow us|Listen to|Watch:|Read more|Enlarge this|Editor['’]s note|Advertisement|Disclaimer|Updated?:)\b|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} is (?:an?|the) (?:[\p{L}-]+ ){0,5}(?:columnist|reporter|correspondent|contributor|editor|professor|fellow|author)\b|—)|^[█■▪]|\((?:Photo|Credit|AP|Reuters|Getty)[^()]*\)\s*(?:©.*)?$/u;
/** "WASHINGTON (Reuters) - ", "BEIJING, May 5 — ", "Cape Town - ", "SINGAPORE: ", "(New York) – ". */
const DATELINES: RegExp[] = [
  /^\p{Lu}{3,}[\p{Lu} .,’'-]{0,30}(?:,? \p{Lu}[\p{L}.]+(?: \d{1,2})?)?\s*(?:\([\p{L} /.]{2,20}\)\s*)?(?:[–—]|--?)\s+/u,
  /^\p{Lu}[\p{L} .,]{2,30} \((?:CNN|AP|AFP|Reuters|UPI|Xinhua)\)\s*(?:[–—-]+\s*)?/u,
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)? (?:-|–|—|--) (?=\p{Lu}|["“])/u,
  /^\((?:\p{Lu}[\p{L}.]+ ?){1,3}\) (?:-|–|—) (?=\p{Lu})/u,
  /^\p{Lu}\p{Ll}{3,}: (?=(?:A|An|The|At|In|Two|Three|Four) \p{Ll})/u,
  /^\p{Lu}{3,}, (?:\p{Lu}[\p{L}.]+ ?){1,3} (?:\([\p{L} /.]{2,20}\) )?(?:-|–|—|--) (?=\p{Lu})/u,
  /^\p{Lu}{3,}, (?:\p{Lu}[\p{L}.]+ ?){1,3}(?:\([\p{L} /.]{2,20}\) )(?:-|–|—|--) (?=\p{Lu})/u,
  /^\p{Lu}{4,}(?: \p{Lu}{3,}){0,2}(?: \([^()]{2,20}\))?: (?=\p{Lu})/u,
];
/** Links that a page ran into a sentence behind a name: the name again, run together with a headline, up to "MORE". */
const RUN_TOGETHER = /(?<name>\p{Lu}\p{Ll}+ (?<last>\p{Lu}\p{L}+)) [^.]{0,60}?\k<last>\p{Lu}\p{Ll}.{0,400}?\bMORE\b/gu;

/**
 * The paragraphs that say what a piece is about, the first most of all: the writer's own comment if
 * one is marked, else the first that are sentences of some length.
 */
export function leadsOf(text: string): string[] {
  const paragraphs = text.split(/\n+/).map((line) => line.replace(/^(?:•|\d{1,2}\.)\s*/, "").trim()).filter((line) => line !== "");
  const comment = paragraphs.map((line) => /^(?:Comment|Commentary|评论|点评)\s*[:：]\s*(.{40,})$/u.exec(line)?.[1]).find(Boolean);
  if (comment) return [comment];
  const telling = paragraphs.filter((line) => wordCount(line) >= 8 && !/[:：]$/.test(line));
  const plain = telling.filter((line) => !FURNITURE.test(line));
  const leads = plain.length > 0 ? plain : telling.length > 0 ? telling : paragraphs.slice(0, 1);
  return leads.slice(0, 6);
}

/** A paragraph that is a headline already: set in title case, with small words between names. */
export function isHeadline(line: string): boolean {
  const words = line.split(/\s+/);
  if (line.length < 25 || line.length > 110 || words.length < 5 || /[,:;]$|[()|@©]|^By /.test(line)) return false;
  return titleCaseShare(line) >= 0.9 && words.some((word) => /^(?:in|to|for|of|on|with|after|over|from|at|is|as|by|are|the|how|what|why|across|about|against|into|it|be|will|that|not)$/i.test(word));
}

function withoutDateline(line: string): string {
  const pattern = DATELINES.find((each) => each.test(line));
  return pattern ? line.replace(pattern, "") : line;
}

/** The same, of an English text: without lines that are no sentence and without datelines. */
export function englishLeads(leads: readonly string[]): string[] {
  const sentences = leads.filter((line) => (endsSentence(line) || (line.length <= 120 && !/[()|@©]/.test(line))) && mainVerb(tokens(line.slice(0, 600))) > 0);
  return (sentences.length > 0 ? sentences : leads).map((line) => {
    // Scrapers lose the space between two sentences.
    return withoutDateline(withoutDateline(line)).replace(RUN_TOGETHER, "$<name>").replace(/(?<=\p{Ll}{2}[.!?]["”]?)(?=\p{Lu}\p{Ll}+ )/gu, " ");
  });
}
