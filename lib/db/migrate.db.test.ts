import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseUrl } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { useTestDatabase } from "@/lib/db/testing";

useTestDatabase();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parallax-migrations-"));
  cpSync("prisma/migrations", folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function ask(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

describe("migrate", () => {
  it("finds nothing to do in a migrated database", async () => {
    expect(await migrate(databaseUrl(), folder)).toEqual([]);
  });

  it("applies a new migration whole, with semicolons inside functions, once for all who ask at the same time", async () => {
    write("99990101000000_function", "CREATE FUNCTION seven() RETURNS int AS $$ BEGIN PERFORM 1; RETURN 7; END $$ LANGUAGE plpgsql;\nCREATE TABLE seven (n int);");
    const applied = await Promise.all([migrate(databaseUrl(), folder), migrate(databaseUrl(), folder)]);
    expect(applied.flat()).toEqual(["99990101000000_function"]);
    expect(await ask("SELECT seven() AS n")).toEqual([{ n: 7 }]);
  });

  it("leaves nothing of a migration that fails, says why, and goes on once it is corrected", async () => {
    write("99990102000000_wrong", "CREATE TABLE half (n int);\nSELECT no_such_function();");
    await expect(migrate(databaseUrl(), folder)).rejects.toThrow(/no_such_function/);
    expect(await ask("SELECT to_regclass('half') AS name")).toEqual([{ name: null }]);
    write("99990102000000_wrong", "CREATE TABLE half (n int);");
    expect(await migrate(databaseUrl(), folder)).toEqual(["99990102000000_wrong"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    write("99990102000000_wrong", "CREATE TABLE other (n int);");
    await expect(migrate(databaseUrl(), folder)).rejects.toThrow(/was changed after it was applied here/);
  });
});
