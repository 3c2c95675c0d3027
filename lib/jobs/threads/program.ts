import "server-only";
import path from "node:path";
import type { WorkerOptions } from "node:worker_threads";
import { root } from "@/scripts/setup/root.mjs";

/** Where a thread's program lies, and what the thread is to be started with. */
export type ThreadProgram = { file: string; options: WorkerOptions };

/**
 * The program of a thread: compiled where the process itself runs compiled, else as TypeScript, as tests run.
 * @param source its file from the root on, without its ending; what is compiled stands in `scripts`
 */
export function threadProgram(source: string): ThreadProgram {
  const compiled = path.join(root, "dist");
  if (path.dirname(process.argv[1] ?? "") === compiled) return { file: path.join(compiled, `${path.basename(source)}.mjs`), options: { execArgv: [] } };
  return { file: path.join(root, "scripts/setup/thread.mjs"), options: { argv: [`${source}.ts`], execArgv: ["--conditions=react-server"] } };
}
