import type { Steps } from "@/lib/ingest/steps";
import { FEATURE_NAMES, readFeatures } from "./features";
import { isHeaded } from "./headed";
import type { Line } from "./lines";
import { applyModel, type SegmentModel } from "./model";
import { refine, REFINED_NAMES } from "./refine";
import { readVocabulary, weighTerms } from "./tokens";
import weights from "./weights.json";

const model = weights as unknown as SegmentModel;
/** The log-odds of a line that is not worth a second look. */
const HARDLY = -9;
/** From these log-odds on, the reasons for a start are kept. */
const WORTH_EXPLAINING = -2;
/** Lines judged at a time, and lines read on either side of them: what the model has seen is documents of this size. */
const BLOCK = 400;
const MARGIN = 80;

/** For every line the log-odds that it opens an article, whether articles around it carry headlines, and what speaks for a start. */
export type Scores = { odds: Float32Array; headed: Uint8Array; reasons: Map<number, string[]> };

/** Scores a document block by block, so that neither time a line nor memory grows with its length. */
export function* scoreStarts(lines: readonly Line[]): Steps<Scores> {
  const scores: Scores = { odds: new Float32Array(lines.length).fill(HARDLY), headed: new Uint8Array(lines.length), reasons: new Map() };
  const blocks = Math.max(1, Math.round(lines.length / BLOCK));
  for (let block = 0; block < blocks; block++) {
    const from = Math.floor((block * lines.length) / blocks);
    const to = Math.floor(((block + 1) * lines.length) / blocks);
    scoreBlock(lines, from, to, scores);
    yield to / lines.length;
  }
  return scores;
}

function scoreBlock(lines: readonly Line[], from: number, to: number, scores: Scores): void {
  const begin = Math.max(0, from - MARGIN);
  const block = lines.slice(begin, Math.min(lines.length, to + MARGIN));
  const vocabulary = readVocabulary(block);
  const rarity = weighTerms(vocabulary);
  const fill = readFeatures(block, vocabulary, rarity);
  const row = new Float32Array(FEATURE_NAMES.length);
  const guess = Float32Array.from(block, (_, i) => {
    fill(i, row);
    return applyModel(model.first, row, 0);
  });
  const { candidates, values } = refine(block, vocabulary, rarity, guess);
  const odds = new Float32Array(block.length).fill(HARDLY);
  candidates.forEach((line, k) => {
    const own = applyModel(model.second, values, k * REFINED_NAMES.length);
    odds[line] = own;
    const at = begin + line;
    if (own < WORTH_EXPLAINING || at < from || at >= to) return;
    fill(line, row);
    scores.reasons.set(at, [...REASONS.filter(({ column, holds }) => holds(row[column] ?? 0)).map(({ reason }) => reason), `log-odds ${own.toFixed(1)}`]);
  });
  scores.odds.set(odds.subarray(from - begin, to - begin), from);
  scores.headed.fill(isHeaded(block, odds) ? 1 : 0, from, to);
}

const REASONS = (
  [
    ["title.likely", (x) => x > 0.35, "reads like a headline of what follows"],
    ["below.is.count", (x) => x > 0, "a comment count stands under it"],
    ["similarity4.rank", (x) => x < 0.15, "the vocabulary changes here"],
    ["names.bridges", (x) => x === 0, "no name introduced above is taken up below"],
    ["lead.names.introduced", (x) => x > 0, "introduces by full name whom the next lines shorten"],
    ["lead.dateline", (x) => x > 0, "opens with a dateline"],
    ["lead.weekday", (x) => x > 0, "the opening says on which day"],
    ["above.contact", (x) => x > 0, "the line above closes an article"],
    ["style.sum", (x) => x > 1.5, "the house style changes"],
  ] satisfies [string, (value: number) => boolean, string][]
).map(([name, holds, reason]) => ({ column: FEATURE_NAMES.indexOf(name), holds, reason }));
