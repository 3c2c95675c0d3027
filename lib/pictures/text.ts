import type { Face } from "./fonts";

/** A line of text as the data of an SVG path, with its width in pixels. */
export type Line = { d: string; width: number };

/** Pictographs, flags, and what has no shape of its own: joiners, variation selectors, direction marks, soft hyphens. */
const UNDRAWN = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The text without pictographs, or null when the fonts lack one of its characters: then it is better not to
 * draw it than to draw boxes. Scripts that need shaping (Arabic, Indic) are among those the fonts lack.
 */
export function drawable(text: string, face: Face): string | null {
  const plain = text.normalize("NFC").replace(UNDRAWN, "").replace(/\s+/g, " ").trim();
  return plain !== "" && [...plain].every((character) => fontOf(character, face) !== undefined) ? plain : null;
}

function fontOf(character: string, face: Face) {
  return face.find((font) => font.charToGlyphIndex(character) > 0);
}

/** Stretches of a text that one font has. */
function runs(text: string, face: Face) {
  const found: { text: string; font: Face[number] }[] = [];
  for (const character of text) {
    const last = found.at(-1);
    // A space stays with what it follows: every font has one.
    const font = last && last.font.charToGlyphIndex(character) > 0 ? last.font : fontOf(character, face);
    if (!font) continue;
    if (last?.font === font) last.text += character;
    else found.push({ text: character, font });
  }
  return found;
}

/** How wide a text is, in pixels. */
export function widthOf(text: string, face: Face, size: number): number {
  return runs(text, face).reduce((width, run) => width + run.font.getAdvanceWidth(run.text, size), 0);
}

/** A text as one path from `x` on the base line `y`. */
export function lineAt(text: string, face: Face, size: number, x: number, y: number): Line {
  let at = x;
  let d = "";
  for (const run of runs(text, face)) {
    d += run.font.getPath(run.text, at, y, size).toPathData(1);
    at += run.font.getAdvanceWidth(run.text, size);
  }
  return { d, width: at - x };
}

/** A text in lines no wider than `width`; a word that is wider is broken. At most `most` lines, the last with an ellipsis. */
export function wrap(text: string, face: Face, size: number, width: number, most: number): { lines: string[]; whole: boolean } {
  const fits = (line: string) => widthOf(line, face, size) <= width;
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((one) => broken(one, fits))) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= most) return { lines, whole: true };
  let last = lines[most - 1] ?? "";
  while (last.includes(" ") && !fits(`${last}…`)) last = last.slice(0, last.lastIndexOf(" "));
  return { lines: [...lines.slice(0, most - 1), `${last.replace(/[\s.,;:–-]+$/, "")}…`], whole: false };
}

function broken(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return part === "" ? parts : [...parts, part];
}
