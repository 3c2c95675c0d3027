import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { holderOf, takeLock, type Holder } from "@/lib/db/embedded/lock.mjs";
import { isFree } from "@/lib/db/embedded/port";
import { env, environmentWith, publicUrl } from "@/lib/env";
import { dataDirectory, openMigratedDatabase } from "./database";
import { loadDemoIfEmpty } from "./demo";
import { watchNpm } from "./npm-parent";
import { addressOf, openPaper, processArguments, type Paper } from "./paper";
import { ensureBuilt } from "./setup/build.mjs";
import { compiled, endPrograms, run } from "./setup/command.mjs";
import { end, launch } from "./supervisor";

type Undo = () => Promise<void> | void;

/** Brings up database, web and worker, and keeps them up until a signal. */
export async function startPaper({ dev }: { dev: boolean }): Promise<void> {
  await requirePort(env().HOST, env().PORT);
  const undo = undoAtSignal();
  try {
    const paper = await bringUp(dev, undo);
    throw await paper.failure;
  } finally {
    await undo.run();
  }
}

async function bringUp(dev: boolean, undo: ReturnType<typeof undoAtSignal>): Promise<Paper> {
  const { PORT, HOST } = env();
  say("Starting the database");
  const database = await undo.after(openMigratedDatabase(), (open) => open.close());
  if (database.notice) say(database.notice);
  if (database.applied.length > 0) say(`Applied ${database.applied.length} migration${database.applied.length === 1 ? "" : "s"}`);
  undo.add(claimAddress(HOST, PORT));
  await loadDemoIfEmpty(database.url, say);
  if (!dev) await ensureBuilt(say);

  say(dev ? "Starting the development server" : "Starting the paper");
  const paper = await undo.after(openPaper({ databaseUrl: database.url, host: HOST, port: PORT, dev, say }), (open) => open.stop());
  say(`\n  Parallax is at ${paper.address}\n`);
  await offerFirstAdmin(database.url);
  return paper;
}

/** As long as the paper has no admin, each start prints a link that makes one. The latest is good until it is used. */
async function offerFirstAdmin(databaseUrl: string): Promise<void> {
  const { code, output } = await run(process.execPath, compiled("first-admin"), { capture: true, env: environmentWith({ DATABASE_URL: databaseUrl }) });
  if (code !== 0) return say(`No link for the first admin could be made: ${output.trim()}`);
  if (output.trim()) say(`  Nobody can change this paper yet. This link makes its first admin, once:\n  ${publicUrl()}/welcome/${output.trim()}\n`);
}

/** One process alone, over a migrated database, until it ends. */
export async function startProcess(name: "web" | "worker"): Promise<number> {
  const undo = undoAtSignal();
  try {
    const database = await undo.after(openMigratedDatabase(), (open) => open.close());
    if (database.notice) say(database.notice);
    if (name === "web") await offerFirstAdmin(database.url);
    const childEnv = environmentWith({ DATABASE_URL: database.url, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    const child = launch({ name, args: processArguments(name), env: childEnv });
    undo.add(() => end(child));
    return await new Promise<number>((resolve) => child.once("exit", (exit) => resolve(exit ?? 1)));
  } finally {
    await undo.run();
  }
}

function say(line: string): void {
  console.log(line);
}

/** @throws Error when a start from this folder serves there, or is about to, and when another program does */
async function requirePort(host: string, port: number): Promise<void> {
  // Another start may be asking the same at this moment, which takes the port for as long as it asks.
  for (let times = 0; times < 5; times += 1) {
    const running = holderOf(runningFile(port));
    if (running) throw runsAlready(running);
    if (await isFree(port, host)) return;
    await setTimeout(100 * times);
  }
  throw new Error(`Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
}

/** Notes where this clone is going to serve, so that a second start says so instead of joining in. */
function claimAddress(host: string, port: number): Undo {
  mkdirSync(dataDirectory(), { recursive: true });
  const release = takeLock(runningFile(port), addressOf(host, port));
  if (!release) throw runsAlready(holderOf(runningFile(port)));
  return release;
}

function runsAlready(running: Holder | undefined): Error {
  const where = running ? `, at ${running.note} (process ${running.pid})` : "";
  return new Error(`Parallax runs already from this folder${where}. Stop it with Ctrl-C where it was started.`);
}

function runningFile(port: number): string {
  return path.join(dataDirectory(), `running-${port}`);
}

/**
 * What to undo, last first, when a signal comes or the parent dies. What is still being opened then is
 * waited for and closed as well.
 */
function undoAtSignal() {
  const steps: Undo[] = [];
  let running: Promise<void> | undefined;
  const run = () => (running ??= undoAll(steps));
  const stop = () => {
    if (!running) say("\nStopping");
    endPrograms();
    void run().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  watchNpm(stop);
  return {
    add: (step: Undo) => void steps.push(step),
    async after<T>(opening: Promise<T>, close: (open: T) => Promise<void> | void): Promise<T> {
      steps.push(() => opening.then(close, () => undefined));
      const open = await opening;
      // Once stopping, nothing goes on from here; the process exits when all is undone.
      return running ? new Promise<T>(() => undefined) : open;
    },
    run,
  };
}

async function undoAll(steps: Undo[]): Promise<void> {
  for (const step of steps.toReversed()) await step();
}
