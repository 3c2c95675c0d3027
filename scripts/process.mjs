// npm run web, npm run worker: one process alone, for a layout over several machines. The database is the one
// that DATABASE_URL names, or this clone's own for as long as the process runs.
import { loadEnvFile, main } from "./setup/command.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureBundled } from "./setup/bundle.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

await main(async () => {
  const name = process.argv[2];
  if (name !== "web" && name !== "worker") throw new Error("Say which process to start: npm run web, or npm run worker.");
  loadEnvFile();
  await ensureInstalled();
  await ensureGenerated();
  await ensureBundled();
  if (name === "web") await ensureBuilt();
  const { startProcess } = await import("../dist/start-paper.mjs");
  return startProcess(name);
});
