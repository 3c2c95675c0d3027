import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Tree, TreeModel } from "@/lib/ingest/documents/segment/model";
import { joinArticles, readWorlds, seeded } from "./corpus";
import { joinRows, rowsOf } from "./rows";
import { boost, SETTINGS } from "./trees";

/**
 * Fits the model that finds where articles begin and writes its weights.
 * `node --conditions=react-server --import tsx evals/train/segment.ts DATA [--worlds wire,long,clusters] [--out FILE]`
 * where DATA holds `documents/dev.jsonl`, `documents/dev-long.jsonl` and `clustering/ecbplus-dev.jsonl`.
 * Leave a world out to score on it: `--worlds wire,clusters`, then `npm run eval -- documents DATA/documents/dev-long.jsonl`.
 */
const DOCUMENTS = { wire: 240, long: 240, clusters: 160 };
const WEIGHTS = path.join(import.meta.dirname, "../../lib/ingest/documents/segment/weights.json");

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return (at > 0 ? process.argv[at + 1] : undefined) ?? fallback;
}

const round = (value: number): number => Number(value.toPrecision(4));
const compact = (tree: Tree): Tree =>
  typeof tree === "number" ? round(tree) : [tree[0], round(tree[1]), compact(tree[2]), compact(tree[3])];

function main(): void {
  const data = process.argv[2];
  if (!data || data.startsWith("--")) throw new Error("Name the folder of development data as the first argument.");
  const worlds = readWorlds(data);
  const chosen = option("worlds", "wire,long,clusters").split(",") as (keyof typeof worlds)[];
  const rows = joinRows(
    chosen.map((name) => {
      const random = seeded(name.length * 97);
      return rowsOf(Array.from({ length: DOCUMENTS[name] }, (_, i) => joinArticles(worlds[name], `${name}${i}`, random)));
    }),
  );
  const fitted = boost(rows, SETTINGS, seeded(5));
  const model: TreeModel = { bias: round(fitted.bias), trees: fitted.trees.map(compact) };
  writeFileSync(option("out", WEIGHTS), `${JSON.stringify(model)}\n`);
  console.log(`${rows.labels.length} lines of ${chosen.join(", ")}; ${model.trees.length} trees written`);
}

main();
