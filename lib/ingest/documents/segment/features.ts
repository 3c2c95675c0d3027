import { findNeighbours, followChains, recurrence, splitGain, windowSimilarity } from "./cohesion";
import { CUE_NAMES, readCues } from "./cues";
import type { Line } from "./lines";
import { followNames } from "./names";
import { depth, localRank, relative } from "./series";
import { readStyle, STYLE_TRAITS, styleChange, type Style } from "./style";
import { readTitleLikeness, type Titles } from "./titles";
import { readVocabulary, type Vocabulary } from "./tokens";

const SIMILARITIES = [
  { width: 1, proper: false },
  { width: 2, proper: false },
  { width: 4, proper: false },
  { width: 8, proper: false },
  { width: 3, proper: true },
  { width: 8, proper: true },
] as const;
const KINDS = ["bare", "prose", "list", "label", "date", "byline", "url", "rule", "count"] as const;
const FOLLOWER_CUES = ["openQuote", "pronoun", "connective", "this", "the", "nameFirst", "thirdPerson", "also", "honorific"] as const;
const CLOSER_CUES = ["words", "openQuote", "quoted", "endsQuote", "endsSentence", "contact", "bio", "credit", "firstPerson", "pastPerfect", "future", "endsQuestion", "endsColon"] as const;
const TRAIL = ["bridges", "shortened", "introduced", "repeated", "fresh"] as const;
/** How far a headline or a scrap of a page may stand from the paragraph it belongs to, in lines. */
const REACH = 4;

const cue = (name: (typeof CUE_NAMES)[number]): number => CUE_NAMES.indexOf(name);

/** Every series over the gaps of a document, by name. */
function readSeries(lines: readonly Line[], vocabulary: Vocabulary, weights: Float32Array): [string, Float32Array][] {
  const neighbours = findNeighbours(vocabulary);
  const out: [string, Float32Array][] = [];
  for (const { width, proper } of SIMILARITIES) {
    const series = windowSimilarity(vocabulary, weights, width, proper);
    const name = `similarity${width}${proper ? "p" : ""}`;
    out.push([name, series], [`${name}.depth`, depth(series, 6)], [`${name}.rank`, localRank(series, 5)]);
    out.push([`${name}.relative`, relative(series, 15)]);
  }
  for (const width of [4, 10]) {
    const series = splitGain(vocabulary, width);
    out.push([`gain${width}`, series], [`gain${width}.rank`, localRank(series.map((x) => -x), 5)]);
    out.push([`gain${width}.depth`, depth(series.map((x) => -x), 6)]);
  }
  for (const [reach, proper] of [[8, false], [20, false], [15, true]] as const) {
    const chains = followChains(vocabulary, weights, neighbours, reach, proper);
    const name = `chains${reach}${proper ? "p" : ""}`;
    out.push([`${name}.crossing`, relative(chains.crossing, 12)], [`${name}.depth`, depth(chains.crossing, 6)]);
    out.push([`${name}.beginning`, relative(chains.beginning, 12)], [`${name}.ending`, relative(chains.ending, 12)]);
  }
  for (const [reach, proper] of [[5, false], [20, false], [12, true]] as const) {
    const { before, after } = recurrence(vocabulary, weights, neighbours, reach, proper);
    const name = `recur${reach}${proper ? "p" : ""}`;
    out.push([`${name}.before`, before], [`${name}.after`, after]);
  }
  const trail = followNames(lines);
  for (const name of TRAIL) out.push([`names.${name}`, trail[name]]);
  return out;
}

/** Series read at the paragraph that would open the article as well as at the gap itself. */
const AT_LEAD = /^(?:recur|names)/u;

function featureNames(): string[] {
  const series = readSeries([], readVocabulary([]), new Float32Array()).map(([name]) => name);
  return [
    ...series,
    ...series.filter((name) => AT_LEAD.test(name)).flatMap((name) => [`lead.${name}`, `next.${name}`]),
    ...CUE_NAMES.map((name) => `lead.${name}`),
    ...FOLLOWER_CUES.map((name) => `next.${name}`),
    ...CLOSER_CUES.flatMap((name) => [`last.${name}`, `above.${name}`]),
    ...KINDS.flatMap((kind) => [`is.${kind}`, `above.is.${kind}`, `below.is.${kind}`]),
    ...Array.from({ length: STYLE_TRAITS }, (_, i) => `style.${i}`),
    "style.sum", "lengthChange", "offset", "repeated", "above.repeated", "twice", "blankBefore", "blankAfter",
    "title.words", "title.caps", "title.upper", "title.credit", "title.overlapAfter", "title.overlapBefore", "title.likely",
    "document.lines", "document.bare", "document.titled", "document.firstTitled", "document.lineWords",
  ];
}

