import { useDatabaseUrl } from "@/lib/db/client";
import { loadSite } from "@/lib/house/queries/site";
import { main } from "@/lib/cli/index";
import { openMigratedDatabase, type OpenDatabase } from "./database";

const INTERRUPTED = 130;
const args = process.argv.slice(2);
let database: OpenDatabase | undefined;

process.exitCode = 1;
try {
  if (needsDatabase()) {
    const opening = openMigratedDatabase();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => void opening.then((open) => open.close()).finally(() => process.exit(INTERRUPTED)));
    }
    database = await opening;
    if (database.notice) console.error(database.notice);
    await useDatabaseUrl(database.url);
    await loadSite();
  }
  process.exitCode = await main(args);
} catch (error) {
  console.error((error as Error).message);
} finally {
  await useDatabaseUrl(undefined);
  await database?.close();
}
// Nothing may hold the process back now, such as a timer that a library left.
process.exit();

function needsDatabase(): boolean {
  // A log that was downloaded is verified by whoever has it.
  if (args[0] === "log" && args.some((word) => /^--file(=|$)/.test(word))) return false;
  return args.length > 0 && !args.includes("--help") && !args.includes("-h") && args[0] !== "help";
}
