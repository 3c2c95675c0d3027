#!/usr/bin/env node
// The command line: npm run parallax -- <command>. It works on the running paper's database, or starts it for its duration.
import { ensureBundled } from "./setup/bundle.mjs";
import { become, compiled, loadEnvFile, main } from "./setup/command.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

await main(async () => {
  loadEnvFile();
  // What a command prints may be read by a program, so all else goes to stderr.
  await ensureInstalled(console.error);
  await ensureGenerated(console.error);
  await ensureBundled();
  // npm runs scripts in the clone's folder; the files named are relative to where the person is.
  const cwd = process.env.npm_lifecycle_event === "parallax" && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
  return become(compiled("cli", ...process.argv.slice(2)), { cwd });
});
