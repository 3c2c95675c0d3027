import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & {capture?: boolean}} options
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
    programs.add(child);
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      programs.delete(child);
      resolve({ code: code ?? 128, output });
    });
  });
}

const programs = new Set();

/** Ends what `run` has started and not yet seen to its end. */
export function endPrograms() {
  for (const child of programs) child.kill("SIGTERM");
}

/** Runs Node with these arguments in this process's place: same terminal, same signals, its exit code. */
export function become(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: "inherit", ...options });
  // A terminal sends SIGINT to the child as well; what reaches this process alone is passed on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 130));
  });
}

/** The path of a file inside an installed package. */
export function packageFile(...parts) {
  return path.join(root, "node_modules", ...parts);
}

/**
 * Node's arguments for one of the compiled programs; `ensureBundled` made them. That a package will have to call another
 * one differently some day is nothing that whoever runs the paper can mend.
 */
export function compiled(name, ...args) {
  return ["--no-deprecation", path.join(root, "dist", `${name}.mjs`), ...args];
}

/**
 * Node's arguments for one of our TypeScript files that is not compiled: through tsx, and with the condition under which
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
