import { cpus } from "node:os";

/** The machine that figures were made on. */
export function describeMachine(): { cpu: string; cores: number; node: string } {
  const all = cpus();
  return { cpu: all[0]?.model.trim() ?? "unknown processor", cores: all.length, node: process.version };
}
