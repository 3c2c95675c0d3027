import { endsSentence, type Line } from "./lines";

/**
 * How much each line looks like the headline of what follows it, 0 to 1 (`likely`), with what it is
 * judged by; `share` is how much of the document looks headed, 0 to 1.
 */
export type Titles = {
  likely: Float32Array;
  capitals: Float32Array;
  upper: Float32Array;
  overlapAfter: Float32Array;
  overlapBefore: Float32Array;
  share: number;
};

const WORD = /[\p{L}\p{N}]{3,}/gu;
const SCRAP_OPENING = /^(?:[\p{Ll}(«[—–\-•·*]|https?:)|[|]/u;
const SCRAP_WORDS =
  /\b(?:advertisement|image caption|copyright|sign up|newsletters?|continue reading|continued below|getty|read more|click here)\b|^(?:related|see also|more|watch|photos?|images?|video|story|listen|follow|contributing|by)\b[: ]|\/(?:AP|AFP|Reuters)\b|https?:/iu;
const isScrap = (text: string): boolean => SCRAP_OPENING.test(text) || SCRAP_WORDS.test(text);
const stem = (word: string): string => word.toLowerCase().slice(0, 5);
const stems = (text: string): Set<string> => new Set((text.match(WORD) ?? []).map(stem));

/** The share of a short line's words that stand in the running text of the lines given. */
function overlap(own: Set<string>, lines: readonly Line[], from: number, to: number): number {
  if (own.size === 0) return 0;
  const found = new Set<string>();
  for (let i = Math.max(0, from); i < Math.min(lines.length, to); i++) {
    if (lines[i]!.kind !== "prose") continue;
    for (const word of (lines[i]!.text.slice(0, 2000).match(WORD) ?? []).map(stem)) if (own.has(word)) found.add(word);
  }
  return found.size / own.size;
}

/** Whether a line has the outer form of a headline: short, unfinished as a sentence, more than a word or two. */
export function hasTitleForm(line: Line): boolean {
  const long = line.text.length;
  if (line.kind !== "bare" && !(line.kind === "prose" && long <= 160 && /[?!？！'’"”]$/u.test(line.text))) return false;
  return long >= 12 && long <= 180 && line.words >= 3 && !isScrap(line.text) && !(endsSentence(line.text) && /[:;,.]$/u.test(line.text));
}

/** Judges every line of a document as a headline. */
export function readTitleLikeness(lines: readonly Line[]): Titles {
  const series = () => new Float32Array(lines.length);
  const out: Titles = { likely: series(), capitals: series(), upper: series(), overlapAfter: series(), overlapBefore: series(), share: 0 };
  const seen = new Map<string, number>();
  for (const line of lines) if (line.words <= 30) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  let expected = 0;
  let words = 0;
  lines.forEach((line, i) => {
    words += line.words;
    if (line.words > 32) return;
    const starts = line.text.match(/(?<![\p{L}\p{N}'’])\p{L}/gu) ?? [];
    out.capitals[i] = starts.filter((letter) => /\p{Lu}/u.test(letter)).length / Math.max(1, starts.length);
    out.upper[i] = /\p{Lu}{2}/u.test(line.text) && !/\p{Ll}{2}/u.test(line.text) ? 1 : 0;
    if (!hasTitleForm(line)) return;
    const own = stems(line.text);
    out.overlapAfter[i] = overlap(own, lines, i + 1, i + 6);
    out.overlapBefore[i] = overlap(own, lines, i - 5, i);
    const below = lines[i + 1];
    const headed = below?.kind === "count" || below?.kind === "date" || below?.kind === "byline" ? 0.3 : 0;
    const alone = (seen.get(line.text) ?? 1) > 2 ? 0.3 : 0;
    const score = 0.25 + headed - alone + 0.6 * (out.overlapAfter[i]! - 0.6 * out.overlapBefore[i]!) + (line.words >= 6 ? 0.15 : 0);
    out.likely[i] = Math.min(1, Math.max(0, score));
    if (out.likely[i]! > 0.45) expected++;
  });
  out.share = Math.min(1, (expected * 400) / Math.max(400, words));
  return out;
}
