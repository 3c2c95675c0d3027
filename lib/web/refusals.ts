import type { IncomingMessage, ServerResponse } from "node:http";
import { UPLOAD_LIMITS } from "@/lib/documents/types";
import { AppError, type ErrorCode } from "@/lib/errors";
import { problemOf } from "@/lib/http/problem";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const MOST_URL = 2_048;
const MOST_BODY_MB = 16;
/** Where documents are sent, in whatever language; their handlers know who may, and count as they read. */
const DOCUMENTS = /^(?:\/[a-z]{2})?\/admin\/documents\/send$|^\/api\/v1\/admin\/documents(?:\?|$)/;
const MOST_DOCUMENTS_MB = (UPLOAD_LIMITS.files * UPLOAD_LIMITS.bytes) / 1024 ** 2 + 1;

const DATA = /^\/api\/v1\//;
/** What the JSON interface calls these statuses. */
const CODES: Readonly<Record<number, ErrorCode>> = { 405: "method-not-allowed", 413: "too-large", 429: "rate-limited", 500: "internal", 503: "unavailable" };

export interface Refusal {
  status: number;
  text: string;
  headers?: string[];
}

/** Why a request is not answered, or null. */
export function refusalOf(request: IncomingMessage): Refusal | null {
  const { method = "", url = "" } = request;
  if (!METHODS.includes(method)) return { status: 405, text: `${method} is not a method this paper knows.`, headers: ["Allow", METHODS.join(", ")] };
  if (url.length > MOST_URL) return { status: 414, text: `The address is longer than ${MOST_URL} characters.` };
  if (!url.startsWith("/") || url.startsWith("//") || hasControl(url)) return { status: 400, text: "The address is not a path of this paper." };
  const mostMb = DOCUMENTS.test(url) ? MOST_DOCUMENTS_MB : MOST_BODY_MB;
  if (Number(request.headers["content-length"] ?? 0) > mostMb * 1024 ** 2) return { status: 413, text: `The request is larger than ${mostMb} MB. Send less at once.` };
  return null;
}

export function wrongHost(host: string | undefined): Refusal {
  const text = host === undefined
    ? "The request has no Host header."
    : `This paper does not answer to the name in this address (${host.slice(0, 100)}). Whoever runs it can set PUBLIC_URL to its address, or add the name to ALLOWED_HOSTS.`;
  return { status: 421, text };
}

export const BUSY: Refusal = { status: 503, text: "Too many pages are being asked for at once. Try again in a few seconds.", headers: ["Retry-After", "3"] };
export const SEARCHES_TOO_MUCH: Refusal = { status: 429, text: "So many searches at once are too many. Wait some seconds, then search again.", headers: ["Retry-After", "5"] };
export const FAILED: Refusal = { status: 500, text: "Something failed on our side. It has been logged; try again in a moment." };
export const NO_FILE: Refusal = { status: 404, text: "There is no such file." };

/** Answers with a line of text that nobody keeps; who asked for JSON gets problem details, as for any other failure. */
export function refuse(response: ServerResponse, { status, text, headers = [] }: Refusal, security: readonly string[]): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const { url = "/" } = response.req;
  const code = DATA.test(url) ? CODES[status] : undefined;
  const body = Buffer.from(code ? JSON.stringify(problemOf(new AppError(code, text), url)) : `${text}\n`);
  response.writeHead(status, [
    ...(code ? ["Content-Type", "application/problem+json", "Access-Control-Allow-Origin", "*"] : ["Content-Type", "text/plain; charset=utf-8"]),
    "Content-Length", String(body.length), "Cache-Control", "no-store", ...headers, ...security,
  ]);
  response.end(response.req.method === "HEAD" ? undefined : body);
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= 32) return true;
  return false;
}
