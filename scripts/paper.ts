import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "@/lib/env";
import { compiled, packageFile } from "./setup/command.mjs";
import { supervise, type Program, type Supervised } from "./supervisor";

interface PaperOptions {
  databaseUrl: string;
  host: string;
  port: number;
  /** Next's development server instead of the built pages. */
  dev?: boolean;
  /** Hides what the processes print on stdout; for tests. */
  quiet?: boolean;
  env?: Record<string, string>;
  say?(line: string): void;
}

/** A running web process and worker. */
export interface Paper {
  /** The address on this machine. */
  address: string;
  /** Settles, with the reason, only when one of them could not be kept running. */
  failure: Promise<Error>;
  stop(): Promise<void>;
}

/**
 * How much memory each may use. The caches of the web process are bounded in bytes, so what V8 would take beyond this
 * is garbage it has not looked at yet. What feeds hold lies in the worker's threads, each with room of its own; documents
 * of twenty megabytes need 224 MB of it, and it is told when the pieces of a large body are to be collected. With code made for size an article would cost it several times as much.
 */
export const MEMORY = {
  web: ["--max-old-space-size=256"],
  worker: ["--expose-gc", "--max-semi-space-size=8", "--max-old-space-size=256"],
} as const;

/** Node's arguments for one of the paper's two processes, which must be compiled by then. */
export function processArguments(name: keyof typeof MEMORY): string[] {
  return [...MEMORY[name], ...compiled(name)];
}

/** Starts web and worker over a migrated database and resolves when the web process serves. */
export async function openPaper({ dev = false, say = console.log, ...options }: PaperOptions): Promise<Paper> {
  const env = environmentWith({
    ...options.env,
    DATABASE_URL: options.databaseUrl,
    HOST: options.host,
    PORT: String(options.port),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const common = { env, quiet: options.quiet };
  const web: Program = { ...common, name: "web", args: dev ? nextDev(options) : processArguments("web") };
  const worker: Program = { ...common, name: "worker", args: processArguments("worker") };

  const processes: Supervised[] = [];
  let fail: (error: Error) => void = () => undefined;
  const failure = new Promise<Error>((resolve) => (fail = resolve));
  const ready = new Promise<void>((resolve) => {
    processes.push(supervise(web, { onReady: resolve, onGiveUp: fail, say }));
    if (dev) void answers(options).then(resolve);
  });
  processes.push(supervise(worker, { onGiveUp: fail, say }));
  const stop = async () => {
    await Promise.all(processes.map((one) => one.stop()));
  };

  const early = await Promise.race([ready, failure]);
  if (early) {
    await stop();
    throw early;
  }
  return { address: addressOf(options.host, options.port), failure, stop };
}

function nextDev({ host, port }: PaperOptions): string[] {
  return [packageFile("next", "dist", "bin", "next"), "dev", "--hostname", host, "--port", String(port)];
}

/** Resolves once something accepts connections there; Next's development server does not say. */
async function answers({ host, port }: PaperOptions): Promise<void> {
  while (!(await accepts(host, port))) await sleep(200);
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: displayHost(host), port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** The address on this machine of what listens there. */
export function addressOf(host: string, port: number): string {
  return `http://${displayHost(host)}:${port}`;
}

/** A name that a browser on this machine can open. */
function displayHost(host: string): string {
  return ["0.0.0.0", "::", "127.0.0.1", "::1"].includes(host) ? "localhost" : host;
}