/** The names of the columns of a `FeatureTable`. */
export const FEATURE_NAMES: readonly string[] = featureNames();

/** First line of running text at `from` or up to `REACH` lines on (`step` 1) or back (`step` -1); `from` where there is none. */
function nearestProse(lines: readonly Line[], from: number, step: 1 | -1): number {
  for (let k = 0; k < REACH; k++) {
    const line = lines[from + k * step];
    if (line && line.kind === "prose" && line.words >= 8) return from + k * step;
  }
  return Math.max(0, Math.min(lines.length - 1, from));
}

/** Lines whose very words stand more than once in the document: what a page says around its articles. */
function countRepeats(lines: readonly Line[]): Float32Array {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  return Float32Array.from(lines, (line) => Math.log(times.get(line.text) ?? 1));
}

type Context = {
  lines: readonly Line[];
  series: [string, Float32Array][];
  atLead: Float32Array[];
  cues: Float32Array[];
  style: Style;
  repeats: Float32Array;
  titles: Titles;
  document: number[];
};

function documentValues(lines: readonly Line[], titles: Titles): number[] {
  const count = Math.max(1, lines.length);
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const bare = lines.filter((line) => line.kind === "bare").length;
  return [Math.log(count), bare / count, titles.share, titles.likely[0] ?? 0, Math.log(1 + words / count)];
}

function meanWords(lines: readonly Line[], from: number, to: number): number {
  let sum = 1;
  for (let i = Math.max(0, from); i < Math.min(lines.length, to); i++) sum += Math.log(1 + lines[i]!.words);
  return sum / Math.max(1, Math.min(lines.length, to) - Math.max(0, from));
}

function fillRow(row: Float32Array, context: Context, i: number): void {
  const { lines, cues, repeats, titles } = context;
  const lead = nearestProse(lines, i, 1);
  const next = nearestProse(lines, lead + 1, 1);
  const last = nearestProse(lines, i - 1, -1);
  const line = lines[i]!;
  const above = lines[i - 1];
  const below = lines[i + 1];
  let k = 0;
  const put = (value: number): void => {
    row[k++] = value;
  };
  for (const [, series] of context.series) put(series[i] ?? 0);
  for (const series of context.atLead) {
    put(series[lead] ?? 0);
    put(series[next] ?? 0);
  }
  for (const value of cues[lead]!) put(value);
  for (const name of FOLLOWER_CUES) put(cues[next]![cue(name)] ?? 0);
  for (const name of CLOSER_CUES) {
    put(cues[last]![cue(name)] ?? 0);
    put(cues[Math.max(0, i - 1)]![cue(name)] ?? 0);
  }
  for (const kind of KINDS) {
    put(line.kind === kind ? 1 : 0);
    put(above?.kind === kind ? 1 : 0);
    put(below?.kind === kind ? 1 : 0);
  }
  const change = styleChange(context.style, Math.max(0, i - 8), i, Math.min(lines.length, i + 8));
  change.forEach(put);
  put(change.reduce((sum, x) => sum + x, 0));
  put(meanWords(lines, i, i + 6) - meanWords(lines, i - 6, i));
  put(lead - i);
  put(repeats[i] ?? 0);
  put(repeats[i - 1] ?? 0);
  put(below?.text === line.text ? 1 : 0);
  put(line.blankBefore);
  put(below?.blankBefore ?? 0);
  put(Math.log(line.words));
  put(titles.capitals[i] ?? 0);
  put(titles.upper[i] ?? 0);
  put(cues[i]![cue("credit")] ?? 0);
  put(titles.overlapAfter[i] ?? 0);
  put(titles.overlapBefore[i] ?? 0);
  put(titles.likely[i] ?? 0);
  context.document.forEach(put);
}

/**
 * Prepares the features of every gap; gap `i` lies before line `i`, and the first is of no use. The
 * function it gives fills one row, so that a long document needs no table of them all.
 */
export function readFeatures(lines: readonly Line[], vocabulary: Vocabulary, weights: Float32Array): (i: number, row: Float32Array) => void {
  const series = readSeries(lines, vocabulary, weights);
  const titles = readTitleLikeness(lines);
  const context: Context = {
    lines,
    series,
    atLead: series.filter(([name]) => AT_LEAD.test(name)).map(([, own]) => own),
    cues: lines.map((line) => readCues(line.text)),
    style: readStyle(lines),
    repeats: countRepeats(lines),
    titles,
    document: documentValues(lines, titles),
  };
  return (i, row) => fillRow(row, context, i);
}
