import type { IncomingMessage, ServerResponse } from "node:http";
import { etagsOf, plainOf, type Kept, type Representation } from "./representations";

/** Sends a kept response in the best encoding the client takes and we have, or 304 when the client has it. */
export function sendKept(kept: Kept, request: IncomingMessage, response: ServerResponse): void {
  kept.hits += 1;
  const accepts = acceptedEncodings(request.headers["accept-encoding"]);
  const chosen = (accepts & BROTLI && kept.brotli) || (accepts & GZIP && kept.gzip) || plainOf(kept);
  const known = request.headers["if-none-match"];
  if (known !== undefined && kept.status === 200 && names(known, kept, chosen)) {
    response.writeHead(304, chosen.notModified);
    response.end();
    return;
  }
  response.writeHead(kept.status, chosen.headers);
  if (request.method === "HEAD") response.end();
  else response.end(chosen.body);
}

/** Any encoding of the same content will do: the client asks whether what it shows is still right. */
function names(ifNoneMatch: string, kept: Kept, chosen: Representation): boolean {
  if (ifNoneMatch === chosen.etag) return true;
  const tags = etagsOf(kept);
  return ifNoneMatch.split(",").some((one) => {
    const tag = one.trim().replace(/^W\//, "");
    return tag === "*" || tags.includes(tag);
  });
}

export const GZIP = 1;
export const BROTLI = 2;

const MOST_REMEMBERED = 200;
const remembered = new Map<string, number>();

/** Which of our encodings an Accept-Encoding header takes, as bits. Browsers send few different ones. */
export function acceptedEncodings(header: string | string[] | undefined): number {
  if (header === undefined) return 0;
  const text = String(header);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const parsed = parseAccepted(text);
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, parsed);
  return parsed;
}

function parseAccepted(text: string): number {
  const weights = new Map<string, number>();
  for (const part of text.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const takes = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return (takes("gzip") ? GZIP : 0) | (takes("br") ? BROTLI : 0);
}
