import type { Kind } from "@/lib/closed-lists";
import { signsOfInterview, signsOfLive, signsOfReview } from "./forms";
import { signsOfLabels } from "./labels";
import { signsOfMarkup } from "./markup";
import { compile, count, type Counts, type Matcher } from "./match";
import { mannerOf, type Looked } from "./manner";
import { signsOfPromotion } from "./promotion";
import { readPiece, tokensOf, type Reading } from "./reading";
import { signsOfReleases } from "./releases";
import { signsOfCorrection, signsOfManner } from "./tone";
import type { Evidence, KindFinding, KindInput, Sign } from "./types";
import { signsOfWires } from "./wires";
import { lexiconsOf } from "./words/lexicons";

export { MANNER_KINDS, MANNERS } from "./manner";
export { sayWhy } from "./says";

/** Raise it when the same piece would be found to be of another kind: what is stored is then labelled again. */
export const KIND_RULES = 3;

const matchers = new Map<string, Matcher>();

function matcherOf(lang: string | null | undefined): Matcher {
  const primary = lang?.toLowerCase().split(/[-_]/)[0] ?? FALLBACK;
  const found = matchers.get(primary);
  if (found) return found;
  const lexicons = lexiconsOf(primary);
  if (lexicons === null) return matcherOf(FALLBACK);
  const made = compile(lexicons);
  matchers.set(primary, made);
  return made;
}

/** In whose words a text of another language is looked through. */
const FALLBACK = "en";

/** In this order they are believed where two are as strong: what is paid for before all else. */
const ORDER: readonly Kind[] = ["sponsored", "correction", "satire", "press-release", "live-blog", "interview", "review", "editorial", "wire-copy", "opinion", "analysis", "report"];
/** What the signs of a kind must weigh together. A false "sponsored" is worse than a miss, and so is a false "satire". */
const LEAST: Readonly<Record<Kind, number>> = {
  report: 2, sponsored: 2.6, satire: 1.6, correction: 2.4, "press-release": 2.4, "live-blog": 2.2, interview: 2.2, review: 2, editorial: 1.9, opinion: 1.3, analysis: 1.2, "wire-copy": 2.6,
};
/** More than this of what a text shows is never as much as its source's own word. */
const MOST_OF_TEXT = 6.5;
const STATED: ReadonlySet<Sign["signal"]> = new Set(["type", "section", "category", "genre", "label", "address", "host", "title-label", "sponsor", "line"]);

/**
 * What kind of piece this is, with the words that show it. What its source says by its markup outweighs what the text says of
 * itself, and that outweighs how it is written; several signs add up. Where nothing is shown it is a report, without evidence.
 * Time is linear in the length of the text.
 */
export function findKind(input: KindInput): KindFinding {
  const reading = readPiece(input.title, input.text);
  const matcher = matcherOf(input.lang);
  const counts = count(reading, matcher);
  const formed = signsOfForms(reading, counts);
  const signs = [
    ...signsOfMarkup(input.marks ?? [], input.url ?? null), ...signsOfLabels(input, reading), ...signsOfWires(input, reading), ...formed, ...signsOfInterview(reading, counts), ...signsOfLive(reading),
    ...signsOfManner(reading, { counts, titleCounts: countTitle(input.title, matcher), shown: shownBy(formed) }, LEAST), ...signsOfCorrection(reading, counts),
  ];
  return weigh(signs);
}

/** Signs of kinds whose manner counts beside their forms. */
function signsOfForms(reading: Reading, counts: Counts): Sign[] {
  return [...signsOfReleases(reading, counts), ...signsOfPromotion(reading, counts), ...signsOfReview(reading, counts)];
}

function shownBy(signs: readonly Sign[]): Looked["shown"] {
  const of = (wanted: Kind) => signs.reduce((sum, { kind, weight }) => sum + (kind === wanted ? weight : 0), 0);
  return { "press-release": of("press-release"), sponsored: of("sponsored"), review: of("review") };
}

/** How a piece is written, as it is measured for `MANNERS`: what its weights are fitted on. */
export function readManner({ title, text, lang }: Pick<KindInput, "title" | "text" | "lang">): number[] {
  const reading = readPiece(title, text);
  const matcher = matcherOf(lang);
  const counts = count(reading, matcher);
  return mannerOf(reading, { counts, titleCounts: countTitle(title, matcher), shown: shownBy(signsOfForms(reading, counts)) });
}

function countTitle(title: string, matcher: Matcher): Counts {
  return count({ tokens: tokensOf(title), voice: title, dense: true }, matcher);
}

function weigh(signs: readonly Sign[]): KindFinding {
  const sums = ORDER.map((kind) => ({ kind, sum: sumOf(signs.filter((sign) => sign.kind === kind)) }));
  specify(sums);
  const reached = sums.filter(({ kind, sum }) => sum >= LEAST[kind]).map((each) => ({ ...each, over: each.sum / LEAST[each.kind], sum: each.sum }));
  const best = reached.reduce<(typeof reached)[number] | null>((top, each) => (top === null || each.sum - LEAST[each.kind] > top.sum - LEAST[top.kind] + 0.001 ? each : top), null);
  if (best === null) return { value: "report", evidence: [], confidence: plainConfidence(sums) };
  const evidence = signs.filter(({ kind }) => kind === best.kind).sort((a, b) => b.weight - a.weight).map(({ signal, words, where }): Evidence => ({ signal, words, where }));
  const rival = Math.max(0, ...sums.filter(({ kind }) => kind !== best.kind).map(({ kind, sum }) => sum - LEAST[kind]));
  return { value: best.kind, evidence, confidence: rounded(1 - 0.5 * Math.exp(-(best.sum - LEAST[best.kind] - rival * 0.5 + 0.2) / 2)) };
}

/** From here on it is no mere tone or hint. */
const STATED_LEAST = 4;

function sumOf(signs: readonly Sign[]): number {
  let stated = 0;
  let shown = 0;
  for (const { signal, weight } of signs) {
    if (STATED.has(signal) && weight >= STATED_LEAST) stated = Math.max(stated, weight) + Math.min(stated, weight) * 0.15;
    else shown += weight;
  }
  return stated + Math.min(MOST_OF_TEXT, shown) * (stated > 0 ? 0.5 : 1);
}

type Sums = { kind: Kind; sum: number }[];

/** Kinds that have a form of their own, in which people argue as well. */
const FORMED: readonly Kind[] = ["interview", "review", "correction", "satire", "sponsored", "press-release", "live-blog"];
/** Kinds whose manner means little in these. */
const ARGUED: readonly Kind[] = ["analysis", "opinion", "editorial"];

/** Who answers questions, judges a work or praises what is sold argues and says "I" as well: there the form is believed, unless it is stated. */
function specify(sums: Sums): void {
  if (!sums.some(({ kind, sum }) => FORMED.includes(kind) && sum >= LEAST[kind])) return;
  for (const each of sums) if (ARGUED.includes(each.kind) && each.sum < STATED_LEAST + LEAST[each.kind]) each.sum *= 0.3;
}

/** How sure it is that a piece without signs is a report: as far from another kind as that is. */
function plainConfidence(sums: Sums): number {
  const nearest = Math.max(0, ...sums.map(({ kind, sum }) => (kind === "report" ? 0 : sum / LEAST[kind])));
  return rounded(0.9 - 0.4 * Math.min(1, nearest));
}

function rounded(confidence: number): number {
  return Math.round(Math.min(0.99, Math.max(0.5, confidence)) * 100) / 100;
}
