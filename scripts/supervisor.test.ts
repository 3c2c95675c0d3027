import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAlive } from "@/lib/db/embedded/process-identity.mjs";
import { supervise, type Supervised } from "./supervisor";

const PATIENT = { timeout: 20_000, interval: 50 };

let folder: string;
let supervised: Supervised | undefined;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "parallax-supervisor-"))));
afterEach(async () => {
  await supervised?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that notes each of its starts and then does what `body` says. */
function program(body: string) {
  const file = path.join(folder, "program.mjs");
  const notes = path.join(folder, "starts");
  writeFileSync(notes, "");
  writeFileSync(file, `import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(notes)}, process.pid + "\\n"); ${body}`);
  const starts = () => readFileSync(notes, "utf8").trim().split("\n").filter(Boolean).map(Number);
  return { spec: { name: "tested", args: [file], env: { ...process.env } }, starts };
}

it("starts a program again when it is killed, and ends it at stop", async () => {
  const { spec, starts } = program("process.send({ ready: true }); process.on('SIGTERM', () => process.exit(0)); setInterval(() => 0, 1000);");
  let ready = 0;
  const said: string[] = [];
  supervised = supervise(spec, { onReady: () => ready++, onGiveUp: () => undefined, say: (line) => said.push(line) });
  await vi.waitFor(() => expect(ready).toBe(1), PATIENT);
  process.kill(supervised.pid!, "SIGKILL");
  await vi.waitFor(() => expect(ready).toBe(2), PATIENT);
  expect(said).toEqual(["The tested process stopped (ended by SIGKILL); it starts again in 0.5 s"]);
  await supervised.stop();
  expect(starts()).toHaveLength(2);
  expect(starts().some((pid) => isAlive({ pid, started: "" }))).toBe(false);
});

it("gives up on a program that dies at once, again and again", async () => {
  const { spec, starts } = program("process.exit(3);");
  const gaveUp = new Promise<Error>((resolve) => {
    supervised = supervise(spec, { onGiveUp: resolve, say: () => undefined });
  });
  expect((await gaveUp).message).toMatch(/stopped 5 times in a row \(code 3\)/);
  expect(starts()).toHaveLength(5);
});
