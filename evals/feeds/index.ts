import { AppError } from "@/lib/errors";
import { draftOfEntry } from "@/lib/ingest/feeds/draft";
import { readFeed } from "@/lib/ingest/feeds/read";
import type { Task, TaskReport } from "../task";
import { judge } from "./claims";
import { judgeDocument } from "./document";
import { casesIn, type Case } from "./files";
import { fuzz } from "./fuzz";

type Outcome = "right" | "partly right" | "refused" | "crashed" | "read";
type Result = { outcome: Outcome; entries: number; wrong: string[]; scored: number };
type Tally = Record<Outcome, number> & { files: number; items: number; scored: number };

/**
 * How many feeds are read as their expectations say, by well-formed and not. A file whose expectation
 * says nothing that is scored counts as read. `--fuzz` also reads thousands of broken ones.
 */
export const feeds: Task = async (paths, { verbose, fuzz: withFuzz }): Promise<TaskReport> => {
  const cases = paths.flatMap(casesIn);
  if (cases.length === 0) throw new Error(`There is no feed in ${paths.join(", ")}.`);
  const tallies = { "well-formed": emptyTally(), "not well-formed": emptyTally() };
  let characters = 0;
  for (const each of cases) {
    characters += each.bytes.length;
    const result = run(each);
    const tally = tallies[each.wellFormed ? "well-formed" : "not well-formed"];
    tally.files += 1;
    tally.items += result.entries;
    tally.scored += result.scored > 0 ? 1 : 0;
    tally[result.outcome] += 1;
    if (verbose && result.wrong.length > 0) for (const line of result.wrong) console.log(`${each.name}: ${line}`);
  }
  const fuzzed = withFuzz ? await fuzz(cases.map(({ name, bytes, url, contentType }) => ({ name, bytes, url, contentType }))) : null;
  return {
    lines: [...Object.entries(tallies).flatMap(([name, tally]) => describe(name, tally)), ...(fuzzed?.lines ?? [])],
    figures: { ...tallies, ...(fuzzed ? { fuzz: fuzzed.figures } : {}) },
    items: cases.length, unit: "feeds", characters,
  };
};

function emptyTally(): Tally {
  return { right: 0, "partly right": 0, refused: 0, crashed: 0, read: 0, files: 0, items: 0, scored: 0 };
}

function describe(name: string, tally: Tally): string[] {
  if (tally.files === 0) return [];
  const share = (part: number, of: number) => (of === 0 ? "none" : `${((100 * part) / of).toFixed(1)} %`);
  const answered = tally.right + tally["partly right"];
  const done = tally.files - tally.refused - tally.crashed;
  return [
    `${name}: ${tally.files} feeds, ${tally.scored} scored: ${tally.right} right (${share(tally.right, tally.scored)}), ${tally["partly right"]} partly right; ${tally.read} with nothing to score read`,
    `  ${share(done, tally.files)} read, ${tally.refused} refused, ${tally.crashed} crashed, ${tally.items} items found${answered === tally.scored ? "" : `, ${tally.scored - answered} of the scored refused or crashed`}`,
  ];
}

function run(each: Case): Result {
  const scored = each.claims.length > 0 || each.document !== undefined;
  try {
    const feed = readFeed(each.bytes, { url: each.url, contentType: each.contentType });
    for (const entry of feed.entries) draftOfEntry(entry, feed);
    const verdicts = [
      ...each.claims.map((claim) => ({ right: judge(claim, feed, each), words: JSON.stringify(claim) })),
      ...(each.document === undefined ? [] : judgeDocument(each.document, feed, each.url)).map(({ path, expected, right }) => ({ right, words: `${path} should be ${JSON.stringify(expected)}` })),
    ].filter((verdict) => verdict.right !== null);
    const wrong = verdicts.filter((verdict) => verdict.right === false).map((verdict) => `${verdict.words}; found ${found(feed)}`);
    const outcome = verdicts.length === 0 ? "read" : wrong.length === 0 ? "right" : "partly right";
    return { outcome, entries: feed.entries.length, wrong, scored: verdicts.length };
  } catch (error) {
    const refused = error instanceof AppError;
    return { outcome: refused ? "refused" : "crashed", entries: 0, wrong: [refused ? `refused: ${error.message}` : `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], scored: scored ? 1 : 0 };
  }
}

function found(feed: ReturnType<typeof readFeed>): string {
  const { entries, problems, ...head } = feed;
  const told = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
  const first = entries.slice(0, 2).map((entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))));
  return JSON.stringify({ ...told, entries: first, problems: problems.length }).slice(0, 1500);
}
