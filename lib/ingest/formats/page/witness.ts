import { words } from "@/lib/ingest/words";
import { proseOf } from "./strip";
import type { Run } from "./runs";

/** What a page's linked data repeats of its article's text. `full` says that it seems to be all of it. */
export type Witness = { knows: (run: Run) => boolean; full: boolean };

const GRAM = 3;
const LONGEST = 400_000;
const FEWEST_WORDS = 60;
const FULL = 0.7;

/** Reads a stated text as a witness for the runs of its page; null where it says too little, or speaks of something else. */
export function callWitness(stated: string | null, runs: readonly Run[]): Witness | null {
  if (stated === null) return null;
  const all = words(stated.slice(0, LONGEST));
  if (all.length < FEWEST_WORDS) return null;
  const grams = new Set(gramsOf(all));
  const known = new Map<Run, boolean>();
  const knows = (run: Run) => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const own = gramsOf(words(run.text.slice(0, 4000)));
    const found = own.length > 0 && own.filter((gram) => grams.has(gram)).length >= own.length * 0.7;
    known.set(run, found);
    return found;
  };
  let prose = 0;
  let shared = 0;
  for (const run of runs) {
    const letters = proseOf(run);
    prose += letters;
    if (letters > 0 && knows(run)) shared += letters;
  }
  if (shared < Math.min(stated.length, LONGEST) * 0.3) return null;
  return { knows, full: shared >= Math.min(prose, LONGEST) * FULL || shared >= stated.length * 0.8 && !/(…|\.\.\.)\s*$/.test(stated) && shared >= prose * 0.4 };
}

export function gramsOf(list: readonly string[]): string[] {
  if (list.length < GRAM) return list.length === 0 ? [] : [list.join(" ")];
  return list.slice(0, list.length - GRAM + 1).map((_, at) => list.slice(at, at + GRAM).join(" "));
}
