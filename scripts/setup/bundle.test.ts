import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureBundled } from "./bundle.mjs";

let clone: string;
beforeEach(() => {
  clone = realpathSync(mkdtempSync(path.join(os.tmpdir(), "parallax-bundle-")));
  write("tsconfig.json", `{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }`);
  for (const name of ["web", "worker", "cli", "start-paper", "first-admin", "feed-thread", "page-thread"]) write(`scripts/${name}.ts`, `import { said } from "@/lib/said";\nconsole.log(said);`);
  write("lib/said.ts", `export const said: string = "one";`);
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
  writeFileSync(path.join(clone, file), text);
}

const run = (name: string) => execFileSync(process.execPath, [path.join(clone, "dist", `${name}.mjs`)], { encoding: "utf8", cwd: os.tmpdir() }).trim();

it("compiles each program once, and again when a source of theirs changed", async () => {
  expect(await ensureBundled(clone)).toBe(true);
  expect(["web", "worker", "cli", "start-paper"].map(run)).toEqual(["one", "one", "one", "one"]);
  expect(await ensureBundled(clone)).toBe(false);
  write("lib/said.test.ts", "// a test is no source");
  expect(await ensureBundled(clone)).toBe(false);
  write("lib/said.ts", `export const said: string = "two";`);
  expect(await ensureBundled(clone)).toBe(true);
  expect(run("worker")).toBe("two");
});

it("is done once when two commands come at the same time", async () => {
  const done = await Promise.all([ensureBundled(clone), ensureBundled(clone), ensureBundled(clone)]);
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(run("web")).toBe("one");
});

it("leaves packages and the scripts of the set-up where they are, and takes server-only off", async () => {
  write("node_modules/kept/package.json", `{ "name": "kept", "type": "module", "exports": "./index.js" }`);
  write("node_modules/kept/index.js", `export const from = import.meta.url;`);
  for (const [file, text] of [["index.js", "throw new Error();"], ["empty.js", ""]] as const) write(`node_modules/server-only/${file}`, text);
  write("node_modules/server-only/package.json", `{ "name": "server-only", "exports": { ".": { "react-server": "./empty.js", "default": "./index.js" } } }`);
  write("scripts/setup/root.mjs", `export const root = import.meta.url;`);
  write("scripts/cli.ts", `import "server-only";\nimport { from } from "kept";\nimport { root } from "./setup/root.mjs";\nconsole.log([from, root].join(" "));`);
  await ensureBundled(clone);
  expect(run("cli")).toBe(`file://${clone}/node_modules/kept/index.js file://${clone}/scripts/setup/root.mjs`);
});

it("lets a module know where its source lies", async () => {
  write("lib/said.ts", `export const said = import.meta.url;`);
  await ensureBundled(clone);
  expect(run("cli")).toBe(`file://${clone}/lib/said.ts`);
});

it("names the file that cannot be compiled, and compiles at the next try", async () => {
  write("lib/said.ts", `export const said = ;`);
  await expect(ensureBundled(clone)).rejects.toThrow(/lib\/said\.ts:1:\d+[\s\S]*Correct what is named and run the command again/);
  write("lib/said.ts", `export const said = "mended";`);
  await ensureBundled(clone);
  expect(run("cli")).toBe("mended");
});
