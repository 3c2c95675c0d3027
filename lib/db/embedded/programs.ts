import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { environmentWith } from "@/lib/env";
import type { Place } from "@/lib/db/embedded/place";

const LOG_LIMIT_BYTES = 10 * 1024 ** 2;

/**
 * Runs one of PostgreSQL's programs as the server's account.
 * @throws Error with what the program printed, when it fails
 */
export function runProgram(place: Place, program: string, args: string[], input = ""): Promise<void> {
  const outputFile = path.join(place.directory, `output.${process.pid}`);
  // A file and not a pipe: the server that pg_ctl leaves behind would hold a pipe open.
  const output = openSync(outputFile, "w", 0o600);
  return new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: place.directory,
      env: environmentWith({ LC_ALL: "C", TZ: "UTC" }),
      stdio: ["pipe", output, output],
      uid: place.account?.uid,
      gid: place.account?.gid,
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} failed (code ${code}).\n${readFileSync(outputFile, "utf8").trim()}`));
    });
    child.stdin?.end(input);
  }).finally(() => {
    closeSync(output);
    rmSync(outputFile, { force: true });
  });
}

/** Keeps one older log beside the current one. */
export function rotateLog(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && stat.size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
}

/** How long the server's log is now, in bytes. */
export function lengthOfLog(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines that the server wrote to its log since it was `from` bytes long. */
export function tailOfLog(file: string, from: number, lines = 12): string {
  const text = readFileSync(file).subarray(from).toString("utf8");
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}
