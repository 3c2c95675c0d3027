import { fixMojibake } from "./mojibake";
import type { Repair } from "./types";

type Step = { reason: string; apply: (line: string) => string };

/** In this order: an invisible character may hide what a later step looks for. */
const STEPS: Step[] = [
  { reason: "UTF-8 text had been read as Windows-1252", apply: fixMojibake },
  { reason: "invisible characters (byte order mark, zero-width, soft hyphen, control)", apply: dropInvisible },
  { reason: "no-break space where an ordinary space belongs", apply: plainSpaces },
  { reason: "a question mark stood where an apostrophe, quote, dash or space had been lost", apply: fixQuestionMarks },
];

/**
 * Puts damaged characters right where the damage is certain, and says what was changed. Lines keep
 * their number; an undamaged line comes back as it was. Linear in the text.
 */
export function repairLines(lines: readonly string[]): { lines: string[]; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const repaired = lines.map((line, index) => repairLine(line, index + 1, repairs));
  return { lines: repaired, repairs };
}

function repairLine(line: string, number: number, repairs: Repair[]): string {
  if (!SUSPICIOUS.test(line)) return line;
  let text = line;
  for (const step of STEPS) {
    const fixed = step.apply(text);
    if (fixed === text) continue;
    if (fixed.trim() !== "") repairs.push({ line: number, ...firstDifference(text, fixed), reason: step.reason });
    text = fixed;
  }
  return text;
}

/** Anything that a step could change; most lines hold nothing of the kind. */
const SUSPICIOUS = /[?\p{Cc}\u00a0\u00ad\u00c2-\u00f4\u200b-\u200f\u2060\ufeff\ufffd]/u;

function dropInvisible(line: string): string {
  return line
    .replace(/(?!\t)[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, "")
    // Joiners and direction marks are spelling in Persian, Hindi, Arabic and emoji, and litter between Latin letters.
    .replace(/(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c-\u200f]+(?=[\p{Script=Latin}\p{N}\p{P}\s]|$)/gu, "");
}

function plainSpaces(line: string): string {
  // French typography puts one before : ; ! ? % » and after «, and thousands may be joined by one.
  return line.replace(/\u00a0/g, (space, index: number) => {
    const before = line[index - 1] ?? "";
    const after = line[index + 1] ?? "";
    if (/[:;!?%»]/.test(after) || before === "«" || (/\d/.test(before) && /\d/.test(after))) return space;
    return " ";
  });
}

/** Marks that are genuine for certain: those of a word that is an address or a path. */
const ADDRESS = /www\.|[/=@&]/i;

/** Every replacement puts one character in the place of one, so offsets of addresses stay good. */
const QUESTION_MARKS: [RegExp, string][] = [
  [/(?<=\p{L})[?\ufffd](?=(?:s|t|re|ve|ll|d|m)\b(?![?\ufffd]))/gu, "’"],
  [/(?<=\b\d{1,4})[?\ufffd](?=\d{1,4}\b)/g, "–"],
  // An opening mark that touches the word after it, and its closing mark after a comma or before lower case.
  [/(?<=^|[\s(])[?\ufffd](?=[\p{L}\d][^?\ufffd“”"]{1,300}(?:[,.!][?\ufffd](?=\s|$)|[?\ufffd](?=\s+\p{Ll}|[,;:)])))/gu, "“"],
  [/(?<=“[^?\ufffd“”"]{2,301})[?\ufffd](?=[\s,.;:)]|$)(?<=(?:[,.!]|(?=.\s+\p{Ll}|.[,;:)])).)/gu, "”"],
  // In English no lower-case word, figure or price touches the question mark before it.
  [/(?<=[\p{Ll}\d%),;])\?(?=\p{Ll}|[$€£]?\d)/gu, " "],
];

function fixQuestionMarks(line: string): string {
  if (!/[?\ufffd]/.test(line)) return line;
  const genuine = new Set<number>();
  for (const word of line.matchAll(/\S+/g)) {
    if (!ADDRESS.test(word[0])) continue;
    for (const mark of word[0].matchAll(/[?\ufffd]/g)) genuine.add(word.index + mark.index);
  }
  let text = line;
  for (const [pattern, replacement] of QUESTION_MARKS) {
    // Only a quotation that was opened here needs its end.
    if (replacement === "”" && text === line) continue;
    text = text.replace(pattern, (mark: string, index: number) => (genuine.has(index) ? mark : replacement));
  }
  return text;
}

/** The first place where two texts differ, with the words around it. */
function firstDifference(before: string, after: string): { before: string; after: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const from = Math.max(0, start - 20);
  return { before: before.slice(from, start + 24), after: after.slice(from, start + 24) };
}
