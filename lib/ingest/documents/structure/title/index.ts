import { isCjk, wordCount } from "../text";
import { cjkTitle } from "./cjk";
import { englishTitle } from "./english";

/** How far into a text a lead is looked for. */
const LEAD_CHARACTERS = 4000;

/**
 * A headline made from an article's own lead, for an article that has none. English, the case that
 * is worked out: the main clause of the lead without the day, the source and what leads up to it, in
 * headline tense, of 55 to 95 characters where the lead allows. Chinese and Japanese: the first
 * clause within 30 characters. Other languages: the first clauses that fit. "" for an empty text.
 */
export function deriveTitle(text: string): string {
  const lead = leadOf(text.slice(0, LEAD_CHARACTERS));
  return isCjk(lead) ? cjkTitle(lead) : englishTitle(lead);
}

/** The paragraph that says what the piece is about: the writer's own comment if one is marked, else the first of some length. */
function leadOf(text: string): string {
  const paragraphs = text.split(/\n+/).map((line) => line.replace(/^(?:•|\d{1,2}\.)\s*/, "").trim()).filter((line) => line !== "");
  const comment = paragraphs.map((line) => /^(?:Comment|Commentary|评论|点评)\s*[:：]\s*(.{40,})$/u.exec(line)?.[1]).find(Boolean);
  return comment ?? paragraphs.find((line) => wordCount(line) >= 8 && !/[:：]$/.test(line)) ?? paragraphs[0] ?? "";
}
