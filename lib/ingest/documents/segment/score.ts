import { FEATURE_NAMES, readFeatures } from "./features";
import type { Line } from "./lines";
import { applyModel, type SegmentModel } from "./model";
import { refine } from "./refine";
import { readVocabulary, weighTerms } from "./tokens";
import weights from "./weights.json";

const model = weights as unknown as SegmentModel;
/** The log-odds of a line that is not worth a second look. */
const HARDLY = -9;

/** The log-odds that each line opens an article, and what speaks for a start in plain words. */
export function scoreStarts(lines: readonly Line[]): { odds: Float32Array; explain: (line: number) => string[] } {
  const vocabulary = readVocabulary(lines);
  const rarity = weighTerms(vocabulary);
  const table = readFeatures(lines, vocabulary, rarity);
  const guess = Float32Array.from({ length: table.rows }, (_, i) => applyModel(model.first, table.values, i * table.width));
  const second = refine(lines, vocabulary, rarity, guess);
  const odds = new Float32Array(lines.length).fill(HARDLY);
  second.candidates.forEach((line, row) => {
    odds[line] = applyModel(model.second, second.table.values, row * second.table.width);
  });
  const value = (line: number, name: string): number => table.values[line * table.width + FEATURE_NAMES.indexOf(name)] ?? 0;
  const explain = (line: number): string[] => {
    const out = REASONS.filter(({ name, holds }) => holds(value(line, name))).map(({ reason }) => reason);
    return [...out, `log-odds ${odds[line]!.toFixed(1)}`];
  };
  return { odds, explain };
}

const REASONS: readonly { name: string; holds: (value: number) => boolean; reason: string }[] = [
  { name: "title.likely", holds: (x) => x > 0.35, reason: "reads like a headline of what follows" },
  { name: "below.is.count", holds: (x) => x > 0, reason: "a comment count stands under it" },
  { name: "similarity4.rank", holds: (x) => x < 0.15, reason: "the vocabulary changes here" },
  { name: "names.bridges", holds: (x) => x === 0, reason: "no name introduced above is taken up below" },
  { name: "lead.names.introduced", holds: (x) => x > 0, reason: "introduces by full name whom the next lines shorten" },
  { name: "lead.dateline", holds: (x) => x > 0, reason: "opens with a dateline" },
  { name: "lead.weekday", holds: (x) => x > 0, reason: "the opening says on which day" },
  { name: "above.contact", holds: (x) => x > 0, reason: "the line above closes an article" },
  { name: "style.sum", holds: (x) => x > 1.5, reason: "the house style changes" },
];
