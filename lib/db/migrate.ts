import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { openSchemaEngine } from "@/lib/db/schema-engine";

const OLDEST_SERVER = 15;
// Any number but the engine's own (72707369), as long as every Parallax asks for the same one.
const LOCK = 7_726_931;

interface Applied {
  migration_name: string;
  checksum: string;
  finished: boolean;
}

/**
 * Applies the migrations that the database lacks. Where it lacks none this is one query; several machines
 * that start at once apply them once.
 * @param folder absolute path of prisma/migrations
 * @returns the names of those applied
 * @throws Error saying what to do when the server is too old, or an applied migration was edited
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await checkServer(client);
    if (isComplete(await readApplied(client), folder)) return [];
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const applied = await readApplied(client);
    return isComplete(applied, folder) ? [] : await apply(url, folder, applied);
  } finally {
    await client.end();
  }
}

async function apply(url: string, folder: string, applied: Applied[]): Promise<string[]> {
  const engine = await openSchemaEngine(url);
  try {
    // A script runs in one transaction: what did not finish (the process was killed, say) left nothing.
    for (const row of applied.filter((entry) => !entry.finished)) {
      await engine.markMigrationRolledBack({ migrationName: row.migration_name });
    }
    const filters = { externalEnums: [], externalTables: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(folder), filters });
    return appliedMigrationNames;
  } finally {
    await engine.close();
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
  if (major < OLDEST_SERVER) {
    throw new Error(`The database is PostgreSQL ${major}; Parallax needs ${OLDEST_SERVER} or newer. Point DATABASE_URL at a newer server, or unset it to use the carried one.`);
  }
}

/** Whether the database holds every migration of the folder, each as it stands there. */
function isComplete(applied: Applied[], folder: string): boolean {
  const finished = new Map(applied.filter((row) => row.finished).map((row) => [row.migration_name, row.checksum]));
  const names = migrationNames(folder);
  const edited = names.find((name) => finished.has(name) && finished.get(name) !== checksumOf(folder, name));
  if (edited) {
    throw new Error(`The migration ${edited} was changed after it was applied here. Put the file back as it was, and write a new migration for the change.`);
  }
  return names.every((name) => finished.has(name));
}

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!tables[0]?.name) return [];
  const { rows } = await client.query<Applied>(
    "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

function migrationNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql"))).sort();
}

function checksumOf(folder: string, name: string): string {
  return createHash("sha256").update(readFileSync(path.join(folder, name, "migration.sql"))).digest("hex");
}

/** The folder in the form the engine reads. */
export function readMigrations(folder: string): MigrationList {
  const lock = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") } },
    })),
  };
}
