/** Small facts about a line of text, shared by the rules that read an article's structure. */

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Words of a line; in Chinese, Japanese and Korean two characters count as one word. */
export function wordCount(text: string): number {
  if (!CJK.test(text)) return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const characters = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return Math.ceil(characters / 2) + text.split(/[^A-Za-z0-9]+/).filter(Boolean).length;
}

/** Whether a line closes like a sentence, also before a closing quote or bracket. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।]["'”’»」』)\]]*$/u.test(text.trim());
}

/** Whether a text is written mainly in Chinese, Japanese or Korean characters. */
export function isCjk(text: string): boolean {
  const sample = text.slice(0, 400);
  return (sample.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0) > sample.length / 4;
}

/** Words that begin with a capital or a digit, as a share of those that a title would capitalise. */
export function titleCaseShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => /^[\p{P}\p{S}]*[\p{L}\p{N}]/u.test(word));
  const weighty = words.filter((word, index) => index === 0 || !SMALL_WORDS.has(bare(word).toLowerCase()));
  if (weighty.length === 0) return 0;
  return weighty.filter((word) => /^[\p{P}\p{S}]*[\p{Lu}\p{N}]/u.test(word)).length / weighty.length;
}

const SMALL_WORDS = new Set(["a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "vs", "via", "is", "be", "it", "its", "into", "over", "than", "that"]);

/** A word without the punctuation around it. */
export function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Letters and digits only, in lower case: for comparing titles. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const ABBREVIATION = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|Sens?|Reps?|Govs?|Profs|Gens|Messrs|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|vs|No|Nos|Inc|Ltd|Co|Corp|Bros|Dept|Gen|Adm|Ave|Blvd|U\.S|U\.K|U\.N|D\.C|E\.U|p|pp|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|(?:[A-Z]\.)*[A-Z])\.$/;

/**
 * Offsets at which a new sentence begins: after a full stop, question or exclamation mark (with
 * closing quotes) and a space, before a capital, unless the stop belongs to an abbreviation.
 */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/[.!?]["'”’)\]]*\s+(?=["'“‘(]?[\p{Lu}\p{N}])/gu)) {
    const stop = text.slice(Math.max(0, match.index - 12), match.index + 1);
    if (match[0].startsWith(".") && ABBREVIATION.test(stop)) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  const end = sentenceStarts(text)[0];
  return (end === undefined ? text : text.slice(0, end)).trim();
}
