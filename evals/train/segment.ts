import { writeFileSync } from "node:fs";
import path from "node:path";
import type { SegmentModel, Tree, TreeModel } from "@/lib/ingest/documents/segment/model";
import { joinArticles, readWorlds, seeded, type TrainingArticle } from "./corpus";
import { firstRows, joinRows, readExample, secondRows, type Example, type Rows } from "./rows";
import { boost, FIRST_LOOK, SECOND_LOOK } from "./trees";

/**
 * Fits the model that finds where articles begin and writes its weights.
 * `node --conditions=react-server --import tsx evals/train/segment.ts DATA [--worlds wire,long,clusters]
 * [--members 3] [--out FILE]`
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
function examplesOf(world: World, articles: readonly TrainingArticle[], half: 0 | 1, member: number): Example[] {
  const random = seeded(world.length * 97 + half + 1000 * member);
  const own = articles.filter((_, i) => i % 2 === half);
  const { documents, noise } = WORLDS[world];
  return Array.from({ length: documents }, (_, i) => readExample(joinArticles(own, `${world}${i}`, random, noise)));
}

const round = (value: number): number => Number(value.toPrecision(4));
const compactTree = (tree: Tree): Tree =>
  typeof tree === "number" ? round(tree) : [tree[0], round(tree[1]), compactTree(tree[2]), compactTree(tree[3])];
const compact = ({ bias, trees }: TreeModel): TreeModel => ({ bias: round(bias), trees: trees.map(compactTree) });

/** Several fits as one model: their mean is steadier than any of them. */
function mean(models: readonly TreeModel[]): TreeModel {
  const share = (tree: Tree): Tree =>
    typeof tree === "number" ? tree / models.length : [tree[0], tree[1], share(tree[2]), share(tree[3])];
  return {
    bias: models.reduce((sum, { bias }) => sum + bias, 0) / models.length,
    trees: models.flatMap(({ trees }) => trees.map(share)),
  };
}

/** One fit of the first look, and the rows that the second learns from: each half as the other half's fit sees it. */
function fitMember(worlds: readonly World[], articles: Record<World, TrainingArticle[]>, member: number): { first: TreeModel; second: Rows } {
  const half = (which: 0 | 1): Example[] => worlds.flatMap((world) => examplesOf(world, articles[world], which, member));
  const [one, other] = [half(0), half(1)];
  const fit = (examples: Example[]): TreeModel => boost(firstRows(examples), FIRST_LOOK, seeded(5 + member));
  const second = joinRows([secondRows(one, fit(other)), secondRows(other, fit(one))]);
  return { first: fit([...one, ...other]), second };
}

function main(): void {
  const data = process.argv[2];
  if (!data || data.startsWith("--")) throw new Error("Name the folder of development data as the first argument.");
  const articles = readWorlds(data);
  const worlds = option("worlds", Object.keys(WORLDS).join(",")).split(",") as World[];
  const count = Number(option("members", "3"));
  const members = Array.from({ length: count }, (_, member) => fitMember(worlds, articles, member));
  const second = joinRows(members.map(({ second: rows }) => rows));
  const model: SegmentModel = {
    first: compact(mean(members.map(({ first }) => first))),
    second: compact(mean(members.map((_, member) => boost(second, SECOND_LOOK, seeded(7 + member))))),
  };
  writeFileSync(option("out", WEIGHTS), `${JSON.stringify(model)}\n`);
  console.log(`fitted ${count} times on documents joined from ${worlds.join(", ")}`);
}

main();
