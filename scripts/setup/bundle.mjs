import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { alone } from "./alone.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./root.mjs";

const PROGRAMS = ["web", "worker", "cli", "start-paper", "first-admin", "feed-thread", "page-thread"];
// The database client is made from the schema and counts by its stamp, which says which it was made from.
const SOURCES = ["lib", "scripts", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * Compiles the programs that run outside Next into plain JavaScript under `dist`, when what is there was made from
 * other sources. Takes a fraction of a second and says nothing.
 * @param {string} folder the clone
 * @returns whether it had to
 */
export async function ensureBundled(folder = root) {
  const stamp = path.join(folder, "dist", ".fingerprint");
  const isBundled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(SOURCES, isSource, folder);
  if (isBundled()) return false;
  return alone(() => (isBundled() ? false : bundle(folder, stamp)), undefined, folder);
}

async function bundle(folder, stamp) {
  const wanted = fingerprint(SOURCES, isSource, folder);
  rmSync(stamp, { force: true });
  try {
    await compile(PROGRAMS.map((name) => `scripts/${name}.ts`), path.join(folder, "dist"), folder);
  } catch (error) {
    throw new Error(`${error.message}\n\nThe programs could not be compiled. Correct what is named and run the command again.`, { cause: error });
  }
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * Compiles programs of ours as those of the paper are.
 * @param {string[]} files from the clone's folder on
 * @param {string} out a folder within the clone, where the packages are found
 * @param {string} folder the clone
 */
export async function compile(files, out, folder = root) {
  const { build, stop } = await import("esbuild");
  try {
    const { outputFiles } = await build({
      absWorkingDir: folder,
      entryPoints: files,
      outdir: out,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      write: false,
      platform: "node",
      format: "esm",
      target: "node20.19",
      // Under which modules marked server-only load outside Next.
      conditions: ["react-server"],
      // For those who ask with NODE_OPTIONS=--enable-source-maps; read only then.
      sourcemap: "linked",
      logLevel: "silent",
      plugins: [packagesStay, setupStays(out, folder), modulesKnowWhereTheyLie(out)],
    });
    for (const { path: file, contents } of outputFiles) replace(file, contents);
  } finally {
    // Its helper process would live as long as this one.
    await stop();
  }
}

/** The file is there whole or not at all, for a program may be starting from it. */
function replace(file, contents) {
  const draft = `${file}.new`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

function isSource(file) {
  return !/(\.test|\.testing)\.tsx?$|^lib\/db\/generated\/(?!\.fingerprint$)/.test(file);
}

/** Next's own bundles load the same packages from node_modules, so one copy serves both. */
const packagesStay = {
  name: "packages-stay",
  setup(build) {
    const isOurs = (name, kind) => kind === "entry-point" || name.startsWith("@/");
    // A mark and no code; what it marks has been resolved by the time the program runs.
    const isMark = (name) => name === "server-only";
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => (isOurs(name, kind) || isMark(name) ? null : { path: name, external: true }));
  },
};

/** What runs before anything is installed keeps its state in one place: the scripts that start a program and the program share it. */
const setupStays = (out, folder) => ({
  name: "setup-stays",
  setup(build) {
    build.onResolve({ filter: /\/setup\/[\w-]+\.mjs$/ }, ({ path: name, resolveDir }) => ({ path: relative(out, name.startsWith("@/") ? path.join(folder, name.slice(2)) : path.join(resolveDir, name)), external: true }));
  },
});

/** `import.meta.url` goes on naming the source file, wherever the folder is moved. */
const modulesKnowWhereTheyLie = (out) => ({
  name: "modules-know-where-they-lie",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, "utf8");
      if (!text.includes("import.meta.url")) return null;
      return { contents: text.replaceAll("import.meta.url", `new URL(${JSON.stringify(relative(out, file))}, import.meta.url).href`), loader: "ts" };
    });
  },
});

function relative(from, to) {
  return path.relative(from, to).replaceAll(path.sep, "/");
}
