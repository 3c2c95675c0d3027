import { existsSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { environmentWith } from "@/lib/env";
import { compiled, run } from "./setup/command.mjs";
import { root } from "./setup/root.mjs";

const LOADED = "demo.loaded";

/**
 * Fills a paper that has nothing of its own with the demo edition, once: after `demo remove` it stays away.
 * A loading that was killed half-way is taken up again at the next start.
 */
export async function loadDemoIfEmpty(databaseUrl: string, say: (line: string) => void): Promise<void> {
  if (!existsSync(path.join(root, "lib", "cli", "demo.ts"))) return;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ fresh: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM "Source" WHERE NOT demo) AND NOT EXISTS (SELECT 1 FROM "Setting" WHERE key = $1) AS fresh`,
      [LOADED],
    );
    if (!rows[0]?.fresh) return;
    say("Loading the demo edition");
    const { code, output } = await run(process.execPath, compiled("cli", "demo", "load"), { capture: true, env: environmentWith({ DATABASE_URL: databaseUrl }) });
    if (code !== 0) throw new Error(`${output.trim()}\n\nThe demo edition could not be loaded. Correct what it names and start again.`);
    await client.query(`INSERT INTO "Setting" (key, value) VALUES ($1, to_jsonb(now())) ON CONFLICT (key) DO NOTHING`, [LOADED]);
  } finally {
    await client.end();
  }
}
