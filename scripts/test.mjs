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

const total = { passed: 0, failed: [], shaky: [], skipped: [] };

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
  list("skipped", total.skipped);
  list("right at the second try", total.shaky);
  // Last, since whoever reads only the end of a long output must still learn what failed.
  list("failed", total.failed);
  const counts = [`${total.passed} passed`, `${total.failed.length} failed`];
  if (total.skipped.length > 0) counts.push(`${total.skipped.length} skipped`);
  console.log(counts.join(", "));
  return total.failed.length === 0 ? 0 : 1;
});

function list(what, tests) {
  for (const { name, reason } of tests) console.log(`${what}: ${name}${reason ? ` (${reason})` : ""}`);
}

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
    total.failed.push({ name, reason: error.message.split("\n", 1)[0] });
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
  total.failed.push(...tally.failed);
  // A run that broke off counts as a failure even when no single test failed.
  if (tally.failed.length === 0 && code !== 0) total.failed.push({ name, reason: `ended with code ${code}` });
  total.shaky.push(...(tally.shaky ?? []));
  total.skipped.push(...tally.skipped);
}

function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: [], skipped: [] };
  }
}

function heading(name) {
  console.log(`\n--- ${name}`);
}
