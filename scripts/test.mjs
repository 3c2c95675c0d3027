// npm test: everything that is checked before a change is taken, on a machine that may have nothing but Node.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { main, packageFile, run } from "./setup/command.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

const total = { passed: 0, failed: 0, skipped: [] };

await main(async () => {
  await ensureInstalled();
  await ensureBrowser();
  await ensureGenerated();
  await step("types", () => expectSuccess(packageFile("typescript", "bin", "tsc"), ["--noEmit"]));
  await step("lint", lint);
  await suite("unit and integration tests", packageFile("vitest", "vitest.mjs"), ["run", "--reporter=default", "--reporter=./scripts/setup/tally.mjs"]);
  if (await step("build", () => ensureBuilt())) {
    await suite("journeys in a browser", packageFile("@playwright", "test", "cli.js"), ["test", "--reporter=list,./scripts/setup/journeys-tally.mjs"]);
  }
  for (const { name, reason } of total.skipped) console.log(`skipped: ${name}${reason ? ` (${reason})` : ""}`);
  const counts = [`${total.passed} passed`, `${total.failed} failed`];
  if (total.skipped.length > 0) counts.push(`${total.skipped.length} skipped`);
  console.log(counts.join(", "));
  return total.failed === 0 ? 0 : 1;
});

async function lint() {
  await expectSuccess(packageFile("oxlint", "bin", "oxlint"), ["--deny-warnings"]);
  await expectSuccess("scripts/check-structure.mjs", []);
}

async function expectSuccess(program, args) {
  const { code } = await run(process.execPath, [program, ...args]);
  if (code !== 0) throw new Error(`failed (code ${code})`);
}

/** A check that counts as one. */
async function step(name, body) {
  heading(name);
  try {
    await body();
    total.passed++;
    return true;
  } catch (error) {
    console.error(error.message);
    total.failed++;
    return false;
  }
}

/** A run of many tests, which leaves its own counts. */
async function suite(name, program, args) {
  heading(name);
  const folder = mkdtempSync(path.join(os.tmpdir(), "parallax-tally-"));
  const file = path.join(folder, "tally.json");
  const { code } = await run(process.execPath, [program, ...args], { env: { ...process.env, TALLY_FILE: file } });
  const tally = readTally(file);
  rmSync(folder, { recursive: true, force: true });
  total.passed += tally.passed;
  // A run that broke off counts as a failure even when no single test failed.
  total.failed += tally.failed === 0 && code !== 0 ? 1 : tally.failed;
  total.skipped.push(...tally.skipped);
}

function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: [] };
  }
}

function heading(name) {
  console.log(`\n--- ${name}`);
}
