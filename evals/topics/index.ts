import { readFileSync } from "node:fs";
import { guessLanguage } from "@/lib/understand/language";
import { languageModel, type LanguageModel } from "@/lib/understand/language-model";
import { findTopics } from "@/lib/understand/topics";
import type { Options, TaskReport } from "../task";
import { featuresOf, type Piece } from "./features";
import { learn } from "./learn";
import { scoresOf, tableOf } from "./score";

type Row = Piece & { label: string };

/** What is said where no topic is found. */
const NONE = "(none)";

/**
 * How well topics are told, on JSON Lines of `{title, text?, label, lang?}`. With `--train FILE` the labels of a file of
 * the same form are learned from the words of its texts and what the product's topics score in them. Else the product's
 * own topics are compared with the labels, by `--map FILE`: JSON of `{label: topic or [topics] or null}`, where the rows of
 * labels that are null or missing are left out; without it, labels are held to be topics.
 */
export async function topics(paths: readonly string[], { map, train, verbose }: Options): Promise<TaskReport> {
  const model = await languageModel();
  const rows = paths.flatMap((path) => readRows(path, model));
  const began = performance.now();
  const told = train === null ? byProduct(rows, map) : byTraining(rows, readRows(train, model));
  const ms = (performance.now() - began) / Math.max(1, rows.length);
  const scores = scoresOf(told.pairs);
  if (verbose) for (const { wanted, found, title } of told.pairs) if (wanted !== found) console.log(`${wanted} taken for ${found}: ${title}`);
  return {
    lines: [...told.lines, ...tableOf(scores), `accuracy ${scores.accuracy.toFixed(3)}, macro F1 ${scores.macro.toFixed(3)}, ${told.pairs.length} of ${rows.length} texts scored`],
    figures: { accuracy: scores.accuracy, macroF1: scores.macro, labels: scores.labels, scored: told.pairs.length, ms, ...told.figures },
    items: rows.length, unit: "texts", characters: rows.reduce((sum, { title, text }) => sum + title.length + text.length, 0),
  };
}

type Told = { pairs: { wanted: string; found: string; title: string }[]; lines: string[]; figures: Record<string, unknown> };

function byTraining(rows: readonly Row[], examples: readonly Row[]): Told {
  if (examples.length === 0) throw new Error("The file to learn from has no rows. Give JSON Lines of {title, text?, label}.");
  const classify = learn(examples.map((row) => ({ features: featuresOf(row), label: row.label })));
  const pairs = rows.map((row) => ({ wanted: row.label, found: classify(featuresOf(row))[0]?.label ?? NONE, title: row.title }));
  return { pairs, lines: [`learned from ${examples.length} texts`], figures: { learnedFrom: examples.length } };
}

function byProduct(rows: readonly Row[], mapFile: string | null): Told {
  const map = mapFile === null ? null : readMap(mapFile);
  const pairs: Told["pairs"] = [];
  let [answered, either] = [0, 0];
  for (const { title, text, lang, label } of rows) {
    const wanted = map === null ? [label] : (map.get(label) ?? []);
    if (wanted.length === 0) continue;
    const found = findTopics(title, text, lang).map(({ topic }) => topic);
    const [first] = found;
    // Of a label that is several of our topics each is right; they count as one.
    pairs.push({ wanted: wanted.join("/"), found: first === undefined ? NONE : wanted.includes(first) ? wanted.join("/") : first, title });
    if (first !== undefined) answered += 1;
    if (found.some((topic) => wanted.includes(topic))) either += 1;
  }
  const right = pairs.filter(({ wanted, found }) => wanted === found).length;
  const share = (part: number, of: number): number => part / Math.max(1, of);
  const figures = { answered: share(answered, pairs.length), rightOfAnswered: share(right, answered), eitherRight: share(either, pairs.length) };
  const line = `a topic for ${(figures.answered * 100).toFixed(1)} % of texts; the first of them right in ${(figures.rightOfAnswered * 100).toFixed(1)} % of these; one of two right in ${(figures.eitherRight * 100).toFixed(1)} % of all`;
  return { pairs, lines: [line], figures };
}

function readMap(path: string): Map<string, string[]> {
  const given: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw new Error(`${path} is no map. Write JSON like {"SPORTS": "sport", "OTHER": null}.`);
  return new Map(Object.entries(given).map(([label, topic]: [string, unknown]) => [label, topic === null ? [] : [topic].flat().map(String)]));
}

function readRows(path: string, model: LanguageModel): Row[] {
  return readFileSync(path, "utf8").split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const { title, text, label, lang } = JSON.parse(line) as { title?: unknown; text?: unknown; label?: unknown; lang?: unknown };
    if (typeof label !== "string" && typeof label !== "number") throw new Error(`${path}:${at + 1} has no label.`);
    const piece = { title: typeof title === "string" ? title : "", text: typeof text === "string" ? text : "" };
    return [{ ...piece, label: String(label), lang: typeof lang === "string" ? lang : languageOf(piece, model) }];
  });
}

/** As an article's is found; where it is too short to tell, English, which most such files are in. */
function languageOf({ title, text }: { title: string; text: string }, model: LanguageModel): string {
  const { value } = guessLanguage(`${title}\n${text}`, model);
  return value === "und" ? "en" : value;
}
