import { wordsThatMayBe } from "./words";

/** A piece of a passage; `mark` where it is what was looked for. */
export type PassagePart = { text: string; mark: boolean };

/** Characters of a text that are looked through, and of a passage, about. */
const LOOKED_THROUGH = 40_000;
const LENGTH = 240;
/** Characters before the first word that was found, about. */
const BEFORE = 60;

/**
 * The place of a text that has most of the words that were looked for, with these marked; null where it has none.
 * @param terms as `termOf` makes them, any of which counts
 * @param wanted how many of them are enough: the first place that has so many is not looked beyond
 */
export function passageOf(text: string, lang: string, terms: ReadonlySet<string>, wanted = terms.size): PassagePart[] | null {
  const read = text.slice(0, LOOKED_THROUGH);
  const hits: { from: number; to: number; term: string }[] = [];
  let enough = Infinity;
  for (const { term, from, to } of wordsThatMayBe(read, lang, terms)) {
    if (from > enough) break;
    if (!terms.has(term)) continue;
    hits.push({ from, to, term });
    if (enough === Infinity && wordsNear(hits, to) >= wanted) enough = to + LENGTH;
  }
  const best = bestWindow(hits);
  if (!best) return null;
  const start = wordStart(read, Math.max(0, best.from - BEFORE));
  const end = wordEnd(read, Math.min(read.length, Math.max(start + LENGTH, best.to)));
  const parts: PassagePart[] = [];
  let at = start;
  for (const { from, to } of joined(hits.filter((hit) => hit.from >= start && hit.to <= end))) {
    parts.push({ text: read.slice(at, from), mark: false }, { text: read.slice(from, to), mark: true });
    at = to;
  }
  parts.push({ text: read.slice(at, end), mark: false });
  const first = parts[0]!;
  const last = parts.at(-1)!;
  first.text = `${start > 0 ? "… " : ""}${first.text.trimStart()}`;
  last.text = `${last.text.trimEnd()}${end < text.length ? " …" : ""}`;
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, " ") })).filter(({ text }) => text !== "");
}

/** How many different words stand in the stretch that ends here. */
function wordsNear(hits: readonly { from: number; term: string }[], end: number): number {
  const near = new Set<string>();
  for (let at = hits.length - 1; at >= 0 && hits[at]!.from > end - (LENGTH - BEFORE); at -= 1) near.add(hits[at]!.term);
  return near.size;
}

/** The stretch of a passage's length that has most different words, of those the first. */
function bestWindow(hits: readonly { from: number; to: number; term: string }[]): { from: number; to: number } | null {
  let best: { from: number; to: number; words: number } | null = null;
  for (const [at, { from }] of hits.entries()) {
    const within = new Set<string>();
    let to = from;
    for (let next = at; next < hits.length && hits[next]!.to <= from + LENGTH - BEFORE; next += 1) {
      within.add(hits[next]!.term);
      to = hits[next]!.to;
    }
    if (!best || within.size > best.words) best = { from, to: Math.max(to, hits[at]!.to), words: within.size };
  }
  return best;
}

/** Marks that touch or overlap, as pairs of letters do, are one. */
function joined(hits: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const whole: { from: number; to: number }[] = [];
  for (const { from, to } of [...hits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = whole.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

const NEAR = 24;

/** The beginning of the word at a place, where it has one near; else the place, between characters. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + NEAR).search(/\s/);
  return space === -1 ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - NEAR, at).search(/\s\S*$/);
  return space === -1 ? whole(text, at) : at - NEAR + space;
}

/** Not within a character of two units. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
