import { setFlagsFromString } from "node:v8";
import { CONTROLS, type Control } from "@/lib/closed-lists";
import { AppError, toAppError } from "@/lib/errors";
import { receiveDocument } from "@/lib/ingest/read";
import { OPERATOR } from "@/lib/auth/actors";
import type { ImportReport } from "@/lib/documents/types";
import { importDocument, type ImportOptions } from "@/lib/jobs/import-document";
import type { SourceOptions } from "@/lib/jobs/import-sources";
import { readArgs } from "./args";
import { DEFAULT_MAX_BYTES, inputsOf, type Input } from "./files";
import { progressLine } from "./progress";
import { describeReport, describeSummary, summarise, type Failure } from "./report";

const OPTIONS = {
  source: { type: "string" }, control: { type: "string" }, country: { type: "string" }, language: { type: "string" },
  name: { type: "string" }, again: { type: "boolean" }, "dry-run": { type: "boolean" }, "max-size": { type: "string" }, reasons: { type: "boolean" }, json: { type: "boolean" },
} as const;

/** `import FILE...`: each file is read for itself, so that one that fails spoils no other. */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  if (positionals.length === 0) throw new AppError("invalid", "Name the files to import, or - for standard input.");
  const json = values.json ?? false;
  const source = sourceOptions(values);
  const options: ImportOptions = { ...(source ? { source } : {}), dryRun: values["dry-run"] ?? false, again: values.again ?? false };
  const inputs = await inputsOf(positionals, { maxBytes: maxBytes(values["max-size"]), stdinName: values.name ?? "stdin" });
  // A large document leaves much garbage; collecting it early costs little and keeps the process small.
  setFlagsFromString("--optimize-for-size");
  options.command = { actor: OPERATOR, documents: inputs.length, logged: false };
  const reports: ImportReport[] = [];
  const failures: Failure[] = [];
  for (const input of inputs) {
    try {
      const report = await importOne(input, options, json);
      reports.push(report);
      if (!json) console.log(describeReport(report, values.reasons));
    } catch (error) {
      const known = toAppError(error);
      if (known.code === "internal") throw error;
      failures.push({ file: input.path, code: known.code, message: known.message });
      if (!json) console.error(`${input.path}: ${known.message}`);
    }
  }
  const summary = summarise(reports, failures);
  console.log(json ? JSON.stringify({ ...summary, documents: reports, failures }) : describeSummary(summary));
  return failures.length > 0 ? 1 : 0;
}

async function importOne(input: Input, options: ImportOptions, silent: boolean): Promise<ImportReport> {
  const line = progressLine(input.name, silent);
  try {
    return await importDocument(receiveDocument(await input.read(), input.name), { ...options, progress: ({ stage, done, total }) => line.step(done, total, stage === "splitting" ? "kB split" : `articles ${stage === "labelling" ? "labelled" : "stored"}`) });
  } finally {
    line.end();
  }
}

type Values = { source?: string; control?: string; country?: string; language?: string };

function sourceOptions(values: Values): SourceOptions | null {
  const { source: name, control, country, language } = values;
  if (name === undefined) {
    if (control ?? country ?? language) throw new AppError("invalid", "--control, --country and --language describe a source: name it with --source.");
    return null;
  }
  if (name.trim() === "") throw new AppError("invalid", "--source needs a name.");
  if (control !== undefined && !(CONTROLS as readonly string[]).includes(control)) {
    throw new AppError("invalid", `--control is one of ${CONTROLS.join(", ")}.`);
  }
  if (country !== undefined && !/^[a-z]{2}$/i.test(country)) throw new AppError("invalid", "--country is two letters, such as DE.");
  return {
    name: name.trim(),
    ...(control ? { control: control as Control } : {}),
    ...(country ? { country: country.toUpperCase() } : {}),
    ...(language ? { language } : {}),
  };
}

function maxBytes(words: string | undefined): number {
  if (words === undefined) return DEFAULT_MAX_BYTES;
  const megabytes = Number(words);
  if (!(megabytes > 0 && megabytes <= 1024)) throw new AppError("invalid", "--max-size is a number of MB, at most 1024.");
  return megabytes * 1024 * 1024;
}
