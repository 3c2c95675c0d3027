import { writeFileSync } from "node:fs";
import { kinds } from "./kinds";
import { language } from "./language";
import { describeMachine } from "./machine";
import { documents } from "./documents";
import { extraction } from "./extraction";
import { feeds } from "./feeds";
import { neardup } from "./neardup";
import { opml } from "./opml";
import { pairs } from "./pairs";
import { search } from "./search";
import { stories } from "./stories";
import type { Options, Task } from "./task";
import { topics } from "./topics";

/** `npm run eval -- <task> PATH... [--json FILE]`: how well the text is understood, on labelled files. */
const TASKS: Record<string, Task> = { documents, extraction, feeds, kinds, language, neardup, opml, pairs, search, stories, topics };

async function main(): Promise<void> {
  const { task, paths, json, ...options } = readArguments(process.argv.slice(2));
  const run = TASKS[task];
  if (!run) throw new Error(`There is no task "${task}". Tasks: ${Object.keys(TASKS).join(", ")}.`);
  if (paths.length === 0) throw new Error(`Name at least one labelled file or folder: npm run eval -- ${task} PATH...`);
  const machine = describeMachine();
  console.log(`${task} on ${machine.cpu} x${machine.cores}, Node ${machine.node}`);
  const began = performance.now();
  const report = await run(paths, options);
  const seconds = (performance.now() - began) / 1000;
  for (const line of report.lines) console.log(line);
  console.log(`${report.items} ${report.unit}, ${(report.characters / 1e6).toFixed(2)} million characters, ${seconds.toFixed(1)} s`);
  if (json) writeFileSync(json, `${JSON.stringify({ task, machine, seconds, paths, ...report.figures }, null, 1)}\n`);
}

function readArguments(given: string[]): { task: string; paths: string[]; json: string | null } & Options {
  const rest = [...given];
  const named = (name: string, what: string): string | null => {
    const at = rest.indexOf(name);
    const value = at >= 0 ? (rest.splice(at, 2)[1] ?? null) : null;
    if (at >= 0 && value === null) throw new Error(`${name} needs the name of ${what}.`);
    return value;
  };
  const files = { json: named("--json", "a file to write"), map: named("--map", "a file that says which of our topics each label is"), train: named("--train", "a labelled file to learn from"), corpus: named("--corpus", "a file of articles to search") };
  const [verbose, fuzz] = [rest.includes("--verbose"), rest.includes("--fuzz")];
  const [task = "", ...paths] = rest.filter((argument) => argument !== "--verbose" && argument !== "--fuzz");
  return { task, paths, ...files, verbose, fuzz };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
