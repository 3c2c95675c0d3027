// npm run lock: names in package-lock.json the packages for other systems which npm left out because its registry
// does not carry them. `npm ci` refuses a lock file that lacks them, on every system. Run it after npm install.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./setup/root.mjs";

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Adds what is missing to a parsed lock file; returns the names added. */
export function completeLock(lock) {
  const added = [];
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      // A range is for npm to resolve; packages for systems are asked for by their exact version.
      if (lock.packages[key] || lock.packages[`${parent}/${key}`] || !/^\d/.test(version)) continue;
      lock.packages[key] = { version, ...system(name), ...(entry.dev ? { dev: true } : {}), optional: true };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  return added;
}

/** What a name such as @next/swc-linux-x64-musl says of the system the package is for. */
function system(name) {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  const os = SYSTEMS.find((word) => words.includes(word));
  const cpu = PROCESSORS.find((word) => words.includes(word));
  const libc = words.some((word) => word.startsWith("gnu")) ? "glibc" : words.some((word) => word.startsWith("musl")) ? "musl" : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc && os === "linux" ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? "The lock file is complete." : `Added ${added.length} packages for other systems: ${added.join(", ")}.`);
}
