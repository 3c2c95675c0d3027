import { writeFileSync } from "node:fs";
import path from "node:path";
import type { SegmentModel, Tree, TreeModel } from "@/lib/ingest/documents/segment/model";
import { joinArticles, readWorlds, seeded, type TrainingArticle } from "./corpus";
import { firstRows, joinRows, readExample, secondRows, type Example } from "./rows";
import { boost, FIRST_LOOK, SECOND_LOOK } from "./trees";

/**
 * Fits the model that finds where articles begin and writes its weights.
 * `node --conditions=react-server --import tsx evals/train/segment.ts DATA [--worlds wire,long,clusters] [--out FILE]`
 * where DATA holds `documents/dev.jsonl`, `documents/dev-long.jsonl` and `clustering/ecbplus-dev.jsonl`.
 * Leave a world out to score on it: `--worlds wire,clusters`, then `npm run eval -- documents DATA/documents/dev-long.jsonl`.
 */
const WORLDS = {
  wire: { documents: 100, noise: 0.6 },
  long: { documents: 100, noise: 0.3 },
  clusters: { documents: 70, noise: 0.6 },
} as const;
type World = keyof typeof WORLDS;
const WEIGHTS = path.join(import.meta.dirname, "../../lib/ingest/documents/segment/weights.json");

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return (at > 0 ? process.argv[at + 1] : undefined) ?? fallback;
}

/** Documents joined from half of a world's articles, so that the other half's fit has not seen them. */
function examplesOf(world: World, articles: readonly TrainingArticle[], half: 0 | 1): Example[] {
  const random = seeded(world.length * 97 + half);
  const own = articles.filter((_, i) => i % 2 === half);
  const { documents, noise } = WORLDS[world];
  return Array.from({ length: documents }, (_, i) => readExample(joinArticles(own, `${world}${i}`, random, noise)));
}

const round = (value: number): number => Number(value.toPrecision(4));
const compactTree = (tree: Tree): Tree =>
  typeof tree === "number" ? round(tree) : [tree[0], round(tree[1]), compactTree(tree[2]), compactTree(tree[3])];
const compact = ({ bias, trees }: TreeModel): TreeModel => ({ bias: round(bias), trees: trees.map(compactTree) });

function main(): void {
  const data = process.argv[2];
  if (!data || data.startsWith("--")) throw new Error("Name the folder of development data as the first argument.");
  const articles = readWorlds(data);
  const worlds = option("worlds", Object.keys(WORLDS).join(",")).split(",") as World[];
  const halves = ([0, 1] as const).map((half) => worlds.flatMap((world) => examplesOf(world, articles[world], half)));
  const [one, other] = [halves[0] ?? [], halves[1] ?? []];
  const fitFirst = (examples: Example[]): TreeModel => boost(firstRows(examples), FIRST_LOOK, seeded(5));
  const second = joinRows([secondRows(one, fitFirst(other)), secondRows(other, fitFirst(one))]);
  const model: SegmentModel = {
    first: compact(fitFirst([...one, ...other])),
    second: compact(boost(second, SECOND_LOOK, seeded(7))),
  };
  writeFileSync(option("out", WEIGHTS), `${JSON.stringify(model)}\n`);
  console.log(`fitted on ${one.length + other.length} documents joined from ${worlds.join(", ")}`);
}

main();
