// npm run build: the pages for production, if what is built is stale.
import { loadEnvFile, main } from "./setup/command.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

await main(async () => {
  loadEnvFile();
  await ensureInstalled();
  await ensureGenerated();
  if (!(await ensureBuilt())) console.log("What is built is up to date.");
});
