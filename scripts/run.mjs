// Runs one of our TypeScript files: node scripts/run.mjs FILE [ARGUMENT...]
import { become, loadEnvFile, main, typescript, typescriptEnv } from "./setup/command.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

await main(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Error("Name the file to run: node scripts/run.mjs FILE [ARGUMENT...]");
  loadEnvFile();
  await ensureInstalled(console.error);
  await ensureGenerated(console.error);
  return become(typescript(file, ...args), { env: typescriptEnv() });
});
