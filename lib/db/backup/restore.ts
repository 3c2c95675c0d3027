import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Client, type DatabaseError } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { cacheTags } from "@/lib/cache-tags";
import { AppError } from "@/lib/errors";
import { readFooter, readHeader, readSection, type Footer } from "./format";
import { SectionReader } from "./section-reader";
import { copyTarget, MADE_ANEW, quote, readSchema, readTables, type Table } from "./tables";

/** What was put back. */
export interface RestoreReport {
  madeAt: string;
  tables: number;
  rows: number;
}

/** What a paper has only once somebody used it; the migrations leave these empty. */
const SIGNS_OF_LIFE = ["Source", "Article", "Import", "User"];

/**
 * Puts a backup in place of what the database holds, in one transaction: whatever fails leaves it as it was.
 * Running web processes show the new state at once.
 * @param replace without it, only a database that nobody has used yet is filled
 * @throws AppError `conflict` for a database in use or of another schema, `invalid` for a file that is no whole backup
 */
export async function restoreBackup(url: string, file: string, replace: boolean): Promise<RestoreReport> {
  const text = createGunzip();
  const client = new Client({ connectionString: url });
  await client.connect();
  // A file that cannot be read ends `text`, and with it whoever reads from there; its own reason counts more.
  let unreadable: Error | undefined;
  // What was cut short is noticed after all of it has gone in, when the pipeline listens no longer.
  text.on("error", (error) => (unreadable ??= error));
  const reading = pipeline(createReadStream(file), text).catch((error: Error) => (unreadable ??= error));
  try {
    await client.query("BEGIN");
    const report = await restore(client, new SectionReader(text), replace);
    await client.query("COMMIT");
    return report;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    // Whoever reads from there may hear of its end first.
    if (text.errored) await reading;
    throw unreadable ? readingFailed(file, unreadable) : error;
  } finally {
    text.destroy();
    await reading;
    await client.end();
  }
}

async function restore(client: Client, reader: SectionReader, replace: boolean): Promise<RestoreReport> {
  const first = await reader.line();
  const header = first === null ? null : readHeader(first);
  if (first === null || !header) throw new AppError("invalid", "This is no backup of Parallax.");
  reader.count(first);
  requireSameSchema(header.schema, await readSchema(client));
  const tables = await readTables(client);
  if (!replace) await requireUnused(client);

  const references = await readReferences(client);
  await clear(client, tables, references);
  const { footer, rows } = await fill(client, reader, tables);
  for (const [sequence, next] of Object.entries(footer.sequences)) await client.query(`ALTER SEQUENCE ${quote(sequence)} RESTART WITH ${next}`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${quote(name)} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of references) await client.query(`ALTER TABLE ${quote(table)} ADD CONSTRAINT ${quote(name)} ${definition}`);
  await client.query(`INSERT INTO "SearchCheck" ("articleId") SELECT "id" FROM "Article" WHERE "status" = 'visible'`);
  await client.query(`INSERT INTO "CacheInvalidation" ("tags") VALUES (ARRAY[$1])`, [cacheTags.everything]);
  return { madeAt: header.madeAt, tables: tables.length, rows };
}

/** References go until all rows are there, so their order does not matter; triggers rest, for what they make is in the rows. */
async function clear(client: Client, tables: readonly Table[], references: readonly Reference[]): Promise<void> {
  for (const { table, name } of references) await client.query(`ALTER TABLE ${quote(table)} DROP CONSTRAINT ${quote(name)}`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${quote(name)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${[...tables.map(({ name }) => name), ...MADE_ANEW].map(quote).join(", ")}`);
}

/** Reads table after table to the footer, and compares what came with what it says. */
async function fill(client: Client, reader: SectionReader, tables: readonly Table[]): Promise<{ footer: Footer; rows: number }> {
  const expected = new Map(tables.map((table) => [table.name, table]));
  const counts: Record<string, number> = {};
  for (;;) {
    const line = await reader.line();
    if (line === null) throw new AppError("invalid", "The backup breaks off in the middle. Restore another one.");
    const section = readSection(line);
    if (!section) return { footer: checkFooter(readFooter(line), reader.digest(), counts, expected), rows: Object.values(counts).reduce((sum, count) => sum + count, 0) };
    reader.count(line);
    const table = expected.get(section.table);
    if (!table || section.columns.join() !== table.columns.join()) throw damaged(`its table "${section.table}" is not this database's`);
    expected.delete(section.table);
    counts[section.table] = await copyRows(client, reader, table);
  }
}

async function copyRows(client: Client, reader: SectionReader, table: Table): Promise<number> {
  const target = client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`));
  try {
    await pipeline(reader.rows(), target);
  } catch (error) {
    // What PostgreSQL refuses has a code of its own.
    if (!(error as DatabaseError).severity) throw error;
    throw damaged(`PostgreSQL refuses its table "${table.name}": ${(error as Error).message}`, error);
  }
  return target.rowCount;
}

function checkFooter(footer: Footer | null, digest: string, counts: Record<string, number>, missing: ReadonlyMap<string, Table>): Footer {
  if (!footer) throw damaged("it has a line that means nothing");
  if (footer.sha256 !== digest) throw damaged("its checksum is not that of its contents");
  const short = Object.entries(footer.rows).find(([table, rows]) => counts[table] !== rows);
  if (short || missing.size > 0) throw damaged("it lacks rows");
  return footer;
}

function requireSameSchema(made: readonly [string, string][], present: readonly [string, string][]): void {
  if (JSON.stringify(made) === JSON.stringify(present)) return;
  const last = (schema: readonly [string, string][]) => schema.at(-1)?.[0] ?? "none";
  throw new AppError(
    "conflict",
    `The backup is of another version of Parallax: its last migration is ${last(made)}, this database's is ${last(present)}. ` +
      "Restore it with the version that made it, then update that.",
  );
}

async function requireUnused(client: Client): Promise<void> {
  for (const table of SIGNS_OF_LIFE) {
    const { rows } = await client.query(`SELECT 1 FROM ${quote(table)} LIMIT 1`);
    if (rows.length > 0) throw new AppError("conflict", "This database is in use. Say --replace to lose what it holds and put the backup in its place.");
  }
}

interface Reference {
  table: string;
  name: string;
  definition: string;
}

async function readReferences(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT t.relname AS "table", r.conname AS name, pg_get_constraintdef(r.oid) AS definition
     FROM pg_constraint r JOIN pg_class t ON t.oid = r.conrelid WHERE r.contype = 'f' AND t.relnamespace = current_schema()::regnamespace`,
  );
  return rows;
}

function readingFailed(file: string, error: Error): AppError {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new AppError("not-found", `There is no file ${file}.`, { cause: error });
  if (code === "Z_DATA_ERROR" && /header/.test(error.message)) return new AppError("invalid", "This is no backup of Parallax.", { cause: error });
  if (code.startsWith("Z_")) return damaged("it cannot be unpacked", error);
  return new AppError("invalid", `${file} cannot be read: ${error.message}.`, { cause: error });
}

function damaged(how: string, cause?: unknown): AppError {
  return new AppError("invalid", `The backup is damaged: ${how}. Nothing was changed; restore another one.`, { cause });
}
