import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";

const OLDEST_SERVER = 15;
// Any number will do, as long as every Parallax asks for the same one.
const LOCK = 7_726_931;
const RECORDS = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

interface Applied {
  migration_name: string;
  checksum: string;
}

/**
 * Applies the migrations that the database lacks. Where it lacks none this is one query; several machines
 * that start at once apply them once. Each runs in one transaction together with its record, in the table
 * and form of Prisma's own command line, which can go on from there.
 * @param folder absolute path of prisma/migrations
 * @returns the names of those applied
 * @throws Error saying what to do when the server is too old, a migration fails, or an applied one was edited
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await checkServer(client);
    if ((await pending(client, folder)).length === 0) return [];
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(RECORDS);
    const names = await pending(client, folder);
    for (const name of names) await apply(client, folder, name);
    return names;
  } finally {
    await client.end();
  }
}

async function apply(client: Client, folder: string, name: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(scriptOf(folder, name));
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)",
      [randomUUID(), checksumOf(folder, name), name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`The migration ${name} failed and left nothing behind: ${(cause as Error).message}. Correct it and start again.`, { cause });
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
  if (major < OLDEST_SERVER) {
    throw new Error(`The database is PostgreSQL ${major}; Parallax needs ${OLDEST_SERVER} or newer. Point DATABASE_URL at a newer server, or unset it to use the carried one.`);
  }
}

/** Names of the migrations that the database lacks, oldest first. */
async function pending(client: Client, folder: string): Promise<string[]> {
  const applied = new Map((await readApplied(client)).map((row) => [row.migration_name, row.checksum]));
  const names = migrationNames(folder);
  const edited = names.find((name) => applied.has(name) && applied.get(name) !== checksumOf(folder, name));
  if (edited) {
    throw new Error(`The migration ${edited} was changed after it was applied here. Put the file back as it was, and write a new migration for the change.`);
  }
  return names.filter((name) => !applied.has(name));
}

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!tables[0]?.name) return [];
  const { rows } = await client.query<Applied>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return rows;
}

function migrationNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql"))).sort();
}

function checksumOf(folder: string, name: string): string {
  return createHash("sha256").update(scriptOf(folder, name)).digest("hex");
}

function scriptOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name, "migration.sql"), "utf8");
}
