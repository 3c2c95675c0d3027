import type { Kind } from "@/lib/closed-lists";
import { signsOfInterview, signsOfLive, signsOfReview } from "./forms";
import { signsOfLabels } from "./labels";
import { signsOfMarkup } from "./markup";
import { compile, count, type Lexicon, type Matcher } from "./match";
import { signsOfPromotion } from "./promotion";
import { readPiece } from "./reading";
import { signsOfReleases } from "./releases";
import { signsOfCorrection, signsOfTone } from "./tone";
import type { Evidence, KindFinding, KindInput, Sign } from "./types";
import { signsOfWires } from "./wires";
import { ENGLISH } from "./words/english";
import { DUTCH, GERMAN, SWEDISH } from "./words/germanic";
import { ARABIC, CHINESE, JAPANESE, KOREAN, TURKISH, VIETNAMESE } from "./words/others";
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from "./words/romance";
import { POLISH, RUSSIAN, UKRAINIAN } from "./words/slavic";

export { sayWhy } from "./says";

/** Raise it when the same piece would be found to be of another kind: what is stored is then labelled again. */
export const KIND_RULES = 1;

const LEXICONS: Readonly<Record<string, Lexicon>> = {
  en: ENGLISH, de: GERMAN, nl: DUTCH, sv: SWEDISH, da: SWEDISH, no: SWEDISH, nb: SWEDISH, nn: SWEDISH, fr: FRENCH, es: SPANISH, ca: SPANISH, gl: PORTUGUESE, it: ITALIAN, pt: PORTUGUESE,
  ru: RUSSIAN, be: RUSSIAN, uk: UKRAINIAN, pl: POLISH, ar: ARABIC, zh: CHINESE, ja: JAPANESE, ko: KOREAN, tr: TURKISH, vi: VIETNAMESE,
};
const matchers = new Map<string, Matcher>();

function matcherOf(lang: string | null | undefined): Matcher {
  const primary = lang?.toLowerCase().split(/[-_]/)[0] ?? "en";
  const name = primary in LEXICONS ? primary : "en";
  const known = matchers.get(name);
  if (known) return known;
  const made = compile([LEXICONS[name] ?? ENGLISH]);
  matchers.set(name, made);
  return made;
}

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
  const counts = count(reading, matcherOf(input.lang));
  const signs = [
    ...signsOfMarkup(input.marks ?? [], input.url ?? null), ...signsOfLabels(input, reading), ...signsOfWires(input, reading), ...signsOfReleases(reading, counts),
    ...signsOfPromotion(reading, counts), ...signsOfInterview(reading, counts), ...signsOfLive(reading), ...signsOfReview(reading, counts), ...signsOfTone(reading, counts), ...signsOfCorrection(reading, counts),
  ];
  return weigh(signs);
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

/** An editorial is an opinion, and so is what argues in the first person under the name of analysis: the closer word wins. */
function specify(sums: Sums): void {
  const of = (kind: Kind) => sums.find((each) => each.kind === kind) ?? { kind, sum: 0 };
  const [opinion, editorial] = [of("opinion"), of("editorial")];
  if (opinion.sum >= STATED_LEAST) return;
  if (editorial.sum >= LEAST.editorial) editorial.sum += Math.min(1.5, opinion.sum * 0.5);
  // Who answers questions, and who judges a work, says "I" and what should be as well.
  if ((["interview", "review", "correction", "satire"] as const).some((kind) => of(kind).sum >= LEAST[kind])) opinion.sum *= 0.3;
}

/** How sure it is that a piece without signs is a report: as far from another kind as that is. */
function plainConfidence(sums: Sums): number {
  const nearest = Math.max(0, ...sums.map(({ kind, sum }) => (kind === "report" ? 0 : sum / LEAST[kind])));
  return rounded(0.9 - 0.4 * Math.min(1, nearest));
}

function rounded(confidence: number): number {
  return Math.round(Math.min(0.99, Math.max(0.5, confidence)) * 100) / 100;
}
