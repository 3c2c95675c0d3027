import type { Client } from "pg";

/** A table with the columns that are stored and not made from others. */
export interface Table {
  name: string;
  columns: string[];
}

// Which processes live and what they were told is of the moment; Prisma's records say what the database is, not what it holds.
const LEFT_OUT = ["_prisma_migrations", "CacheInvalidation", "FeedWatch", "Heartbeat", "HostTurn"];

/** What the worker makes of articles, larger than they are: a restore empties these, and all articles wait to be looked at. */
export const MADE_ANEW = ["SearchCheck", "SearchDay", "SearchEntry", "SearchTerm"];

/** The tables that a backup holds, by name. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname COLLATE "C"`,
    [[...LEFT_OUT, ...MADE_ANEW]],
  );
  return rows;
}

/** The migrations that made the database what it is, oldest first: name and checksum. */
export async function readSchema(client: Client): Promise<[string, string][]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map((row) => [row.name, row.checksum]);
}

/** The number that each sequence of these tables gives next. */
export async function readSequences(client: Client, tables: readonly Table[]): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT s.relname AS name FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') JOIN pg_class t ON t.oid = d.refobjid
     WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace AND t.relname = ANY ($1) ORDER BY s.relname COLLATE "C"`,
    [tables.map((table) => table.name)],
  );
  const next: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: at } = await client.query<{ next: string }>(`SELECT (last_value + is_called::int)::text AS next FROM ${quote(name)}`);
    next[name] = at[0]?.next ?? "1";
  }
  return next;
}

/** A name of the database's own inside a statement. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table and its columns, as COPY names them. */
export function copyTarget({ name, columns }: Table): string {
  return `${quote(name)} (${columns.map(quote).join(", ")})`;
}
