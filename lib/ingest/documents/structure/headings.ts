import { readFigure } from "./captions";
import { highlightLabel, leftoverReason } from "./leftovers";
import { itemMark } from "./lists";
import { bare, endsSentence, firstSentence, isCjk, sentenceStarts, titleCaseShare, wordCount } from "./text";

const SPEECH = /\b(?:said|says|told|tells|asked|added|wrote|writes|noted|explained|replied|insisted|argued|tweeted)\b/i;
const SENTENCE_OPENER = /^(?:he|she|they|it|we|i|you|there|this|these|those|that|because|although|though|while|when|if|since|after|before|however|but|and|so|the (?:company|government|ministry|police|statement|report))\b/i;
const AUXILIARY = /\b(?:is|are|was|were|has|have|had|will|would|could|should|did|does|been|being|can|may|might|must)\b/i;

/** Neighbours of a line, as far as a heading needs them; null at the ends of the article. */
export type Surroundings = { previous: string | null; next: string | null };

/**
 * Whether a bare line stands over a part of the article: short, not closed like a sentence, capital
 * first, and followed by a paragraph of text. A doubtful line stays a paragraph.
 */
export function isHeadingLine(text: string, { previous, next }: Surroundings): boolean {
  if (next === null || (!itemMark(next) && (wordCount(next) < 12 || isShortLine(next)))) return false;
  if (itemMark(text) || (itemMark(next) && previous !== null && itemMark(previous))) return false;
  if (text.length > 110 || wordCount(text) > 14 || !looksTitled(text)) return false;
  // Between two other short lines it is one of a list, a table or a signature.
  if (previous !== null && isShortLine(previous) && !endsSentence(previous) && !/[:@/]/.test(previous) && wordCount(previous) <= 6 && wordCount(text) <= 4) return false;
  if (text.endsWith("?")) return wordCount(text) <= 14 && !/^["“]/.test(text);
  if (endsSentence(text) || /[:;,–—-]$/.test(text)) return false;
  // Long lines in capitals are a site's teasers for its other pieces.
  if (text === text.toUpperCase() && wordCount(text) > 8 && !isCjk(text)) return false;
  return !readsAsStatement(text) && !isLabel(text);
}

/** A line too short to be a paragraph of prose. */
function isShortLine(text: string): boolean {
  return wordCount(text) < 9 && text.length < 70;
}

function looksTitled(text: string): boolean {
  if (/https?:|@|^[•*\-–—([]|\||…$|\.{3}$/.test(text) || /\d{1,2}:\d{2}/.test(text)) return false;
  if (isCjk(text)) return text.length <= 24 && !/[。，；：]/.test(text);
  return /^["'“‘(]?[\p{Lu}\p{N}\p{Lo}]/u.test(text) && /\p{L}{3}/u.test(text);
}

/** A sentence that has lost its full stop: a subject and a verb, and not set in title case. */
function readsAsStatement(text: string): boolean {
  if (isCjk(text)) return false;
  const words = wordCount(text);
  if (titleCaseShare(text) >= 0.8) return words > 14;
  if (SPEECH.test(text) && words > 4) return true;
  if (SENTENCE_OPENER.test(text) && words > 5) return true;
  return words > 9 && AUXILIARY.test(text);
}

/** Credits, signatures and bylines that stand on lines of their own. */
function isLabel(text: string): boolean {
  if (/^(?:by|produced by|written by|reported by|contributed by|source|photo|image|video|contributing|editing by|reporting by|copyright|©)\b/i.test(text)) return true;
  return (text.match(/,/g)?.length ?? 0) >= 2 && titleCaseShare(text) > 0.9;
}

/**
 * A sub-heading that a scraper glued onto the end of a paragraph, cut off again; null when the line
 * is a paragraph and nothing more. The paragraph must have ended with a full stop before it, the
 * rest must read as a heading, and a new paragraph must follow.
 */
export function splitGluedHeading(text: string, next: string | null): { paragraph: string; heading: string } | null {
  if (next === null || wordCount(next) < 12 || endsSentence(text) || text.length < 80) return null;
  const start = sentenceStarts(text).at(-1);
  if (start === undefined) return null;
  const heading = text.slice(start).trim();
  const paragraph = text.slice(0, start).trim();
  return isGluedHeading(heading) && wordCount(paragraph) >= 8 && !opensQuote(paragraph) ? { paragraph, heading } : null;
}

function isGluedHeading(text: string): boolean {
  const words = wordCount(text);
  if (words < 2 || words > 10 || text.length > 70 || !looksTitled(text)) return false;
  if (/[:;,–—-]$|["“”()/$]|\d{4}$|\b(?:Getty|Reuters|AFP|Associated Press|Caption|Photo(?:graph)?)\b/i.test(text) || isLabel(text) || SPEECH.test(text)) return false;
  const titled = titleCaseShare(text) >= 0.85;
  // Two or three capitalised words alone are as often a name, an agency or a photographer.
  if (titled && words <= 3) return false;
  if (titled) return !/^(?:Mr|Ms|Mrs|Dr|President|Minister)\b/.test(text);
  return !SENTENCE_OPENER.test(text) && !AUXILIARY.test(text) && !/^(?:the|a|an)\b/i.test(text) && !hasPastVerb(text);
}

/** A past tense after the first words: an ordinary sentence with a subject and what it did. */
function hasPastVerb(text: string): boolean {
  return text.split(/\s+/).slice(1, 6).some((word) => /[a-z]{3}ed$/.test(bare(word)));
}

function opensQuote(text: string): boolean {
  const last = text.slice(-400);
  return (last.match(/“/g)?.length ?? 0) > (last.match(/”/g)?.length ?? 0) && text.length < 400;
}

/** A heading in Markdown: level and text, or null. */
export function markdownHeading(text: string): { level: 2 | 3; text: string } | null {
  const match = /^(#{1,6})\s+(\S.*?)\s*#*$/.exec(text);
  return match?.[1] && match[2] ? { level: match[1].length <= 2 ? 2 : 3, text: match[2] } : null;
}

/** A list of names and nothing else, as writers are named above their piece. */
function bylineLike(text: string): boolean {
  return /^(?:by )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:(?:, | and | & )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})*$/u.test(text) && (/ and |, /.test(text) || wordCount(text) <= 2);
}

/** Whether a line at the head of an untitled article is a headline: short, titled, no sentence. */
export function isHeadlineLine(text: string, next: string | null): boolean {
  if (next === null || wordCount(text) < 3 || wordCount(text) > 22 || text.length > 160) return false;
  if (endsSentence(text) && !/[?!”’"']$/.test(text)) return false;
  if (!looksTitled(text) || isLabel(text) || /[:;,]$/.test(text)) return false;
  if (highlightLabel(text) || leftoverReason(text, null) !== null || bylineLike(text) || readFigure(text, 1, false)) return false;
  return (firstSentence(text) === text || titleCaseShare(text) >= 0.85) && (isCjk(text) || titleCaseShare(text) >= 0.6 || wordCount(text) <= 16);
}
