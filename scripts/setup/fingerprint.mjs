import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

/**
 * A hash over the names and contents of files, and of folders read to the bottom.
 * @param {string[]} entries paths relative to the clone; those that do not exist are left out
 * @param {(file: string) => boolean} counts whether a file (relative, with forward slashes) counts
 * @param {string} folder the clone
 */
export function fingerprint(entries, counts = () => true, folder = root) {
  const hash = createHash("sha256");
  for (const file of entries.flatMap((entry) => filesUnder(folder, entry)).filter(counts).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(folder, file))).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(folder, entry) {
  const stat = statSync(path.join(folder, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return readdirSync(path.join(folder, entry)).flatMap((name) => filesUnder(folder, `${entry}/${name}`));
}
