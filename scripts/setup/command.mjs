import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

/**
 * Runs a program to its end.
 * @returns {Promise<{code: number, output: string}>} `output` holds stdout and stderr when `capture` is set;
 *   a program ended by a signal has the code 128.
 */
export function run(command, args, { capture = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      ...options,
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 128, output }));
  });
}

/** The path of a file inside an installed package. */
export function packageFile(...parts) {
  return path.join(root, "node_modules", ...parts);
}

/**
 * Node's arguments for one of our TypeScript files: through tsx, and with the condition under which
 * modules marked server-only load outside Next.
 */
export function typescript(file, ...args) {
  const loader = pathToFileURL(packageFile("tsx", "dist", "esm", "index.mjs")).href;
  return ["--conditions=react-server", "--import", loader, path.join(root, file), ...args];
}

/** The environment of a child that runs our TypeScript, also when its working folder is elsewhere. */
export function typescriptEnv(extra = {}) {
  return { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"), ...extra };
}

/** Lets this process import TypeScript from here on; possible only once packages are installed. */
export async function allowTypescript() {
  process.env.TSX_TSCONFIG_PATH ??= path.join(root, "tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
}

/** Reads `.env` where there is one; what the environment already says wins. */
export function loadEnvFile() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Runs a script's main function: an error becomes its message and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? process.exitCode;
  } catch (error) {
    console.error(process.env.PARALLAX_DEBUG ? error : (error?.message ?? error));
    process.exitCode = 1;
  }
}
