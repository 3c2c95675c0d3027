import { writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

const ENTRY = "components/shell/life-alone.client.ts";
/** The browsers that Next builds for. */
const BROWSERS = ["chrome111", "edge111", "firefox111", "safari16.4"];

/**
 * Compiles the script of the pages on which nothing is React's, beside what Next has built, and notes what it is called.
 * What only some readers need stays in files of its own.
 * @param {string} folder the clone
 */
export async function buildPageScript(folder = root) {
  const { build, stop } = await import("esbuild");
  try {
    const { metafile } = await build({
      absWorkingDir: folder,
      entryPoints: { page: ENTRY },
      outdir: ".next/static/page",
      entryNames: "[name]-[hash]",
      chunkNames: "[name]-[hash]",
      bundle: true,
      splitting: true,
      minify: true,
      metafile: true,
      format: "esm",
      target: BROWSERS,
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "silent",
    });
    const address = (file) => file.replace(/^\.next\/static/, "/_next/static");
    const [script, { imports }] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === ENTRY);
    const names = { script: address(script), imports: imports.filter(({ kind }) => kind === "import-statement").map((one) => address(one.path)) };
    writeFileSync(path.join(folder, ".next", "page-script.json"), JSON.stringify(names));
  } finally {
    await stop();
  }
}
