import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished, vi } from "vitest";

it("lets a process go on that nobody listens to any more", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parallax-output-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const tsx = pathToFileURL(path.resolve("node_modules/tsx/dist/esm/index.mjs")).href;
  const [program, notes] = [path.join(folder, "program.mts"), path.join(folder, "notes")];
  writeFileSync(notes, "");
  // As Next does, it prints what nobody has caught.
  writeFileSync(program, `
    import { appendFileSync } from "node:fs";
    import { outliveReaders } from ${JSON.stringify(pathToFileURL(path.resolve("scripts/output.ts")).href)};
    outliveReaders();
    const note = (mark: string) => appendFileSync(${JSON.stringify(notes)}, mark);
    process.on("uncaughtException", (error) => { note("!"); console.error(error); });
    console.log("ready");
    setInterval(() => { note("."); console.log("on"); console.error("and on"); }, 20);`);
  const child = spawn(process.execPath, ["--import", tsx, program], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr.destroy();
  writeFileSync(notes, "");
  await vi.waitFor(() => expect(readFileSync(notes, "utf8").length).toBeGreaterThan(5), { timeout: 10_000 });
  child.kill("SIGTERM");
  await ended;
  expect(readFileSync(notes, "utf8")).toMatch(/^\.+$/);
});
