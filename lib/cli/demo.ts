import path from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "@/lib/errors";
import { loadDemo, removeDemo } from "@/lib/jobs/demo";
import { readArgs } from "./args";
import { progressLine } from "./progress";

const SEEDS = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../seeds");

/** `demo load` and `demo remove`. */
export async function demoCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" } });
  const json = values.json ?? false;
  if (positionals[0] === "load") return load(json);
  if (positionals[0] === "remove") return remove(json);
  throw new AppError("invalid", "Say `demo load` or `demo remove`.");
}

async function load(json: boolean): Promise<number> {
  const line = progressLine("Loading the demo edition", json);
  const reports = await loadDemo(SEEDS, line.step);
  line.end();
  const count = (outcome: string) => reports.flatMap((report) => report.articles).filter((article) => article.outcome === outcome).length;
  const added = count("added");
  const updated = count("updated");
  if (json) console.log(JSON.stringify({ documents: reports.length, added, updated }));
  else if (added + updated === 0) console.log("Nothing new: the demo edition is loaded.");
  else console.log(`Demo edition loaded: ${added} articles added, ${updated} updated. \`demo remove\` takes it away again.`);
  return 0;
}

async function remove(json: boolean): Promise<number> {
  const removed = await removeDemo();
  if (json) console.log(JSON.stringify(removed));
  else console.log(`Demo edition removed: ${removed.articles} articles of ${removed.sources} sources, ${removed.stories} stories, ${removed.imports} imports.`);
  return 0;
}
