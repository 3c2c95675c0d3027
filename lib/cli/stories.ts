import { AppError } from "@/lib/errors";
import { storyFigures, storyGrounds, type StoryFigures, type StoryGrounds } from "@/lib/jobs/stories/figures";
import { regroupStories, type Regrouped } from "@/lib/jobs/stories/regroup";
import { readArgs } from "./args";
import { progressLine } from "./progress";

const DEFAULT_DAYS = 14;
const MOST_DAYS = 36_500;
/** Stories that are named one by one in what is printed; --json names all. */
const MOST_NAMED = 30;

/** `stories regroup | why SLUG | figures`: how articles stand in stories, and looking at it anew. */
export async function storiesCommand(args: string[]): Promise<number> {
  const { values, positionals: [what, slug] } = readArgs(args, { json: { type: "boolean" }, "dry-run": { type: "boolean" }, days: { type: "string" } });
  const json = values.json ?? false;
  if (what === "regroup") return regroup(daysOf(values.days), values["dry-run"] ?? false, json);
  if (what === "why") return why(slug, json);
  if (what === "figures") return print(await storyFigures(), describeFigures, json);
  throw new AppError("invalid", "Say what is to be done: stories regroup, stories why SLUG, or stories figures.");
}

function print<T>(found: T, describe: (found: T) => string[], json: boolean): number {
  console.log(json ? JSON.stringify(found) : describe(found).join("\n"));
  return 0;
}

function daysOf(given: string | undefined): number {
  const days = Number(given ?? DEFAULT_DAYS);
  if (!(days > 0 && days <= MOST_DAYS)) throw new AppError("invalid", `--days wants a number of days above 0, not "${given}".`);
  return days;
}

async function regroup(days: number, dryRun: boolean, json: boolean): Promise<number> {
  const line = progressLine("steps", json);
  const found = await regroupStories({ days, dryRun, now: new Date(), progress: (done, total) => line.step(done, total) }).finally(() => line.end());
  return print(found, (regrouped) => describeRegrouped(regrouped, dryRun), json);
}

function describeRegrouped({ articles, kept, moved, alone, made, merged }: Regrouped, dryRun: boolean): string[] {
  const would = dryRun ? "would " : "";
  const some = <T>(list: readonly T[], words: (one: T) => string) => [...list.slice(0, MOST_NAMED).map((one) => `  ${words(one)}`), ...(list.length > MOST_NAMED ? [`  and ${list.length - MOST_NAMED} more`] : [])];
  return [
    `${articles} articles looked at: ${kept} stories ${would}keep their addresses, ${moved} articles ${would}stand elsewhere than before, ${alone} ${would}stand alone.`,
    ...(made.length > 0 ? [`New stories: ${made.length}`, ...some(made, (story) => `${story.title} (${story.articles} articles)`)] : []),
    ...(merged.length > 0 ? [`Stories that ${would}lead to others: ${merged.length}`, ...some(merged, ({ from, into }) => `${from} -> ${into}`)] : []),
    ...(dryRun ? ["Nothing was changed."] : []),
  ];
}

async function why(slug: string | undefined, json: boolean): Promise<number> {
  if (slug === undefined) throw new AppError("invalid", "Name a story: the last part of its address.");
  const found = await storyGrounds(slug);
  if (!found) throw new AppError("not-found", `There is no story ${slug}. It is the last part of its address.`);
  return print(found, describeGrounds, json);
}

const BY: Readonly<Record<string, string>> = { edition: "an edition", admin: "a person", rule: "found" };

function describeGrounds({ title, named, mergedInto, alsoAt, articles }: StoryGrounds): string[] {
  return [
    `${title}${named ? " (named by an edition or a person)" : ""}`,
    ...(mergedInto === null ? [] : [`It is part of ${mergedInto} now.`]),
    ...(alsoAt.length === 0 ? [] : [`Addresses that lead here: ${alsoAt.join(", ")}`]),
    ...articles.flatMap(({ slug, title: headline, source, at, reason, score, by }) => [
      `${at.slice(0, 16).replace("T", " ")}  ${source}: ${headline}`,
      `    ${slug}`,
      ...(reason === null ? [] : [`    ${BY[by ?? ""] ?? by}${score === null ? "" : ` (${score})`}: ${reason}`]),
    ]),
  ];
}

function describeFigures({ waiting, readings, articles, inStories, rulings, stories, sizes }: StoryFigures): string[] {
  return [
    `${articles} articles, ${inStories} of them in stories, ${waiting} waiting to be placed; ${readings} are compared with what arrives`,
    `${stories.found} stories found, ${stories.named} named, ${stories.merged} addresses that lead to others; the largest has ${stories.largest} articles`,
    `${rulings} rulings of people are in force`,
    ...sizes.map((size) => `  ${size.articles.padStart(9)} articles: ${size.stories} stories`),
  ];
}
