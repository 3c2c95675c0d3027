import { isCjk, wordCount } from "../text";
import { cjkTitle } from "./cjk";
import { englishTitle } from "./english";
import { otherTitle, readsAsEnglish } from "./other";

/** How far into a text a lead is looked for. */
const LEAD_CHARACTERS = 4000;

/**
 * A headline made from an article's own lead, for an article that has none. English, the case that
 * is worked out: the main clause of the lead without the day, the source and what leads up to it, in
 * headline tense, of 55 to 95 characters where the lead allows. Chinese and Japanese: the first
 * clause within 30 characters. Other languages: the first sentence or the clauses of it that fit. "" for an empty text.
 */
export function deriveTitle(text: string): string {
  const lead = leadOf(text.slice(0, LEAD_CHARACTERS));
  if (isCjk(lead)) return cjkTitle(lead);
  return readsAsEnglish(lead) ? englishTitle(lead.replace(DATELINE, "")) : otherTitle(lead);
}

/** What stands above leads and tells nothing: captions with their rights, players, lines about the writer or the page. */
const FURNITURE = /^(?:Image (?:copyright|caption|source)|Media (?:playback|caption)|Photo(?:graph(?:er)?)?(?: by|:)|Getty Images|This (?:article|story|post|piece) (?:was|is|has|originally|first)|(?:Sign up|Subscribe|Click here|Follow us|Listen to|Watch:|Read more)\b|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} is (?:an?|the) (?:[\p{L}-]+ ){0,5}(?:columnist|reporter|correspondent|contributor|editor|professor|fellow|author)\b)/u;
/** "WASHINGTON (Reuters) - ", "BEIJING, May 5 — ", "Washington (CNN) ". */
const DATELINE = /^\p{Lu}{3,}[\p{Lu} .,’'-]{0,30}(?:,? \p{Lu}[\p{L}.]+(?: \d{1,2})?)?\s*(?:\([\p{L} /.]{2,20}\)\s*)?(?:[–—]|--?)\s+|^\p{Lu}[\p{L} .,]{2,30} \((?:CNN|AP|AFP|Reuters|UPI|Xinhua)\)\s*(?:[–—-]+\s*)?/u;

/** The paragraph that says what the piece is about: the writer's own comment if one is marked, else the first of some length. */
function leadOf(text: string): string {
  const paragraphs = text.split(/\n+/).map((line) => line.replace(/^(?:•|\d{1,2}\.)\s*/, "").trim()).filter((line) => line !== "");
  const comment = paragraphs.map((line) => /^(?:Comment|Commentary|评论|点评)\s*[:：]\s*(.{40,})$/u.exec(line)?.[1]).find(Boolean);
  const telling = paragraphs.filter((line) => wordCount(line) >= 8 && !/[:：]$/.test(line));
  return comment ?? telling.find((line) => !FURNITURE.test(line)) ?? telling[0] ?? paragraphs[0] ?? "";
}
