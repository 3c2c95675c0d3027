import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { alone } from "./alone.mjs";
import { packageFile, run } from "./command.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./root.mjs";

const STAMP = path.join(root, "lib", "db", "generated", ".fingerprint");

/** Makes the Prisma client from the schema, when the one there was made from another. Needs no database. */
export async function ensureGenerated(say = console.log) {
  if (!isGenerated()) await alone(() => (isGenerated() ? undefined : generate(say)), say);
}

function isGenerated() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === wantedStamp();
}

function wantedStamp() {
  return fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
}

async function generate(say) {
  say("Generating the database client");
  rmSync(STAMP, { force: true });
  const { code, output } = await run(process.execPath, [packageFile("prisma", "build", "index.js"), "generate", "--no-hints"], {
    capture: true,
    env: prismaEnv(),
  });
  if (code !== 0) throw new Error(`${output.trim()}\n\nPrisma could not read prisma/schema.prisma. Correct it and run the command again.`);
  writeFileSync(STAMP, wantedStamp());
}

/**
 * The environment in which Prisma's command line works without downloading its engine. An engine that is
 * named there already (PRISMA_SCHEMA_ENGINE_BINARY) is left alone.
 */
export function prismaEnv(extra = {}) {
  return {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...(process.platform === "win32" ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts", "schema-engine.mjs") }),
    ...(process.env.PRISMA_SCHEMA_ENGINE_BINARY ? { PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY } : {}),
    ...extra,
  };
}
