import { Client } from "pg";
import { expect, it, vi } from "vitest";
import { databaseUrl } from "@/lib/db/client";
import { listen } from "@/lib/db/listen";
import { useTestDatabase } from "@/lib/db/testing";

useTestDatabase();

async function run(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(statement);
  await client.end();
}

it("hears notifications, also after its connection was cut, and says when to catch up", async () => {
  const heard: string[] = [];
  let connections = 0;
  const listener = listen("news", { onMessage: (payload) => heard.push(payload), onConnect: () => void connections++ });
  await vi.waitFor(() => expect(listener.connected).toBe(true), 10_000);
  await run("NOTIFY news, 'first'");
  await vi.waitFor(() => expect(heard).toEqual(["first"]), 10_000);

  await run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()");
  await vi.waitFor(() => expect(connections).toBe(2), 10_000);
  await run("NOTIFY news, 'second'");
  await vi.waitFor(() => expect(heard).toEqual(["first", "second"]), 10_000);
  await listener.close();
});
