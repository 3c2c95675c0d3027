import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { useDatabaseUrl } from "@/lib/db/client";

/** The migrated database that each test file copies. */
export const TEMPLATE = "parallax_template";

/**
 * Gives the test file a migrated, empty PostgreSQL database of its own, to which `db()` leads while its tests run.
 * Call it once at the top of a `*.db.test.ts` file.
 * @returns the address of that database, known once the tests run
 */
export function useTestDatabase(): { url(): string } {
  const clusterUrl = inject("clusterUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const address = new URL(clusterUrl);
  address.pathname = `/${name}`;

  beforeAll(async () => {
    await administer(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
    await useDatabaseUrl(address.href);
  });
  afterAll(async () => {
    await useDatabaseUrl(undefined);
    await administer(clusterUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url: () => address.href };
}

/** Runs one statement on the cluster; copies of a template are made one at a time. */
async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
