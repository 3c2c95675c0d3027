import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { statementName } from "./prepared";

// On globalThis, for the development server loads this module anew after each change.
const holder = globalThis as typeof globalThis & { parallaxDb?: PrismaClient; parallaxDbUrl?: string };

const PATIENCE_MS = 20_000;

/**
 * The process's one Prisma client, made at first use, over a bounded pool.
 * @throws Error when no database is named: the scripts name one to every process they start.
 */
export function db(): PrismaClient {
  holder.parallaxDb ??= new PrismaClient({
    // Of very many who write at once, the last ones wait rather than fail.
    transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
    adapter: new PrismaPg(
      { connectionString: databaseUrl(), max: env().DATABASE_POOL, connectionTimeoutMillis: 10_000 },
      { statementNameGenerator: ({ sql }) => statementName(sql) },
    ),
  });
  return holder.parallaxDb;
}

/** Ends the client's connections; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  const open = holder.parallaxDb;
  holder.parallaxDb = undefined;
  await open?.$disconnect();
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
