import { AppError, toAppError } from "@/lib/errors";
import { demoCommand } from "./demo";
import { doctorCommand } from "./doctor";
import { HELP } from "./help";
import { importCommand } from "./import";
import { sourcesCommand } from "./sources";

/** Each takes its own words and gives the exit code. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  import: importCommand,
  demo: demoCommand,
  sources: sourcesCommand,
  doctor: doctorCommand,
  help: async () => {
    console.log(HELP);
    return 0;
  },
};

async function main(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  const command = COMMANDS[/^(--help|-h)$/.test(name) ? "help" : name];
  if (!command) throw new AppError("invalid", `There is no command ${name}. Known are ${Object.keys(COMMANDS).join(", ")}.`);
  if (rest.includes("--help")) return COMMANDS["help"]!([]);
  return command(rest);
}

/** One line for what is expected to go wrong; the whole error for what is not. */
function complain(error: unknown): void {
  const known = toAppError(error);
  if (known.code !== "internal") console.error(`parallax: ${known.message}`);
  else if (isDatabaseAway(error)) console.error("parallax: The database cannot be reached. Start Parallax with `npm start`, or check DATABASE_URL.");
  else console.error("parallax: Something failed that should not; please report it with these lines.\n", error);
}

function isDatabaseAway(error: unknown): boolean {
  return /ECONNREFUSED|ENOTFOUND|P1001|DatabaseNotReachable|ENOENT.*\.s\.PGSQL/.test(String((error as { code?: unknown }).code) + String(error));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  complain(error);
  process.exitCode = 1;
} finally {
  const { db } = await import("@/lib/db/client");
  if (process.env.DATABASE_URL) await db().$disconnect();
}
