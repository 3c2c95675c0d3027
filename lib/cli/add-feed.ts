import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { lookForFeeds, whatWasTried } from "@/lib/jobs/paper/feed-look";
import { subscribe, type SubscribeOptions } from "@/lib/jobs/paper/feeds";
import type { FeedSearch, FoundFeed } from "@/lib/sources/schema/feeds";
import { interrupted } from "./interrupted";

/** `feeds`: which of those that are found, counted from 1 as the preview counts them. */
type Ask = { dryRun: boolean; feeds: readonly string[]; json: boolean };

/** `sources add ADDRESS`: finds its feeds and says what each would bring, or reads them from now on. */
export async function addFeed(address: string, options: SubscribeOptions, { dryRun, feeds: numbers, json }: Ask): Promise<number> {
  const signal = interrupted();
  if (!dryRun && numbers.length === 0) return added(await subscribe(OPERATOR, address, options, signal), json);
  const look = await lookForFeeds(address, options, signal);
  if (look.feeds.length === 0) {
    if (dryRun && json) console.log(JSON.stringify(look));
    throw new AppError("not-found", `No feed was found at ${look.address}. ${whatWasTried(look.tried)}`);
  }
  const chosen = numbers.map((number) => look.feeds[Number(number) - 1]?.url ?? refuse(number, look));
  if (!dryRun) return added(await subscribe(OPERATOR, address, { ...options, feeds: chosen }, signal), json);
  const shown = chosen.length === 0 ? look.feeds : look.feeds.filter(({ url }) => chosen.includes(url));
  console.log(json ? JSON.stringify({ ...look, feeds: shown }) : shown.map((feed) => preview(feed, look.feeds.indexOf(feed) + 1)).join("\n\n"));
  return 0;
}

function refuse(number: string, { feeds }: FeedSearch): never {
  throw new AppError("invalid", `--feed ${number} is none of the ${feeds.length} that were found. \`sources add ADDRESS --dry-run\` counts them.`);
}

function added(done: Awaited<ReturnType<typeof subscribe>>, json: boolean): number {
  if (json) {
    console.log(JSON.stringify(done));
    return 0;
  }
  for (const { url, created, source } of done.added.feeds) console.log(`${created ? "Added" : "There already is"} ${source.name} (${source.slug}): ${url}${url === done.url ? `, ${entries(done.entries)}` : ""}.`);
  for (const other of done.others) console.log(`  also there: ${other.url}${other.title ? ` (${other.title})` : ""}`);
  if (done.created) console.log(`A running paper reads it within seconds; \`fetch ${done.slug}\` does so now.`);
  return 0;
}

const TEXTS = { whole: "whole texts", summaries: "summaries only", both: "whole texts and summaries", none: "titles only" } as const;

function preview(feed: FoundFeed, number: number): string {
  const every = feed.everySeconds === null ? "how often is not known" : `one every ${spanOf(feed.everySeconds)}`;
  const sources = feed.belongsTo.map(({ name, slug }) => `${name} (${slug})`).join(", ");
  return [
    `${number}. ${feed.title ?? "Without a title"}: ${feed.url}`,
    `   ${feed.format.toUpperCase()}${feed.version ? ` ${feed.version}` : ""}, ${entries(feed.entries)}, ${TEXTS[feed.texts]}, ${every}. ${feed.words}`,
    ...(feed.existing ? [`   There already is ${feed.existing.name} (${feed.existing.slug}), which has this feed.`] : sources ? [`   It probably belongs to ${sources}.`] : []),
    ...feed.latest.map(({ publishedAt, title, words, whole }) => `   ${publishedAt?.slice(0, 16).replace("T", " ") ?? "no date".padEnd(16)}  ${title} (${words} words${whole ? "" : ", a summary"})`),
    ...feed.problems.map(({ entry, words }) => `   ! ${entry === null ? "" : `entry ${entry}: `}${words}`), ...(feed.moreProblems > 0 ? [`   ! and ${feed.moreProblems} more`] : []),
  ].join("\n");
}

function spanOf(seconds: number): string {
  const [size, word] = ([[86_400, "day"], [3_600, "hour"], [60, "minute"]] as const).find(([size]) => seconds >= size) ?? ([1, "second"] as const);
  const count = Math.round(seconds / size);
  return count === 1 ? word : `${count} ${word}s`;
}

const entries = (number: number) => `${number} ${number === 1 ? "entry" : "entries"}`;
