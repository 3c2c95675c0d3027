import { isCjk } from "../text";
import { cjkTitle } from "./cjk";
import { englishTitle } from "./english";
import { englishLeads, isHeadline, leadsOf } from "./lead";
import { otherTitle, readsAsEnglish } from "./other";

/** How far into a text a lead is looked for. */
const LEAD_CHARACTERS = 4000;
/** A Korean syllable is as wide as two letters. */
const LONGEST_KOREAN = 60;

/**
 * A headline made from an article's own lead, for an article that has none. English, the case that
 * is worked out: of the clauses of the first sentences, without the day, the source and what leads up
 * to them, in headline tense, the one that reads best in 40 to 95 characters. Chinese and Japanese:
 * whole clauses. Other languages: the first sentence or the clauses of it that fit. "" for an empty text.
 */
export function deriveTitle(text: string): string {
  const head = text.slice(0, LEAD_CHARACTERS);
  const leads = leadsOf(head);
  const [lead = ""] = leads;
  if (isCjk(lead)) return /\p{Script=Hangul}/u.test(lead.slice(0, 60)) ? otherTitle(lead, LONGEST_KOREAN) : cjkTitle(lead);
  if (isHeadline(lead)) return lead;
  return readsAsEnglish(lead) ? englishTitle(englishLeads(leads), head) : otherTitle(lead);
}
