import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { nameOfKept } from "@/lib/db/prepared";
import { env } from "@/lib/env";

// On globalThis, for the development server loads this module anew after each change.
const holder = globalThis as typeof globalThis & { parallaxDb?: PrismaClient; parallaxPool?: Pool; parallaxBounded?: Pool; parallaxDbUrl?: string };

const PATIENCE_MS = 20_000;

/**
 * The process's one Prisma client, made at first use, over the connections of `connections()`.
 * @throws Error when no database is named: the scripts name one to every process they start.
 */
export function db(): PrismaClient {
  holder.parallaxDb ??= new PrismaClient({
    // Of very many who write at once, the last ones wait rather than fail.
    transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
    // Nearly everything goes unnamed, for most texts that Prisma makes vary with what is asked. Its type has the name too narrow.
    adapter: new PrismaPg(connections(), { statementNameGenerator: ({ sql }) => nameOfKept(sql) as string }),
  });
  return holder.parallaxDb;
}

/** The process's connections, a bounded number, which Prisma and the statements of `./rows` share. */
export function connections(): Pool {
  holder.parallaxPool ??= openPool();
  return holder.parallaxPool;
}

/**
 * A few connections more, for statements that readers make up: none takes longer than so many milliseconds, and what has
 * an index goes by it.
 */
export function boundedConnections(): Pool {
  holder.parallaxBounded ??= openPool({
    max: BOUNDED.atOnce, idleTimeoutMillis: 60_000,
    options: `-c statement_timeout=${BOUNDED.milliseconds} -c enable_seqscan=off -c max_parallel_workers_per_gather=0`,
  });
  return holder.parallaxBounded;
}
const BOUNDED = { atOnce: 4, milliseconds: 2_000 };

function openPool(special: PoolConfig = {}): Pool {
  const pool = new Pool({ connectionString: databaseUrl(), max: env().DATABASE_POOL, connectionTimeoutMillis: 10_000, ...special });
  // A connection that breaks while nobody uses it is taken out by the pool itself; unheard, its error would end the process.
  pool.on("error", () => undefined);
  // One that breaks while it is held, between two statements of a transaction, says so to the next of them.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Ends the process's connections; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  const { parallaxDb, parallaxPool, parallaxBounded } = holder;
  holder.parallaxDb = undefined;
  holder.parallaxPool = undefined;
  holder.parallaxBounded = undefined;
  await parallaxDb?.$disconnect();
  await Promise.all([parallaxPool?.end(), parallaxBounded?.end()]);
}

/** The address of the database this process works with. */
export function databaseUrl(): string {
  const url = holder.parallaxDbUrl ?? env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. Start Parallax with `npm start`, or set it to a PostgreSQL address.");
  return url;
}

/** Names the database for this process, for those that open one themselves: the command line, tests. */
export async function useDatabaseUrl(url: string | undefined): Promise<void> {
  await closeDb();
  holder.parallaxDbUrl = url;
}

/** A client, or one inside a transaction: what queries and mutations take. */
export type Db = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;
