import { createServer, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach } from "vitest";
import { invalidate, sharedCache } from "@/lib/cache/shared";
import { Front } from "./front";

export type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Long enough to be worth compressing. */
export const LONG = "A sentence that is long enough to be worth compressing. ".repeat(40);

/** Makes a page as Next does, in pieces. */
export const pageOf = (body: string): Handler => async (_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.write(`<!DOCTYPE html><html><body>${LONG}`);
  response.end(`${body}</body></html>`);
};

/** What stands where Next does in a test of the front. */
class Behind {
  /** Answers each request that the front passes on. */
  render: Handler = pageOf("page");
  /** What the front is told to have changed when it asks after a write. */
  changed: string[] = [];
  /** The addresses that were passed on. */
  renders: string[] = [];
  port = 0;

  /** Asks the front itself. */
  ask(path: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({ port: this.port, path, method, headers: { host: "localhost", ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: decoded(Buffer.concat(chunks), response.headers["content-encoding"]) }));
      });
      request.on("error", reject);
      request.end();
    });
  }
}

function decoded(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return "";
  return (encoding === "gzip" ? gunzipSync(body) : encoding === "br" ? brotliDecompressSync(body) : body).toString();
}

/**
 * A front of its own for each test of the file, with nothing kept yet.
 * @param trustedProxies from which it is told who asks
 * @param notices whether it has made those
 */
export function useFront({ trustedProxies = [], notices = false }: { trustedProxies?: string[]; notices?: boolean } = {}): Behind {
  const next = new Behind();
  let front: Front;
  let server: ReturnType<typeof createServer>;
  beforeEach(async () => {
    next.renders = [];
    next.changed = [];
    front = new Front(async (request, response) => {
      next.renders.push(request.url ?? "");
      await next.render(request, response);
    }, { publicUrl: "http://news.test", allowedHosts: [], trustedProxies, cacheBytes: 2_000_000, staticDirectory: tmpdir(), script: { script: "/_next/static/page/page.js", imports: ["/_next/static/page/shared.js"] }, version: "0",
      changes: { mark: () => 7n, settle: async (mark) => void (mark === 7n && invalidate(next.changed)) } });
    if (notices) await front.prepare();
    next.renders = [];
    server = createServer(front.handle).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    next.port = (server.address() as AddressInfo).port;
    sharedCache().hears = true;
  });
  afterEach(() => {
    sharedCache().hears = false;
    invalidate(["everything"]);
    front.close();
    server.closeAllConnections();
    server.close();
  });
  return next;
}
