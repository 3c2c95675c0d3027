import path from "node:path";
import { restoreBackup } from "@/lib/db/backup/restore";
import { writeBackup } from "@/lib/db/backup/write";
import { databaseUrl } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { readArgs } from "./args";

/** `backup FILE`. */
export async function backupCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" } });
  const file = oneFile(positionals, "backup");
  const report = await writeBackup(databaseUrl(), path.resolve(file));
  if (values.json) console.log(JSON.stringify({ file, ...report }));
  else console.log(`${file} holds ${report.rows} rows of ${report.tables} tables in ${(report.bytes / 1024 ** 2).toFixed(1)} MB. It holds readers' accounts too: keep it as you keep the database.`);
  return 0;
}

/** `restore FILE`. */
export async function restoreCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { replace: { type: "boolean" }, json: { type: "boolean" } });
  const file = oneFile(positionals, "restore");
  const report = await restoreBackup(databaseUrl(), path.resolve(file), values.replace ?? false);
  if (values.json) console.log(JSON.stringify({ file, ...report }));
  else console.log(`The paper is as it was at ${report.madeAt}: ${report.rows} rows of ${report.tables} tables.`);
  return 0;
}

function oneFile(words: readonly string[], command: string): string {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new AppError("invalid", `Say one file: \`${command} FILE\`.`);
  return file;
}
