import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { AppError } from "@/lib/errors";
import { END_OF_ROWS, FORMAT, type Footer, type Header, type Section } from "./format";
import { copyTarget, readSchema, readSequences, readTables, type Table } from "./tables";

/** What a backup holds. */
export interface BackupReport {
  tables: number;
  rows: number;
  /** Of the file. */
  bytes: number;
}

/**
 * Writes everything that the database holds, as it is at one moment, into a file that only its owner may read.
 * The paper may run meanwhile. The file appears whole or not at all.
 * @throws AppError `conflict` when there is such a file already
 */
export async function writeBackup(url: string, file: string): Promise<BackupReport> {
  if (await stat(file).catch(() => null)) throw new AppError("conflict", `There is a file ${file} already. Choose another name, or take that one away.`);
  const draft = `${file}.${process.pid}.part`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // COPY writes dates, numbers and bytes by these.
    await client.query("SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL extra_float_digits = 3; SET LOCAL timezone = 'UTC'");
    const tables = await readTables(client);
    const counts: Record<string, number> = {};
    await pipeline(Readable.from(contents(client, tables, counts), { objectMode: false }), createGzip(), createWriteStream(draft, { mode: 0o600, flags: "wx" }));
    await rename(draft, file);
    return { tables: tables.length, rows: Object.values(counts).reduce((sum, count) => sum + count, 0), bytes: (await stat(file)).size };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** The text of a backup, piece by piece. `counts` is filled as tables are done. */
async function* contents(client: Client, tables: readonly Table[], counts: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const hashed = (bytes: Buffer) => {
    hash.update(bytes);
    return bytes;
  };
  const line = (value: Header | Section | Footer) => Buffer.from(`${JSON.stringify(value)}\n`);
  yield hashed(line({ format: FORMAT, madeAt: new Date().toISOString(), schema: await readSchema(client) }));
  for (const table of tables) {
    yield hashed(line({ table: table.name, columns: table.columns }));
    const rows = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
    for await (const chunk of rows) yield hashed(chunk as Buffer);
    counts[table.name] = rows.rowCount;
    yield hashed(Buffer.from(END_OF_ROWS));
  }
  // Read last, for a sequence knows no moment: it may only be ahead of the rows.
  const sequences = await readSequences(client, tables);
  yield line({ rows: counts, sequences, sha256: hash.digest("hex") });
}
