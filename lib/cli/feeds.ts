import { AppError } from "@/lib/errors";
import { runLooks } from "@/lib/jobs/feeds/run-looks";
import type { Looked } from "@/lib/jobs/feeds/types";
import { testFeed } from "@/lib/jobs/paper/feed-desk/test-feed";
import { feedHealth } from "@/lib/jobs/paper/feeds";
import { WORKER_NAME } from "@/lib/jobs/tasks";
import { hubsOf } from "@/lib/websub/queries";
import type { HubFact } from "@/lib/websub/types";
import { readArgs } from "./args";
import { describeTest } from "./feed-test";
import { interrupted } from "./interrupted";
import { progressLine } from "./progress";

/** `sources check [SLUG]`: how feeds are doing; those of one source are fetched and read besides, and nothing is stored. */
export async function checkFeeds(slug: string | undefined, json: boolean): Promise<number> {
  const found = await feedHealth(slug);
  const hubs = await hubsOf(found.map(({ id }) => id));
  const feeds = found.map((feed) => ({ ...feed, hub: hubs.get(feed.id) ?? null }));
  const tests = slug === undefined ? [] : await Promise.all(feeds.map(({ id }) => testFeed(id, interrupted())));
  if (json) console.log(JSON.stringify(slug === undefined ? feeds : feeds.map((feed, at) => ({ ...feed, test: tests[at] }))));
  else if (feeds.length === 0) console.log("No feeds yet. `sources add ADDRESS` brings the first.");
  else for (const [at, feed] of feeds.entries()) console.log([describeHealth(feed), ...(tests[at] ? describeTest(tests[at]) : [])].join("\n"));
  return feeds.some((feed) => feed.lastProblem !== null) || tests.some((each) => each.problem !== null) ? 1 : 0;
}

type Health = Awaited<ReturnType<typeof feedHealth>>[number] & { hub: HubFact | null };

const at = (time: Date | null) => time?.toISOString().slice(0, 16).replace("T", " ") ?? "never";

function describeHealth({ source, url, state, lastOutcome, lastSuccessAt, nextCheckAt, nextWhy, lastProblem, errorCount, hub }: Health): string {
  const next = state === "active" ? `next ${at(nextCheckAt)}${nextWhy ? ` (${nextWhy})` : ""}` : state;
  const problem = lastProblem === null ? "" : `\n  ${errorCount > 1 ? `${errorCount} times in a row: ` : ""}${lastProblem}`;
  return `${source.slug}  ${url}\n  ${lastOutcome ?? "not read yet"}; last success ${at(lastSuccessAt)}, ${next}${problem}${hub === null ? "" : `\n  ${describeHub(hub)}`}`;
}

const HUB_WORDS: Readonly<Record<HubFact["state"], string>> = {
  off: "not subscribed to: no hub can reach this paper (PUBLIC_URL, WEBSUB), or it has not been asked yet", new: "is about to be asked", asked: "was asked and has yet to verify it",
  verified: "tells of news", denied: "refused the subscription", failed: "could not be subscribed to", ended: "is let go",
};

function describeHub({ hub, state, until, lastPushAt, problem }: HubFact): string {
  const date = (time: string | null) => at(time === null ? null : new Date(time));
  const told = state === "verified" ? ` until ${date(until)}, last ${date(lastPushAt)}` : "";
  return `hub ${hub}: ${HUB_WORDS[state]}${told}${problem === null ? "" : `. ${problem}`}`;
}

/** `fetch [SLUG]`: looks at all feeds, or a source's, now. */
export async function fetchCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" } });
  const feeds = (await feedHealth(positionals[0])).filter((feed) => feed.state === "active" || positionals[0] !== undefined);
  if (feeds.length === 0) throw new AppError("not-found", "There is no feed to fetch. `sources add ADDRESS` brings the first.");
  const json = values.json ?? false;
  const looks: Looked[] = [];
  const line = progressLine("feeds", json);
  const onLook = (looked: Looked) => {
    looks.push(looked);
    if (!json && (feeds.length < 20 || looked.problem !== null)) console.log(describeLook(looked));
    line.step(looks.length, feeds.length);
  };
  const signal = interrupted();
  const summary = await runLooks({ owner: WORKER_NAME, signal, only: feeds.map(({ id }) => id), onLook, report: console.error }).finally(() => line.end());
  const elsewhere = feeds.length - looks.length;
  if (json) console.log(JSON.stringify({ ...summary, elsewhere, feeds: looks }));
  else {
    const others = elsewhere > 0 ? `; ${count(elsewhere, "feed is", "feeds are")} being fetched by the running paper` : "";
    console.log(`${count(summary.looks, "feed", "feeds")}: ${count(summary.added, "article", "articles")} added, ${summary.updated} updated, ${summary.failed} failed${others}.`);
  }
  return summary.failed > 0 ? 1 : 0;
}

function describeLook({ url, outcome, problem, report, ms }: Looked): string {
  const found = report === null ? outcome : `${report.added} new, ${report.updated} changed, ${report.known + report.carried} known${report.dropped > 0 ? `, ${report.dropped} dropped by rules` : ""}${report.deleted > 0 ? `, ${report.deleted} deleted before stay away` : ""}`;
  const problems = (report?.problems ?? []).map(({ entry, words }) => `\n    ${entry === null ? "" : `entry ${entry}: `}${words}`).join("");
  return `${problem === null ? " " : "!"} ${url}: ${problem ?? found} (${ms} ms)${problems}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
