import { readFileSync } from "node:fs";
import { guessLanguage } from "@/lib/understand/language";
import { languageModel } from "@/lib/understand/language-model";
import type { TaskReport } from "./task";

type Row = { text: string; lang: string };
type Score = { right: number; all: number; mistaken: Map<string, number> };

/** Accuracy of the language found, for each language of JSON Lines of `{text, lang}`; regions and scripts do not count. */
export async function language(paths: readonly string[], { verbose }: { verbose: boolean }): Promise<TaskReport> {
  const model = await languageModel();
  const scores = new Map<string, Score>();
  let characters = 0;
  for (const { text, lang } of paths.flatMap(readRows)) {
    characters += text.length;
    const found = primary(guessLanguage(text, model).value);
    const score = scores.get(lang) ?? { right: 0, all: 0, mistaken: new Map<string, number>() };
    scores.set(lang, score);
    score.all += 1;
    if (found === lang) score.right += 1;
    else score.mistaken.set(found, (score.mistaken.get(found) ?? 0) + 1);
    if (verbose && found !== lang) console.log(`${lang} taken for ${found}: ${text.slice(0, 100)}`);
  }
  const rows = [...scores].sort((a, b) => a[0].localeCompare(b[0]));
  const items = rows.reduce((sum, [, score]) => sum + score.all, 0);
  const right = rows.reduce((sum, [, score]) => sum + score.right, 0);
  const accuracy = right / Math.max(1, items);
  const mean = rows.reduce((sum, [, score]) => sum + score.right / score.all, 0) / Math.max(1, rows.length);
  return {
    lines: [...rows.map(([lang, score]) => line(lang, score)), `all: ${accuracy.toFixed(3)} of texts, ${mean.toFixed(3)} on average over ${rows.length} languages`],
    figures: { accuracy, mean, languages: Object.fromEntries(rows.map(([lang, score]) => [lang, { texts: score.all, accuracy: score.right / score.all }])) },
    items, unit: "texts", characters,
  };
}

function line(lang: string, { right, all, mistaken }: Score): string {
  const errors = [...mistaken].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([found, count]) => `${count} as ${found}`).join(", ");
  return `${lang.padEnd(4)} ${(right / all).toFixed(3)} of ${all}${errors ? `  (${errors})` : ""}`;
}

function readRows(path: string): Row[] {
  return readFileSync(path, "utf8").split("\n").flatMap((text, at) => {
    if (text.trim() === "") return [];
    const row = JSON.parse(text) as Partial<Row>;
    if (typeof row.text !== "string" || typeof row.lang !== "string") throw new Error(`${path}:${at + 1} has no text or no lang.`);
    return [{ text: row.text, lang: primary(row.lang) }];
  });
}

/** The language of a tag alone; both written forms of Norwegian, and Serbo-Croatian names, under the tag in common use. */
function primary(tag: string): string {
  const lang = tag.toLowerCase().split(/[-_]/)[0] ?? tag;
  return { nb: "no", nn: "no", iw: "he", in: "id", fil: "tl", cmn: "zh", yue: "zh" }[lang] ?? lang;
}
