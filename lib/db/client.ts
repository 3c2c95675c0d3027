import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";

const holder = globalThis as typeof globalThis & { parallaxDb?: PrismaClient };

/**
 * The process's one Prisma client, made at first use, over a bounded pool.
 * @throws Error when DATABASE_URL is not set: the scripts set it for every process they start.
 */
export function db(): PrismaClient {
  holder.parallaxDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl(), max: 10 }) });
  return holder.parallaxDb;
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. Start Parallax with `npm start`, or set it to a PostgreSQL address.");
  return url;
}

/** A client, or one inside a transaction: what queries and mutations take. */
export type Db = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;
