import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { compile } from "./setup/bundle.mjs";
import { root } from "./setup/root.mjs";

interface Program {
  /** Starts the program; whatever still runs when the test file ends is killed. */
  start(args: readonly string[], env: Readonly<Record<string, string>>, stdio?: StdioOptions): ChildProcess;
}

/**
 * A program of ours that a test file starts, and kills, in processes of its own: compiled once, since reading TypeScript
 * takes each start longer than what it is to do.
 * @param file from the clone's folder on, such as `scripts/cli.ts`
 */
export function useProgram(file: string): Program {
  const out = path.join(root, "dist", "tests", randomUUID());
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    mkdirSync(out, { recursive: true });
    await compile([file], out);
  });
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
    rmSync(out, { recursive: true, force: true });
  });
  return {
    start: (args, env, stdio = ["ignore", "ignore", "inherit"]) => {
      const child = spawn(process.execPath, [path.join(out, `${path.basename(file, ".ts")}.mjs`), ...args], { cwd: root, env: { ...process.env, ...env }, stdio });
      children.push(child);
      return child;
    },
  };
}
