import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
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
  /** The tables in which a row was written, changed or deleted meanwhile, also where that was put right again. */
  changedBy(act: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** What may change whoever asks: attempts that are counted, what search takes in, and what a guest typed, kept until they have signed in. */
const OF_NO_MATTER = ["RateLimit", "SearchCheck", "SearchDay", "SearchEntry", "SearchTerm", "KeptText", "Heartbeat", "_prisma_migrations"];
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
  await noteChanges(sql);
  const { url, web } = await startWeb(address.href);
  return {
    url, sql, databaseUrl: address.href,
    changedBy: async (act) => {
      // Mails of those who were let in before are still being put away.
      while ((await sql(`SELECT 1 FROM "OutboxMail" WHERE "nextTryAt" IS NOT NULL AND "sentAt" IS NULL LIMIT 1`)).length > 0) await setTimeout(10);
      await sql(`DELETE FROM "noted"."Change"`);
      await act();
      return (await sql<{ table: string }>(`SELECT DISTINCT "table" FROM "noted"."Change" ORDER BY 1`)).map(({ table }) => table);
    },
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

/** Has the database write down what changes in any table of the paper. */
async function noteChanges(sql: Sql): Promise<void> {
  await sql(`CREATE SCHEMA "noted"`);
  await sql(`CREATE UNLOGGED TABLE "noted"."Change" ("table" text NOT NULL)`);
  await sql(
    `CREATE FUNCTION "noted"."note"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF TG_OP <> 'UPDATE' OR to_jsonb(OLD) - '{${USED.join()}}'::text[] <> to_jsonb(NEW) - '{${USED.join()}}'::text[] THEN
         INSERT INTO "noted"."Change" VALUES (TG_TABLE_NAME);
       END IF;
       RETURN NULL;
     END $$`,
  );
  const tables = await sql<{ name: string }>(`SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1)`, [OF_NO_MATTER]);
  for (const { name } of tables) await sql(`CREATE TRIGGER "note" AFTER INSERT OR UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION "noted"."note"()`);
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
