import { writeFileSync } from "node:fs";
import path from "node:path";
import { guessLanguage } from "@/lib/understand/language";
import { languageModel } from "@/lib/understand/language-model";
import { MANNER_KINDS, MANNERS, readManner } from "@/lib/understand/kinds";
import { readDemo, readLabelled, readOutlets, readReports, type Labelled } from "./kinds-files";
import { fitClasses, logitsOf, type Example, type Fitted } from "./logistic";

/**
 * Fits what the manner of a text weighs for each kind, and writes the weights into the code.
 * `node --conditions=react-server --import tsx evals/train/kinds.ts DATA [--out FILE] [--cross]`
 * where DATA holds `documents/`, `longform/`, `topics/` and `clustering/`. `--cross` writes nothing, but fits without each set and says how that set is judged.
 */
const WEIGHTS = path.join(import.meta.dirname, "../../lib/understand/kinds/manner-weights.ts");
const PENALTY = 100;
/** A report of an agency counts as this many of other pieces: there are far more of them than of all others. */
const AGENCY = 0.15;
/** They are written as reports are, and known by other signs. */
const AS_REPORTS = new Set(["wire-copy", "correction", "live-blog"]);
const CLASSES = ["report", ...MANNER_KINDS] as const;
/** A piece is to be known by its manner, and not by what it calls itself. */
const NAMED = /^(?:analysis|opinion|editorial|review|explainer|kommentar|leitartikel|analyse|comment|column)\s*[:|]\s*/iu;
const LEAST_TEXT = 120;

type Sets = Record<string, Example[]>;

async function readSets(data: string): Promise<Sets> {
  const model = await languageModel();
  const exampleOf = ({ title, text, kind, lang }: Labelled, weight: number): Example[] => {
    const label = AS_REPORTS.has(kind) ? 0 : CLASSES.findIndex((each) => each === kind);
    if (label < 0 || text.length < LEAST_TEXT) return [];
    const values = readManner({ title: title.replace(NAMED, ""), text, lang: lang ?? guessLanguage(`${title}\n${text}`, model).value });
    return [{ values, label, weight: AS_REPORTS.has(kind) ? weight / 2 : weight }];
  };
  const read = (pieces: readonly Labelled[], weight = 1) => pieces.flatMap((piece) => exampleOf(piece, weight));
  return {
    ours: read(readLabelled("kinds-dev.jsonl")), other: read(readLabelled("kinds-other.jsonl")), demo: read(readDemo()),
    outlets: read(readOutlets(data)), agencies: read(readReports(data), AGENCY),
  };
}

/** How many of each kind are held to be of each, fitted on the other sets. */
function crossCheck(sets: Sets): void {
  for (const [name, own] of Object.entries(sets)) {
    if (own.length === 0) continue;
    const others = Object.entries(sets).flatMap(([other, examples]) => (other === name ? [] : examples));
    const fitted = fitClasses(others, CLASSES.length, PENALTY);
    const table = CLASSES.map(() => CLASSES.map(() => 0));
    for (const { values, label } of own) {
      const logits = logitsOf(fitted, values);
      const found = logits.indexOf(Math.max(...logits));
      const line = table[label];
      if (line) line[found] = (line[found] ?? 0) + 1;
    }
    console.log(`${name}: ${own.length}, of each ${CLASSES.join(", ")}`);
    for (const [at, kind] of CLASSES.entries()) if (table[at]?.some((count) => count > 0)) console.log(`  ${kind.padEnd(10)} ${table[at].join(" ")}`);
  }
}

/** The weights against those of a report, as code. */
function codeOf({ weights }: Fitted, reports: readonly Example[]): string {
  const [plain, ...others] = weights;
  const round = (value: number) => String(Math.round(value * 100) / 100);
  const usual = MANNERS.map((_name, at) => reports.reduce((sum, { values, weight }) => sum + (values[at] ?? 0) * weight, 0) / reports.reduce((sum, { weight }) => sum + weight, 0));
  const rows = MANNERS.map((name, at) => `  ${/^\w+$/.test(name) ? name : `"${name}"`}: [${[...others.map(({ of }) => (of[at] ?? 0) - (plain?.of[at] ?? 0)), usual[at] ?? 0].map(round).join(", ")}],`);
  return [
    'import type { Manner } from "./manner";', "",
    "/** Written by `evals/train/kinds.ts`: what each measure weighs for each kind against a report, and what it is in reports. */",
    "export const MANNER_WEIGHTS: Readonly<Record<Manner, readonly [analysis: number, opinion: number, editorial: number, review: number, release: number, sponsored: number, usual: number]>> = {", ...rows, "};", "",
    "/** Where the sums start from. */",
    `export const MANNER_STARTS = [${others.map(({ start }) => round(start - (plain?.start ?? 0))).join(", ")}] as const;`, "",
  ].join("\n");
}

const [data, ...options] = process.argv.slice(2);
if (!data || data.startsWith("--")) throw new Error("Name the folder of development data as the first argument.");
const sets = await readSets(data);
if (options.includes("--cross")) crossCheck(sets);
else {
  const all = Object.values(sets).flat();
  const out = options.indexOf("--out");
  writeFileSync((out >= 0 ? options[out + 1] : undefined) ?? WEIGHTS, codeOf(fitClasses(all, CLASSES.length, PENALTY), all.filter(({ label }) => label === 0)));
  console.log(`fitted on ${all.length} pieces`);
}
