import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sharp from "sharp";
import { mediaAddress, signMediaWith, type Width } from "@/lib/media/address";
import { drive, loadGenerator, median, type LoadResult } from "./load";
import { processTreeMegabytes, processTreeMilliseconds } from "./memory";
import { ensureBuild, openBenchDatabase, startWeb, type BenchServer } from "./server";

export type MediaOptions = { articles: number; seconds: number; rounds: number };
/** Of pictures that nobody asked for before: latencies and processor time of the web process and its decoder, in milliseconds, and megabytes of both. */
export type ColdRow = { width: Width; accept: string; p50: number; p95: number; cpu: number; kilobytes: number };
export type MediaReport = { cold: ColdRow[]; megabytes: number; warm: (LoadResult & { width: Width; connections: number; kilobytes: number })[]; page: LoadResult };

const PICTURES = 24;
const BROWSER = "image/avif,image/webp,image/*,*/*;q=0.8";
const COLD: readonly { width: Width; accept: string }[] = [{ width: 320, accept: BROWSER }, { width: 640, accept: BROWSER }, { width: 640, accept: "image/webp" }, { width: 640, accept: "*/*" }, { width: 1280, accept: BROWSER }];

/** What a picture costs that is fetched and made small, and how fast one is given out that is kept. */
export async function benchMedia({ articles, seconds, rounds }: MediaOptions, say: (line: string) => void): Promise<MediaReport> {
  ensureBuild();
  const database = await openBenchDatabase({ articles, sources: 20, seed: 1 });
  const secret = randomBytes(32).toString("base64url");
  const folder = path.resolve(".parallax/bench/media");
  rmSync(folder, { recursive: true, force: true });
  Object.assign(process.env, { AUTH_SECRET: secret, DATA_DIR: folder, FETCH_ALLOW: "127.0.0.1" });
  signMediaWith(secret);
  using source = await photographs();
  const web = await startWeb(database.url);
  try {
    const cold: ColdRow[] = [];
    let megabytes = 0;
    for (const [at, row] of COLD.entries()) {
      const figures = await makeAll(web, row, (name) => source.at(`/${at}-${name}.jpg`));
      megabytes = Math.max(megabytes, processTreeMegabytes(web.pid) ?? Number.NaN);
      cold.push(figures);
      say(`made at ${row.width} px for ${row.accept.slice(0, 24)}: p50 ${figures.p50.toFixed(0)} ms  p95 ${figures.p95.toFixed(0)} ms  cpu ${figures.cpu.toFixed(0)} ms  ${figures.kilobytes.toFixed(0)} KB each`);
    }
    say(`web process and decoder: ${megabytes.toFixed(0)} MB`);
    const warm: MediaReport["warm"] = [];
    for (const width of [320, 1280] as const) {
      const url = web.origin + (mediaAddress(source.at("/0-0.jpg"))?.(width) ?? "");
      const kilobytes = (await (await fetch(url)).arrayBuffer()).byteLength / 1_000;
      for (const connections of [16, 64]) {
        const figures = await driven(url, connections, seconds, rounds);
        warm.push({ width, connections, kilobytes, ...figures });
        say(`kept, ${width} px, ${kilobytes.toFixed(0)} KB, x${connections}: ${figures.requestsPerSecond.toFixed(0)}/s  p50 ${figures.p50.toFixed(1)} ms  p99 ${figures.p99.toFixed(1)} ms  ${figures.errors} errors`);
      }
    }
    const page = await driven(`${web.origin}/latest`, 16, seconds, rounds);
    say(`beside: a kept page x16: ${page.requestsPerSecond.toFixed(0)}/s`);
    return { cold, megabytes, warm, page };
  } finally {
    await web.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks for pictures that are not there yet, six at a time, as a browser with a list does. */
async function makeAll(web: BenchServer, { width, accept }: { width: Width; accept: string }, at: (name: number) => string): Promise<ColdRow> {
  const latencies: number[] = [];
  let bytes = 0;
  let next = 0;
  const before = processTreeMilliseconds(web.pid) ?? Number.NaN;
  await Promise.all(Array.from({ length: 6 }, async () => {
    while (next < PICTURES) {
      const url = web.origin + (mediaAddress(at(next++))?.(width) ?? "");
      const began = performance.now();
      const response = await fetch(url, { headers: { accept } });
      bytes += (await response.arrayBuffer()).byteLength;
      if (response.status !== 200) throw new Error(`A picture was answered with ${response.status}.`);
      latencies.push(performance.now() - began);
    }
  }));
  const cpu = ((processTreeMilliseconds(web.pid) ?? Number.NaN) - before) / PICTURES;
  latencies.sort((one, other) => one - other);
  return { width, accept, cpu, p50: latencies[Math.floor(PICTURES / 2)]!, p95: latencies[Math.floor(PICTURES * 0.95)]!, kilobytes: bytes / PICTURES / 1_000 };
}

async function driven(url: string, connections: number, seconds: number, rounds: number): Promise<LoadResult> {
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round++) results.push(await drive(loadGenerator(), url, connections, seconds));
  const of = (name: keyof LoadResult) => median(results.map((result) => result[name]));
  return { requestsPerSecond: of("requestsPerSecond"), p50: of("p50"), p99: of("p99"), errors: results.reduce((sum, { errors }) => sum + errors, 0) };
}

/** A source that gives one photograph, of two megapixels and with as much in it as in one of a harbour, under any address. */
async function photographs(): Promise<{ at: (path: string) => string } & Disposable> {
  const photograph = await sharp({ create: { width: 1_800, height: 1_200, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } } }).blur(3).linear(3, -256).jpeg({ quality: 85 }).toBuffer();
  const server = createServer((_request, response) => void response.writeHead(200, { "content-type": "image/jpeg" }).end(photograph));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { at: (address) => `http://127.0.0.1:${port}${address}`, [Symbol.dispose]: close };
}
