import path from "node:path";
import { fileURLToPath } from "node:url";
import { examine } from "@/lib/jobs/doctor";
import { examineMedia } from "@/lib/media/doctor";
import { readArgs } from "./args";

const MIGRATIONS = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../prisma/migrations");

/** `doctor`: every check on a line; the exit code says whether all passed. */
export async function doctorCommand(args: string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: "boolean" } });
  const checks = [...(await examine(MIGRATIONS)), ...(await examineMedia())];
  if (values.json) console.log(JSON.stringify(checks));
  else for (const check of checks) console.log(`${check.ok ? "ok  " : "BAD "} ${check.name}: ${check.detail}`);
  return checks.every((check) => check.ok) ? 0 : 1;
}
