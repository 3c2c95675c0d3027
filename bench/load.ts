import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import autocannon from "autocannon";

const run = promisify(execFile);

export type LoadResult = { requestsPerSecond: number; p50: number; p99: number; errors: number };
export type Generator = "wrk" | "autocannon";

/** The load generator at hand: wrk where it is installed (it costs less of the machine that is measured), else autocannon. */
export function loadGenerator(): Generator {
  try {
    execFileSync("wrk", ["-v"], { stdio: "ignore" });
    return "wrk";
  } catch (error) {
    // wrk prints its version and exits with 1; only a missing program is a no
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "autocannon" : "wrk";
  }
}

/** Drives one address for some seconds with clients that accept gzip. Latencies are in milliseconds. */
export async function drive(generator: Generator, url: string, connections: number, seconds: number): Promise<LoadResult> {
  return generator === "wrk" ? driveWrk(url, connections, seconds) : driveAutocannon(url, connections, seconds);
}

async function driveWrk(url: string, connections: number, seconds: number): Promise<LoadResult> {
  const { stdout } = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-H", "Accept-Encoding: gzip", url]);
  const errors = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0) + socketErrors(stdout);
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN),
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    errors,
  };
}

function socketErrors(stdout: string): number {
  const found = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout);
  return found ? found.slice(1).reduce((sum, count) => sum + Number(count), 0) : 0;
}

function milliseconds(match: RegExpExecArray | null): number {
  const unit = { us: 0.001, ms: 1, s: 1000 } as const;
  return match ? Number(match[1]) * unit[match[2] as keyof typeof unit] : Number.NaN;
}

async function driveAutocannon(url: string, connections: number, seconds: number): Promise<LoadResult> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { "accept-encoding": "gzip" } });
  return { requestsPerSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, errors: result.errors + result.non2xx };
}

/** Asks for each address once, `connections` at a time. Latencies are in milliseconds. */
export async function visitOnce(urls: readonly string[], connections: number): Promise<LoadResult> {
  const latencies: number[] = [];
  let errors = 0;
  let at = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => {
    while (at < urls.length) {
      const url = urls[at++]!;
      const began = performance.now();
      const response = await fetch(url, { headers: { "accept-encoding": "gzip" }, redirect: "manual" });
      await response.arrayBuffer();
      latencies.push(performance.now() - began);
      if (!response.ok) errors += 1;
    }
  }));
  const seconds = (performance.now() - start) / 1_000;
  latencies.sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { requestsPerSecond: urls.length / seconds, p50: quantile(0.5), p99: quantile(0.99), errors };
}

/** The middle value; of an even number, the lower middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
