import { Client } from "pg";
import { vi } from "vitest";

/**
 * Cuts every connection to the test's database in ever later moments of a task's turn, and lets it have a whole one at
 * the end.
 * @param latest milliseconds into a turn at which the last cut comes; ten of them, evenly spread
 * @returns how many turns were cut short; the others were over before
 */
export async function cutShort(databaseUrl: string, turn: () => Promise<unknown>, latest: number): Promise<number> {
  const killer = new Client({ connectionString: databaseUrl });
  await killer.connect();
  let cut = 0;
  for (let at = 0; at < 10; at += 1) {
    const running = turn().catch(() => cut++);
    await new Promise((resolve) => setTimeout(resolve, (at * latest) / 10));
    await killer.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await running;
  }
  await killer.end();
  // A connection that was cut may be found out by the next turn only, as the worker's next one does.
  await vi.waitFor(turn, { timeout: 20_000, interval: 100 });
  return cut;
}
