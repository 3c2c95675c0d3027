// npm run migration -- NAME: writes what changed in prisma/schema.prisma since the last commit as a new migration.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { allowTypescript, loadEnvFile, main, packageFile, run } from "./setup/command.mjs";
import { ensureGenerated, prismaEnv } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { root } from "./setup/root.mjs";

requireNode();

await main(async () => {
  const name = process.argv[2];
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? "")) throw new Error("Say in small letters what changes: npm run migration -- add_reading_lists");
  loadEnvFile();
  await ensureInstalled();
  const folder = path.join(root, "prisma", "migrations", `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  const script = await difference();
  if (script.trim() === "" || script.includes("This is an empty migration")) throw new Error("prisma/schema.prisma says the same as at the last commit. Change it first.");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), script);
  await ensureGenerated();
  console.log(`Wrote ${path.relative(root, folder)}/migration.sql. Read it, add by hand what a schema cannot say, and commit it with the schema.`);
});

async function difference() {
  await allowTypescript();
  const { openDatabase } = await import("./database.ts");
  // Comparing asks the server only for its version.
  const database = await openDatabase();
  const folder = mkdtempSync(path.join(os.tmpdir(), "parallax-schema-"));
  try {
    const before = path.join(folder, "schema.prisma");
    writeFileSync(before, execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { cwd: root }));
    const output = path.join(folder, "migration.sql");
    const args = ["migrate", "diff", "--from-schema", before, "--to-schema", "prisma/schema.prisma", "--script", "--output", output];
    const result = await run(process.execPath, [packageFile("prisma", "build", "index.js"), ...args], { capture: true, env: prismaEnv({ DATABASE_URL: database.url }) });
    if (result.code !== 0) throw new Error(`${result.output.trim()}\n\nThe two schemas could not be compared.`);
    return existsSync(output) ? readFileSync(output, "utf8") : "";
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  }
}
