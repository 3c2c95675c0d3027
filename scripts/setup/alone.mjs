import { mkdirSync } from "node:fs";
import path from "node:path";
import { withLock } from "../../lib/db/embedded/lock.mjs";
import { root } from "./root.mjs";

const PATIENCE_MS = 30 * 60_000;

/**
 * Runs `work`, which installs, generates or builds something in this clone, while no other command does. Where one
 * does, waits for it first, so `work` has to look again whether it is still needed.
 */
export async function alone(work, say = console.error, folder = root) {
  mkdirSync(path.join(folder, "dist"), { recursive: true });
  const onWait = ({ pid }) => say(`Another command prepares this folder (process ${pid}); waiting for it`);
  return withLock(path.join(folder, "dist", ".lock"), work, PATIENCE_MS, onWait);
}
