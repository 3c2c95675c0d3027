import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { alone } from "./alone.mjs";
import { run } from "./command.mjs";
import { root } from "./root.mjs";

/** Installs what package-lock.json names, when node_modules is missing or differs from it. */
export async function ensureInstalled(say = console.log) {
  if (!isInstalled()) await alone(() => (isInstalled() ? undefined : install(say)), say);
}

async function install(say) {
  say("Installing packages (once; about a minute)");
  const [command, prefix] = npm();
  // Nothing we need depends on an install script, and some of them download.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await run(command, [...prefix, ...args], { capture: true, shell: command.endsWith(".cmd") });
  if (code === 0) return;
  throw new Error(`${output.trim()}\n\nnpm ci failed. Check the network (or the registry npm is set to) and run the command again.`);
}

/** Whether node_modules holds what package-lock.json names; packages for other platforms may be absent. */
export function isInstalled(folder = root) {
  const wanted = packages(path.join(folder, "package-lock.json"));
  // npm writes this file last, so an installation that was interrupted has none.
  const present = packages(path.join(folder, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    const found = present[name];
    if (found) return found.version === entry.version && existsSync(path.join(folder, name));
    return entry.optional === true || entry.devOptional === true || entry.peer === true;
  });
}

function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

function npm() {
  if (process.env.npm_execpath?.endsWith(".js")) return [process.execPath, [process.env.npm_execpath]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", []];
}
