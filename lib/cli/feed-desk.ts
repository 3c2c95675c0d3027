import type { z } from "zod";
import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { dropFeed, followFeed } from "@/lib/jobs/paper/feed-desk/articles";
import { deleteFeed } from "@/lib/jobs/paper/feed-desk/delete";
import { changeFeed } from "@/lib/jobs/paper/feed-desk/edit";
import { moveFeed } from "@/lib/jobs/paper/feed-desk/move";
import { tendFeeds } from "@/lib/jobs/paper/feed-desk/tend";
import { testFeed } from "@/lib/jobs/paper/feed-desk/test-feed";
import { askedByPage } from "@/lib/listing/asked";
import { listRows } from "@/lib/listing/page";
import { deskFeed, feedList } from "@/lib/sources/queries/feeds";
import { headersIn } from "@/lib/sources/rules/feed-form";
import { feedEditSchema } from "@/lib/sources/schema/feed-desk";
import { FEED_STATES, type DeskFeed } from "@/lib/sources/types/feeds";
import { readArgs } from "./args";
import { describeTest } from "./feed-test";
import { interrupted } from "./interrupted";

const OPTIONS = {
  url: { type: "string" }, title: { type: "string" }, "user-agent": { type: "string" }, header: { type: "string", multiple: true }, user: { type: "string" }, password: { type: "string" }, "no-password": { type: "boolean" },
  every: { type: "string" }, anyway: { type: "boolean" }, state: { type: "string" }, source: { type: "string" }, trouble: { type: "boolean" }, silent: { type: "boolean" },
  "with-articles": { type: "boolean" }, json: { type: "boolean" },
} as const;

type Values = ReturnType<typeof readArgs<typeof OPTIONS>>["values"];
type Verb = (words: string[], values: Values) => Promise<number>;

const VERBS: Record<string, Verb> = { list, show, edit, test, move, delete: remove, pause: tend("pause"), resume: tend("resume"), check: tend("check") };

/** `feeds list|show|edit|check|pause|resume|move|delete|test`: the same that admins do on their pages. */
export async function feedsCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [verb = "list", ...words] = positionals;
  const act = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!act) throw new AppError("invalid", `There is no \`feeds ${verb}\`. Say \`feeds ${Object.keys(VERBS).join("`, `feeds ")}\`.`);
  return act(words, values);
}

async function list(_words: string[], { state, source, trouble, silent, json = false }: Values): Promise<number> {
  if (state !== undefined && !(FEED_STATES as readonly string[]).includes(state)) throw new AppError("invalid", `--state is one of ${FEED_STATES.join(", ")}.`);
  const asked = askedByPage(feedList, { sort: "url", ...(state ? { state } : {}), ...(source ? { source } : {}), ...(trouble ? { trouble: "yes" } : {}), ...(silent ? { silent: "yes" } : {}) });
  const rows = [];
  for await (const row of listRows(feedList, asked)) rows.push(row);
  if (json) console.log(JSON.stringify(rows));
  else if (rows.length === 0) console.log("No such feeds. `sources add ADDRESS` brings one.");
  else for (const { id, url, sourceSlug, state: stands, failures, lastProblem } of rows) console.log(`${String(id).padStart(5)}  ${stands.padEnd(6)}  ${sourceSlug}  ${url}${failures > 0 ? `\n       ${failures} failed in a row: ${lastProblem ?? ""}` : ""}`);
  return 0;
}

async function show(words: string[], { json = false }: Values): Promise<number> {
  const feed = await found(words);
  console.log(json ? JSON.stringify(feed) : describe(feed));
  return feed.failures > 0 ? 1 : 0;
}

