import { writeFileSync } from "node:fs";
import { describeMachine } from "@/evals/machine";
import { benchPages, type PagesOptions } from "./pages";

const USAGE = `npm run bench -- pages [--articles 2000,100000] [--seconds 5] [--rounds 3] [--walk] [--json FILE]

pages   requests/s and latencies of the public pages and JSON, warm and cold, beside a bare server
--walk  afterwards, every article page once: memory under a crawler`;

/** `npm run bench -- <what>`: speed and cost against a real production server and database on loopback. */
async function main(): Promise<void> {
  const [what, ...given] = process.argv.slice(2);
  if (what !== "pages") throw new Error(USAGE);
  const { options, json } = readArguments(given);
  const machine = describeMachine();
  console.log(`bench ${what} on ${machine.cpu} x${machine.cores}, Node ${machine.node}, PostgreSQL carried in npm`);
  const began = performance.now();
  const report = await benchPages(options, (line) => console.log(line));
  const seconds = (performance.now() - began) / 1_000;
  console.log(`took ${seconds.toFixed(0)} s`);
  if (json) writeFileSync(json, `${JSON.stringify({ what, machine, options, seconds, ...report }, null, 1)}\n`);
}

function readArguments(given: readonly string[]): { options: PagesOptions; json: string | null } {
  const value = (name: string, otherwise: string) => {
    const at = given.indexOf(name);
    return at < 0 ? otherwise : (given[at + 1] ?? otherwise);
  };
  const positive = (name: string, text: string) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) throw new Error(`${name} wants whole numbers of at least 1, not "${text}".\n\n${USAGE}`);
    return number;
  };
  return {
    options: {
      articles: value("--articles", "2000,100000").split(",").map((text) => positive("--articles", text)),
      seconds: positive("--seconds", value("--seconds", "5")),
      rounds: positive("--rounds", value("--rounds", "3")),
      walk: given.includes("--walk"),
    },
    json: value("--json", "") || null,
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
