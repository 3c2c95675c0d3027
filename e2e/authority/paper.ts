import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Client, Pool } from "pg";
import { choosePort } from "../../lib/db/embedded/port";
import { migrate } from "../../lib/db/migrate";
import { environmentWith } from "../../lib/env";
import { MIGRATIONS } from "../../scripts/database";
import { processArguments } from "../../scripts/paper";
import { isReady, launch } from "../../scripts/supervisor";
import type { Sql } from "../readers";

/** A web process over a small database of its own, in which nobody else writes, not even a worker. */
export interface OwnPaper {
  url: string;
  sql: Sql;
  databaseUrl: string;
  /** A sum over all rows of each table, by which any change is seen. */
  sums(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** What may change whoever asks: attempts that are counted, and what a guest typed, kept until they have signed in. */
const OF_NO_MATTER = ["RateLimit", "KeptText", "Heartbeat", "_prisma_migrations"];
/** When a session or token was last used. */
const USED = ["lastSeenAt", "lastUsedAt"];

export async function openOwnPaper(): Promise<OwnPaper> {
  const shared = process.env.PARALLAX_TEST_DATABASE_URL ?? "";
  const name = `own_${randomUUID().replaceAll("-", "")}`;
  await administer(shared, `CREATE DATABASE ${name}`);
  const address = new URL(shared);
  address.pathname = `/${name}`;
  await migrate(address.href, MIGRATIONS);
  const pool = new Pool({ connectionString: address.href, max: 4 });
  const sql: Sql = async <Row extends object>(statement: string, values: unknown[] = []) => (await pool.query<Row>(statement, values)).rows;
  const { url, web } = await startWeb(address.href);
  const summing = await sumStatement(sql);
  return {
    url, sql, databaseUrl: address.href,
    sums: async () => Object.fromEntries((await sql<{ table: string; sum: string }>(summing)).map((row) => [row.table, row.sum])),
    close: async () => {
      const gone = once(web, "exit");
      web.kill("SIGTERM");
      await Promise.all([gone, pool.end()]);
      await administer(shared, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function startWeb(databaseUrl: string): Promise<{ url: string; web: ChildProcess }> {
  const port = await choosePort();
  const url = `http://localhost:${port}`;
  const web = launch({
    name: "web", args: processArguments("web"), quiet: true,
    env: environmentWith({ DATABASE_URL: databaseUrl, HOST: "127.0.0.1", PORT: String(port), PUBLIC_URL: url, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
  });
  await new Promise<void>((resolve, reject) => {
    web.on("message", (message) => isReady(message) && resolve());
    web.once("exit", (code) => reject(new Error(`The web process ended (code ${code}) before it served; what it printed above says why.`)));
  });
  return { url, web };
}

async function sumStatement(sql: Sql): Promise<string> {
  const columns = await sql<{ table: string; columns: string[] }>(
    `SELECT t.table_name AS "table", array_agg(quote_ident(c.column_name)) FILTER (WHERE c.column_name <> ALL ($2)) AS "columns"
     FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> ALL ($1) GROUP BY 1`,
    [OF_NO_MATTER, USED],
  );
  return columns.map(({ table, columns: [...all] }) => `SELECT '${table}' AS "table", coalesce(sum(hashtextextended(ROW(${all.join(", ")})::text, 0)), 0)::text AS "sum" FROM "${table}"`).join(" UNION ALL ");
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