async function edit(words: string[], values: Values): Promise<number> {
  const { url, title, "user-agent": userAgent, header, user, password, every, anyway, json = false } = values;
  const { id } = await found(words);
  const given = {
    url, title, userAgent, anyway, headers: header && headersIn(header.join("\n")), fixedSeconds: every === undefined ? undefined : every === "auto" ? null : Number(every),
    credentials: values["no-password"] ? null : user === undefined ? undefined : { user, password: password ?? "" },
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (Object.keys(said).length === 0) throw new AppError("invalid", "Say what changes: --url, --title, --user-agent, --header, --user with --password, --no-password or --every.");
  const fields = await changeFeed(OPERATOR, id, valid(feedEditSchema, said), interrupted());
  console.log(json ? JSON.stringify({ id, fields }) : fields.length > 0 ? `Changed ${fields.join(", ")} of feed ${id}.` : `Nothing of feed ${id} was different.`);
  return 0;
}

function tend(act: "check" | "pause" | "resume"): Verb {
  return async (words, { json = false }) => {
    const ids = words.map(idIn);
    if (ids.length === 0) throw new AppError("invalid", `Say which: \`feeds ${act} NUMBER...\`.`);
    const done = await tendFeeds(OPERATOR, ids, act);
    console.log(json ? JSON.stringify(done) : `${done.done} changed, ${done.same} stayed as they were.`);
    return 0;
  };
}

async function move(words: string[], { "with-articles": along = false, json = false }: Values): Promise<number> {
  const [number, ...source] = words;
  if (source.length === 0) throw new AppError("invalid", "Say where to: `feeds move NUMBER SOURCE`.");
  const id = idIn(number);
  const { moved, from } = await moveFeed(OPERATOR, id, { source: source.join(" "), articles: along });
  const articles = moved && along ? await followFeed(id, from, { signal: interrupted() }) : 0;
  console.log(json ? JSON.stringify({ moved, articles }) : moved ? `Moved feed ${id}, and ${articles} articles with it.` : `Feed ${id} belongs to that source already.`);
  return 0;
}

async function remove(words: string[], { "with-articles": drop = false, json = false }: Values): Promise<number> {
  const { id } = await found(words);
  await deleteFeed(OPERATOR, id, drop ? "drop" : "keep");
  const articles = drop ? await dropFeed(id, { signal: interrupted() }) : 0;
  console.log(json ? JSON.stringify({ id, articles }) : `Deleted feed ${id}${drop ? ` and ${articles} articles that nothing else carries` : "; its articles stay"}.`);
  return 0;
}

async function test(words: string[], { json = false }: Values): Promise<number> {
  const { id } = await found(words);
  const said = await testFeed(id, interrupted());
  console.log(json ? JSON.stringify(said) : describeTest(said).join("\n"));
  return said.problem === null ? 0 : 1;
}

function idIn(word: string | undefined): number {
  if (word !== undefined && /^\d{1,9}$/.test(word)) return Number(word);
  throw new AppError("invalid", "Say which feed, by its number: `feeds list` shows them.");
}

async function found(words: readonly string[]): Promise<DeskFeed> {
  const id = idIn(words[0]);
  const feed = await deskFeed(id);
  if (!feed) throw new AppError("not-found", `There is no feed ${id}. \`feeds list\` names them.`);
  return feed;
}

const at = (time: string | null) => time?.slice(0, 16).replace("T", " ") ?? "never";

function describe(feed: DeskFeed): string {
  const { id, url, title, ownTitle, source, state, format, lastOutcome, lastProblem, failures, lastSuccessAt, lastNewAt, nextCheckAt, nextWhy, fixedSeconds, weeks, articles, articlesAlone, looks, headers, signsIn } = feed;
  return [
    `${id}  ${ownTitle ?? title ?? url} (${source.slug})`, `  ${url}`,
    `  ${state}; ${lastOutcome ?? "not read yet"}${format ? `, ${format}` : ""}${failures > 0 ? `, ${failures} failed in a row` : ""}`, ...(lastProblem ? [`  ${lastProblem}`] : []),
    `  last success ${at(lastSuccessAt)}, last news ${at(lastNewAt)}, next ${state === "active" ? `${at(nextCheckAt)}${nextWhy ? ` (${nextWhy})` : ""}` : "never"}, interval ${fixedSeconds === null ? "automatic" : `${fixedSeconds} s`}`,
    `  ${weeks.join(", ")} articles a week; ${articles} in its words, ${articlesAlone} from it alone`,
    ...(headers.length + Number(signsIn) > 0 ? [`  sends ${[...headers, ...(signsIn ? ["a name and a password"] : [])].join(", ")}`] : []),
    ...looks.map((look) => `    ${at(look.at)}  ${look.outcome}${look.added + look.updated > 0 ? `, ${look.added} new, ${look.updated} changed` : ""} (${Math.round(look.ms)} ms)`),
  ].join("\n");
}

/** Words as the rules have them. @throws AppError `invalid` with the first that is wrong */
function valid<S extends z.ZodType>(schema: S, words: unknown): z.output<S> {
  const { success, data, error } = schema.safeParse(words);
  if (success) return data;
  const [issue] = error.issues;
  throw new AppError("invalid", `${issue?.path.join(".")}: ${issue?.message}`);
}
