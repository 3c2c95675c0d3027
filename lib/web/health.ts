import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopback } from "./peers";
import { db } from "@/lib/db/client";

const PATIENCE_MS = 2_000;

/** What only someone on this machine is told. */
export type Figures = () => Record<string, unknown>;

/** 200 when the database answers within two seconds, else 503. The figures go to direct requests from this machine alone. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse, security: string[], figures: Figures): Promise<void> {
  const ok = await databaseAnswers();
  const near = isLoopback(request.socket.remoteAddress) && request.headers["x-forwarded-for"] === undefined && request.headers.forwarded === undefined;
  const body = Buffer.from(JSON.stringify({ status: ok ? "ok" : "unavailable", ...(near ? figures() : {}) }));
  response.writeHead(ok ? 200 : 503, [
    "Content-Type", "application/json", "Cache-Control", "no-store", "Content-Length", String(body.length), ...(ok ? [] : ["Retry-After", "5"]), ...security,
  ]);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
  const answer = db().$queryRaw`SELECT 1`.then(() => true, () => false);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
