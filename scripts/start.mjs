// npm start, npm run dev: from a clone to a newspaper. Only what Node itself carries may be imported up here,
// for nothing may be installed yet.
import { ensureBundled } from "./setup/bundle.mjs";
import { loadEnvFile, main } from "./setup/command.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

await main(async () => {
  loadEnvFile();
  await ensureInstalled();
  await ensureGenerated();
  await ensureBundled();
  const { startPaper } = await import("../dist/start-paper.mjs");
  await startPaper({ dev: process.argv.includes("--dev") });
});
