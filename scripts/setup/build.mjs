import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { alone } from "./alone.mjs";
import { ensureBundled } from "./bundle.mjs";
import { packageFile, run } from "./command.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { buildPageScript } from "./page-script.mjs";
import { root } from "./root.mjs";

const STAMP = path.join(root, ".next", "parallax-fingerprint");
const SOURCES = ["app", "components", "lib", "public", "next.config.ts", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "tsconfig.json", "package-lock.json"];

/** Builds the pages and compiles the programs, when what is there was made from other sources. Needs no database. */
export async function ensureBuilt(say = console.log) {
  const bundled = await ensureBundled();
  if (isBuilt()) return bundled;
  return alone(() => (isBuilt() ? bundled : build(say)), say);
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint(SOURCES, isSource);
}

async function build(say) {
  // Taken before, so that a source that changes meanwhile is built again.
  const wanted = fingerprint(SOURCES, isSource);
  say("Building the pages (once for each version; about a minute)");
  rmSync(STAMP, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  // Whatever database this machine has, the build must not look at it.
  delete env.DATABASE_URL;
  const { code, output } = await run(process.execPath, [packageFile("next", "dist", "bin", "next"), "build"], { capture: true, env });
  if (code !== 0) throw new Error(`${output.trim()}\n\nThe build failed. Correct what it names and run the command again.`);
  await buildPageScript();
  writeFileSync(STAMP, wanted);
  return true;
}

function isSource(file) {
  return !/\.test\.tsx?$|^lib\/db\/generated\/(?!\.fingerprint$)|^lib\/cli\//.test(file);
}
