import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/errors";
import { lastDaysHead, logFile, newestHead, verifyLog } from "@/lib/moderation/queries/log";
import { ChainReader, HEAD, readActLine, type Verification } from "@/lib/moderation/rules/chain";
import { readArgs } from "./args";

const OPTIONS = { head: { type: "string" }, file: { type: "string" }, json: { type: "boolean" } } as const;
const USAGE = "Say `log verify`, with --head HASH and --file FILE where there is one, `log head` or `log export FILE`.";

const WRONG: Readonly<Record<Extract<Verification, { ok: false }>["why"], string>> = {
  changed: "does not have the hash that its content gives: it was changed.",
  missing: "is not there, or not in its place: an act was removed, added or moved.",
  unlinked: "does not follow from the act before: one of the two was exchanged.",
  unreadable: "cannot be read: the line of the file is no act.",
  "no-such-head": "is the last, and none has this head: acts after it are gone, an earlier one was changed together with all that follow, or the head is another log's.",
};

/** `log verify|head|export`. Of a file it can be asked without the paper. */
export async function logCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [verb, word, ...more] = positionals;
  const json = values.json ?? false;
  if (more.length > 0 || (verb === "export") !== (word !== undefined)) throw new AppError("invalid", USAGE);
  if (verb === "verify") return verify(headOf(values.head), values.file, json);
  if (verb === "head") return head(json);
  if (verb === "export" && word !== undefined) return exportTo(word, json);
  throw new AppError("invalid", USAGE);
}

function headOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const noted = text.trim().toLowerCase();
  if (!HEAD.test(noted)) throw new AppError("invalid", "--head takes a hash as the paper names it: 64 digits from 0 to f, or at least the first 16 of them.");
  return noted;
}

async function verify(noted: string | null, file: string | undefined, json: boolean): Promise<number> {
  const found = file === undefined ? await verifyLog(noted) : await verifyFile(path.resolve(file), noted);
  if (json) console.log(JSON.stringify(found));
  else if (found.ok) console.log(`${acts(found.acts)}, each as it was recorded. Head: ${found.head}`);
  else console.log(`Act ${found.at} ${WRONG[found.why]} ${acts(found.acts)} before that ${found.acts === 1 ? "is" : "are"} as recorded.`);
  return found.ok ? 0 : 1;
}

const acts = (count: number) => `${count} ${count === 1 ? "act" : "acts"}`;

async function verifyFile(file: string, noted: string | null): Promise<Verification> {
  const reader = new ChainReader(noted);
  const handle = await open(file).catch((cause: unknown) => {
    throw new AppError("not-found", `${file} cannot be read. Give the file that the paper has at /log/log.jsonl, or that \`log export FILE\` wrote.`, { cause });
  });
  try {
    for await (const line of handle.readLines()) {
      if (!reader.wantsMore) break;
      reader.read(readActLine(line));
    }
  } finally {
    await handle.close();
  }
  return reader.end();
}

async function head(json: boolean): Promise<number> {
  const [newest, day] = await Promise.all([newestHead(), lastDaysHead()]);
  if (json) console.log(JSON.stringify({ ...newest, lastDay: day }));
  else if (newest.at === null) console.log("Nothing has been recorded yet.");
  else {
    console.log(`${newest.hash}  after act ${newest.acts}, ${newest.at}`);
    if (day) console.log(`${day.hash}  after act ${day.acts}, at the end of ${day.at?.slice(0, 10)}: the one at the foot of every page`);
  }
  return 0;
}

async function exportTo(file: string, json: boolean): Promise<number> {
  const target = path.resolve(file);
  const draft = `${target}.part`;
  const { head: newest, lines } = await logFile();
  try {
    await pipeline(lines, createWriteStream(draft, "utf8"));
    await rename(draft, target);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new AppError("invalid", `${target} cannot be written. Is its folder there, and is there room?`, { cause });
  }
  if (json) console.log(JSON.stringify({ file, ...newest }));
  else console.log(`${file} holds ${acts(newest.acts)}. Head: ${newest.hash}`);
  return 0;
}
