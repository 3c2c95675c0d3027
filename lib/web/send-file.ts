import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { inPortions } from "@/lib/http/answer";
import { isCompressible, type FlatHeaders } from "./representations";
import { GZIP, acceptedEncodings } from "./send";

/** The least number of bytes that is ever compressed; a file's length is not known before it is made. */
const LONG_ENOUGH = Number.MAX_SAFE_INTEGER;

/**
 * Sends a file while it is made, as fast as the client takes it; when they leave, no more of it is made. Where it
 * cannot be made to its end the response is cut off, so that nobody takes it for whole.
 */
export async function sendFile(request: IncomingMessage, response: ServerResponse, headers: FlatHeaders, type: string, pieces: AsyncIterable<string>): Promise<void> {
  const zip = isCompressible(type, LONG_ENOUGH) && (acceptedEncodings(request.headers["accept-encoding"]) & GZIP) !== 0;
  response.writeHead(200, zip ? [...headers, "Content-Encoding", "gzip", "Vary", "Accept-Encoding"] : headers);
  if (request.method === "HEAD") return void response.end();
  const portions = Readable.from(inPortions(pieces), { highWaterMark: 1 });
  try {
    await (zip ? pipeline(portions, createGzip({ level: 4 }), response) : pipeline(portions, response));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE") return;
    process.stderr.write(`${request.method} ${request.url} broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
