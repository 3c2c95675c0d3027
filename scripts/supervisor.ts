import { spawn, type ChildProcess } from "node:child_process";
import { root } from "./setup/root.mjs";

const LONG_LIFE_MS = 60_000;
const MOST_FAILURES = 5;
const PATIENCE_MS = 15_000;

/** A program to keep running. It says `{ ready: true }` over the channel once it serves. */
export interface Program {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Hides what it prints; for tests. */
  quiet?: boolean;
}

interface Events {
  /** At its first readiness. */
  onReady?(): void;
  /** When it died too often within moments of its start. */
  onGiveUp(error: Error): void;
  say(line: string): void;
}

/** A program that is kept running. */
export interface Supervised {
  readonly pid: number | undefined;
  /** Ends it: politely, then by force after 15 seconds. */
  stop(): Promise<void>;
}

/** Starts a Node program and starts it again when it dies, each time a little later. */
export function supervise(program: Program, events: Events): Supervised {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopping = false;

  const start = () => {
    const startedAt = Date.now();
    child = launch(program);
    child.on("message", (message) => {
      if (isReady(message)) events.onReady?.();
    });
    child.once("exit", (code, signal) => {
      child = undefined;
      if (stopping) return;
      failures = Date.now() - startedAt > LONG_LIFE_MS ? 1 : failures + 1;
      const how = signal ? `ended by ${signal}` : `code ${code}`;
      if (failures >= MOST_FAILURES) {
        events.onGiveUp(new Error(`The ${program.name} process stopped ${failures} times in a row (${how}); what it printed above says why.`));
        return;
      }
      const delay = 500 * 2 ** (failures - 1);
      events.say(`The ${program.name} process stopped (${how}); it starts again in ${delay / 1000} s`);
      timer = setTimeout(start, delay);
    });
  };

  start();
  return {
    get pid() {
      return child?.pid;
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child) await end(child);
    },
  };
}

/** Starts a Node program with a channel; when this process dies, the channel closes and the program ends itself. */
export function launch({ args, env, quiet }: Program): ChildProcess {
  const output = quiet ? "ignore" : "inherit";
  return spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", output, quiet ? "inherit" : output, "ipc"] });
}

/** Whether a message from a program says that it serves. */
export function isReady(message: unknown): boolean {
  return typeof message === "object" && message !== null && "ready" in message && message.ready === true;
}

/** Ends a program and waits for it to be gone. */
export function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
