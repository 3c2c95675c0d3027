import type { Line } from "./lines";

/**
 * House style: spellings and typography that one outlet keeps to and another does not. Each trait is
 * a pair of rival forms; a text may show the first (+1), the second (-1) or neither (0).
 */
const TRAITS: readonly (readonly [RegExp, RegExp])[] = [
  [/[“”]/u, /"/u],
  [/’/u, /'/u],
  [/—/u, / [-–] |--/u],
  [/\S—\S/u, /\s—\s/u],
  [/\bpercent\b/iu, /%|\bper cent\b/iu],
  [/\bU\.S\./u, /\bUS\b/u],
  [/\b(?:Mr|Mrs|Ms)\.? \p{Lu}/u, /\b(?!Mr|Ms)\p{Lu}\p{L}+ (?:said|says)\b/u],
  [/\bsaid\b/u, /\bsays\b/u],
  [/[.!?] {2,}\S/u, /[.!?] \S/u],
  [/\p{L}[.,]["”]/u, /["”][.,]/u],
  [/\b(?:I|my|we|our)\b/u, /\bsaid\b/u],
  [/\p{L}i[sz]ation|\p{L}ize\b/u, /\p{L}isation|\p{L}ise\b/u],
];

/** How many traits are followed, and so how many arrays `readStyle` gives. */
export const STYLE_TRAITS = TRAITS.length;

/** For each trait, running sums over the lines of its first and its second form. */
export type Style = { first: Int32Array; second: Int32Array }[];

/** Counts the traits of every line. */
export function readStyle(lines: readonly Line[]): Style {
  return TRAITS.map(([one, other]) => {
    const first = new Int32Array(lines.length + 1);
    const second = new Int32Array(lines.length + 1);
    lines.forEach((line, i) => {
      first[i + 1] = first[i]! + (one.test(line.text) ? 1 : 0);
      second[i + 1] = second[i]! + (other.test(line.text) ? 1 : 0);
    });
    return { first, second };
  });
}

/** How far each trait changes over a gap, 0 to 1, comparing lines `from..gap` with `gap..to` (ends exclusive). */
export function styleChange(style: Style, from: number, gap: number, to: number): number[] {
  return style.map(({ first, second }) => {
    const lean = (a: number, b: number): number | null => {
      const one = first[b]! - first[a]!;
      const other = second[b]! - second[a]!;
      return one + other === 0 ? null : (one - other) / (one + other + 1);
    };
    const before = lean(from, gap);
    const after = lean(gap, to);
    return before === null || after === null ? 0 : Math.abs(before - after) / 2;
  });
}
