import { AppError, toAppError } from "@/lib/errors";
import { articlesCommand } from "./articles";
import { backupCommand, restoreCommand } from "./backup";
import { demoCommand } from "./demo";
import { doctorCommand } from "./doctor";
import { HELP } from "./help";
import { importCommand } from "./import";
import { logCommand } from "./log";
import { sourcesCommand } from "./sources";
import { usersCommand } from "./users";

/** Each takes its own words and gives the exit code. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  import: importCommand,
  articles: articlesCommand,
  demo: demoCommand,
  sources: sourcesCommand,
  // Reading feeds takes much that no other command needs.
  feeds: async (args) => (await import("./feed-desk")).feedsCommand(args),
  fetch: async (args) => (await import("./feeds")).fetchCommand(args),
  opml: async (args) => (await import("./opml")).opmlCommand(args),
  backup: backupCommand,
  restore: restoreCommand,
  users: usersCommand,
  log: logCommand,
  // Reading articles for their stories takes much that no other command needs.
  stories: async (args) => (await import("./stories")).storiesCommand(args),
  // The rules of words come with a table for each language.
  search: async (args) => (await import("./search")).searchCommand(args),
  doctor: doctorCommand,
};

/**
 * Runs one command of the command line. The database is up and named by then, unless only help was asked for.
 * @param args the command and its arguments, without node and script
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    complain(error);
    return 1;
  }
}

async function run(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  if (/^(help|--help|-h)$/.test(name) || rest.includes("--help") || rest.includes("-h")) {
    console.log(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  if (!command) throw new AppError("invalid", `There is no command "${name}". Known are ${Object.keys(COMMANDS).join(", ")}, help.`);
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
