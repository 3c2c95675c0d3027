import { writeFile } from "node:fs/promises";
import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { grouped } from "@/lib/format/grouped";
import { readOpml } from "@/lib/ingest/feeds/opml";
import { addChosen } from "@/lib/jobs/paper/opml/add";
import { chooseFeeds, takeList } from "@/lib/jobs/paper/opml/lists";
import { addressesInPaper, feedListEntries, findFeedList } from "@/lib/sources/queries/feed-lists";
import { exportOpml } from "@/lib/sources/queries/opml";
import { LIST_BYTES } from "@/lib/sources/schema/feed-lists";
import { readArgs } from "./args";
import { inputsOf } from "./files";
import { progressLine } from "./progress";

/** `opml export [FILE]` and `opml import FILE`. */
export async function opmlCommand(args: string[]): Promise<number> {
  const { values, positionals: [verb, ...files] } = readArgs(args, { "dry-run": { type: "boolean" }, json: { type: "boolean" } });
  const json = values.json ?? false;
  if (files.length > 1) throw new AppError("invalid", "One file at a time.");
  if (verb === "export") return exportTo(files[0], json);
  if (verb !== "import") throw new AppError("invalid", "Say `opml import FILE` or `opml export [FILE]`.");
  if (files[0] === undefined) throw new AppError("invalid", "Name the file: `opml import FILE`, or - for standard input.");
  return importFrom(files[0], { json, dry: values["dry-run"] ?? false });
}

/** To a file, or to standard output. */
async function exportTo(file: string | undefined, json: boolean): Promise<number> {
  const { opml, feeds } = await exportOpml(new Date());
  if (file === undefined || file === "-") process.stdout.write(opml);
  else {
    await writeFile(file, opml);
    console.log(json ? JSON.stringify({ file, feeds }) : `${count(feeds)} written to ${file}, without passwords.`);
  }
  return 0;
}

async function importFrom(file: string, { json, dry }: { json: boolean; dry: boolean }): Promise<number> {
  const [input] = await inputsOf([file], { maxBytes: LIST_BYTES, stdinName: "stdin.opml" });
  if (!input) throw new AppError("not-found", `${file}: there is no such file.`);
  const bytes = await input.read();
  return dry ? tell(bytes, json) : add(bytes, input.name, json);
}

/** What adding it would do. */
async function tell(bytes: Uint8Array, json: boolean): Promise<number> {
  const { feeds, twice, problems } = readOpml(bytes);
  const inPaper = await addressesInPaper(feeds.map(({ url }) => url));
  if (json) console.log(JSON.stringify({ feeds: feeds.map(({ url, title, folder }) => ({ url, title, folder, inPaper: inPaper.has(url) })), twice, problems }));
  else {
    for (const [folder, those] of grouped(feeds, ({ folder }) => folder.join(" › "))) console.log(`${folder || "In no folder"}: ${count(those.length)}`);
    for (const { entry, words } of problems) console.log(`  ${entry === null ? "" : `outline ${entry}: `}${words}`);
    console.log(`${count(feeds.length)}, of which ${inPaper.size} in the paper already. Nothing was added.`);
  }
  return 0;
}

async function add(bytes: Uint8Array, name: string, json: boolean): Promise<number> {
  const id = await takeList(OPERATOR, bytes, name);
  await chooseFeeds(OPERATOR, id, { all: true }, false);
  const line = progressLine(name, json);
  const added = await addChosen(id, { signal: new AbortController().signal, progress: ({ done, total = done }) => line.step(done, total) });
  line.end();
  const list = await findFeedList(id);
  const { entries: troubles } = await feedListEntries(id, { part: "trouble" });
  const problems = list?.problems ?? [];
  if (json) console.log(JSON.stringify({ list: id, ...added, twice: list?.twice ?? 0, problems, failures: troubles.map(({ url, title, problem }) => ({ url, title, problem })) }));
  else {
    for (const { entry, words } of problems) console.log(`  ${entry === null ? "" : `outline ${entry}: `}${words}`);
    for (const { url, problem } of troubles) console.error(`  ${url}: ${problem}`);
    console.log(`${count(added.added)} added${added.known > 0 ? `, ${added.known} in the paper before` : ""}${added.failed > 0 ? `, ${added.failed} could not be stored` : ""}.`);
    if (added.added > 0) console.log("A running paper fetches them within seconds; `fetch` does so now.");
  }
  return added.failed > 0 ? 1 : 0;
}

function count(feeds: number): string {
  return `${feeds} ${feeds === 1 ? "feed" : "feeds"}`;
}
