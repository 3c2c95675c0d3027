import { writeFileSync } from "node:fs";
import { describeMachine } from "@/evals/machine";
import { benchBrowser } from "./browser";
import { benchComments } from "./comments";
import { benchIngest } from "./ingest";
import { benchLive } from "./live";
import { benchMedia } from "./media";
import { benchPages, type PagesOptions } from "./pages";
import { benchReaders } from "./readers";
import { benchSearch } from "./search";
import { benchStories } from "./stories";

const USAGE = `npm run bench -- pages [--articles 2000,100000] [--seconds 5] [--rounds 3] [--walk] [--json FILE]
npm run bench -- browser [--articles 2000] [--rounds 3] [--json FILE]
npm run bench -- readers [--articles 20000] [--readers 10000] [--marks 10000000] [--seconds 5] [--rounds 3] [--json FILE]
npm run bench -- comments [--articles 2000] [--comments 10000] [--people 400] [--seconds 5] [--rounds 3] [--json FILE]
npm run bench -- live [--articles 2000] [--streams 1000] [--seconds 5] [--rounds 3] [--json FILE]
npm run bench -- media [--seconds 5] [--rounds 3] [--json FILE]
npm run bench -- stories [--articles 10000,100000,1000000] [--window 30000] [--json FILE]
npm run bench -- search [--articles 2000,10000,100000,1000000] [--seconds 5] [--json FILE]
npm run bench -- ingest [--feeds 20,1000] [--items 20] [--large] [--rounds 3] [--json FILE]

pages    requests/s and latencies of the public pages and JSON, warm and cold, beside a bare server
--walk   afterwards, every article page once: memory under a crawler
browser  how soon a phone on a slow line shows a page, and what it weighs
readers  what signed-in readers wait for, with very many readers and read marks
comments what a large discussion costs its readers, and many who write in it at once
live     how soon very many who follow a discussion are told of a comment, and what they cost
media    what it takes to fetch and make a picture small, and to give out one that is kept
stories  what it takes to place an article in its story, to make a story's face anew and to read the front page
--window articles of the last weeks with which one that arrives is compared
search   what a search takes, first and tenth page, in archives of any size; and requests/s of page and JSON at 2,000 articles
ingest   how soon a worker stores what feeds hold, and looks at them again where nothing is new
--large  and one feed of 6,000 articles, and one of 50,000 entries beside 20 others; so too where no feeds are named`;

const DEFAULT_ARTICLES = { pages: "2000,100000", browser: "2000", readers: "20000", comments: "2000", live: "2000", media: "200", ingest: "1", search: "2000,10000,100000,1000000", stories: "10000,100000,1000000" } as const;
type What = keyof typeof DEFAULT_ARTICLES;

/** `npm run bench -- <what>`: speed and cost against a real production server and database on loopback. */
async function main(): Promise<void> {
  const [what, ...given] = process.argv.slice(2);
  if (!isWhat(what)) throw new Error(USAGE);
  const { options, json } = readArguments(what, given);
  const machine = describeMachine();
  console.log(`bench ${what} on ${machine.cpu} x${machine.cores}, Node ${machine.node}, PostgreSQL carried in npm`);
  const began = performance.now();
  const say = (line: string) => console.log(line);
  const report = await measure(what, options, say);
  const seconds = (performance.now() - began) / 1_000;
  console.log(`took ${seconds.toFixed(0)} s`);
  if (json) writeFileSync(json, `${JSON.stringify({ what, machine, options, seconds, ...report }, null, 1)}\n`);
}

function measure(what: What, options: Options, say: (line: string) => void) {
  const articles = options.articles[0]!;
  if (what === "browser") return benchBrowser({ ...options, articles }, say);
  if (what === "comments") return benchComments({ ...options, articles }, say);
  if (what === "ingest") return benchIngest(options, say);
  if (what === "live") return benchLive({ ...options, articles }, say);
  if (what === "media") return benchMedia({ ...options, articles }, say);
  if (what === "search") return benchSearch(options, say);
  if (what === "stories") return benchStories(options, say);
  return what === "readers" ? benchReaders({ ...options, articles }, say) : benchPages(options, say);
}

function isWhat(text: string | undefined): text is What {
  return text !== undefined && Object.hasOwn(DEFAULT_ARTICLES, text);
}

type Options = PagesOptions & { feeds: number[]; items: number | null; readers: number; marks: number; comments: number; people: number; streams: number; window: number; large: boolean };

function readArguments(what: What, given: readonly string[]): { options: Options; json: string | null } {
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
      articles: value("--articles", DEFAULT_ARTICLES[what]).split(",").map((text) => positive("--articles", text)),
      seconds: positive("--seconds", value("--seconds", "5")),
      rounds: positive("--rounds", value("--rounds", "3")),
      walk: given.includes("--walk"),
      readers: positive("--readers", value("--readers", "10000")),
      marks: positive("--marks", value("--marks", "10000000")),
      comments: positive("--comments", value("--comments", "10000")),
      streams: positive("--streams", value("--streams", "1000")),
      window: positive("--window", value("--window", "30000")),
      feeds: value("--feeds", "20,1000").split(",").map((text) => positive("--feeds", text)),
      items: value("--items", "") === "" ? null : positive("--items", value("--items", "")),
      large: given.includes("--large") || !given.includes("--feeds"),
      people: positive("--people", value("--people", "400")),
    },
    json: value("--json", "") || null,
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
