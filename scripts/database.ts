import path from "node:path";
import { openCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { root } from "./setup/root.mjs";

export const MIGRATIONS = path.join(root, "prisma", "migrations");

/** The database this process works with, until it closes it. */
export interface OpenDatabase {
  url: string;
  notice: string | undefined;
  close(): Promise<void>;
}

/**
 * The database that DATABASE_URL names, or the clone's own: shared if it runs, else started until `close`.
 * From here on DATABASE_URL names it for this process and those it starts.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const given = env().DATABASE_URL;
  if (given) return { url: given, notice: undefined, close: async () => undefined };
  const cluster = await openCluster(path.join(dataDirectory(), "postgres"));
  return cluster;
}

/** The same, with every migration applied. */
export async function openMigratedDatabase(): Promise<OpenDatabase & { applied: string[] }> {
  const database = await openDatabase();
  try {
    return { ...database, applied: await migrate(database.url, MIGRATIONS) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Where this clone keeps what it makes: the database, its own secrets, the last build's stamp. */
export function dataDirectory(): string {
  return path.resolve(root, env().DATA_DIR);
}
