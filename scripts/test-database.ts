import { randomUUID } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { destroyCluster, openCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { TEMPLATE } from "@/lib/db/testing";
import { MIGRATIONS } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of the throwaway cluster. */
    clusterUrl: string;
  }
}

/** Vitest's global set-up: a throwaway cluster with a migrated template, from which each test file takes a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = path.join(os.tmpdir(), `parallax-test-${randomUUID()}`);
  const cluster = await openCluster(directory, { durable: false });
  try {
    await makeTemplate(cluster.url);
  } catch (error) {
    await destroyCluster(directory);
    throw error;
  }
  project.provide("clusterUrl", cluster.url);
  return () => destroyCluster(directory);
}

async function makeTemplate(clusterUrl: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.href, MIGRATIONS);
}
