import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip, gzipSync } from "node:zlib";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Below this, compression saves less than its own headers cost. */
const LEAST_BYTES = 860;
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|manifest\+json|xml|[\w.-]+\+(json|xml)|wasm)|image\/svg\+xml|font\/(ttf|otf))/;

/** A flat list of header names and values, as `writeHead` takes it without making anything of it. */
export type FlatHeaders = string[];

export interface Representation {
  readonly body: Buffer;
  readonly headers: FlatHeaders;
  readonly etag: string;
  /** Headers of the answer to a client that has it already. */
  readonly notModified: FlatHeaders;
}

/** One complete public response, in the encodings that clients take. What compresses is kept compressed only. */
export interface Kept {
  readonly status: number;
  readonly type: string;
  readonly etag: string;
  readonly plain: Representation | null;
  gzip: Representation | null;
  brotli: Representation | null;
  /** Whether its gzip is the one that was soonest ready. */
  quick: boolean;
  hits: number;
}

export interface Complete {
  status: number;
  body: Buffer;
  type: string;
  /** Headers that do not depend on the encoding, type and Cache-Control included. */
  headers: FlatHeaders;
}

/** Whether bodies of this type get smaller. */
export function isCompressible(type: string, length: number): boolean {
  return length >= LEAST_BYTES && COMPRESSIBLE.test(type);
}

/** A third of the time of zlib's own level, for 6 % more bytes. */
const QUICK_LEVEL = 3;
const BEST_LEVEL = 9;
/** To hand less than this to another thread takes as long as to compress it quickly. */
const MOST_AT_ONCE = 256 * 1024;

/**
 * Makes a response ready to be sent: compressed, headers laid out.
 * @param level of gzip, 1 to 9; without it, what is soonest ready, for `compressBetter` to better once it is worth it
 */
export async function toKept(complete: Complete, level?: number): Promise<Kept> {
  const etag = createHash("sha256").update(complete.body).digest("base64url").slice(0, 22);
  const compressed = isCompressible(complete.type, complete.body.length) ? await gzipped(complete.body, level) : null;
  const quick = level === undefined;
  const headers = compressed ? [...complete.headers, "Vary", "Accept-Encoding"] : complete.headers;
  return {
    status: complete.status,
    type: complete.type,
    etag,
    plain: compressed ? null : represent(headers, complete.body, etag, null),
    gzip: compressed && represent(headers, compressed, etag, quick ? "quick" : "gzip"),
    brotli: null,
    quick,
    hits: 0,
  };
}

/** Bytes that a kept response holds. */
export function sizeOf(kept: Kept): number {
  return [kept.plain, kept.gzip, kept.brotli].reduce((sum, one) => sum + (one ? weigh(one) : 0), 0);
}

function gzipped(body: Buffer, level = QUICK_LEVEL): Buffer | Promise<Buffer> {
  return level === QUICK_LEVEL && body.length <= MOST_AT_ONCE ? gzipSync(body, { level }) : gzipAsync(body, { level });
}

/** Adds a Brotli body and replaces a quick gzip by the best, off the main thread. Returns the bytes by which it grows. */
export async function compressBetter(kept: Kept, quality: number): Promise<number> {
  if (!kept.gzip || kept.brotli) return 0;
  const before = sizeOf(kept);
  const body = gunzipSync(kept.gzip.body);
  const compressed = await brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  kept.brotli = reencode(kept, kept.gzip, compressed, "br");
  if (kept.quick) kept.gzip = reencode(kept, kept.gzip, await gzipAsync(body, { level: BEST_LEVEL }), "gzip");
  kept.quick = false;
  return sizeOf(kept) - before;
}

/** What a client gets that takes nothing compressed: made when asked for, for hardly anyone asks. */
export function plainOf(kept: Kept): Representation {
  if (kept.plain) return kept.plain;
  if (!kept.gzip) throw new Error("A kept response has neither a plain nor a compressed body.");
  return reencode(kept, kept.gzip, gunzipSync(kept.gzip.body), null);
}

type Encoding = "quick" | "gzip" | "br" | null;
const SUFFIX = { quick: "-q", gzip: "-g", br: "-b" } as const;

/** Names of one content in all its encodings, as clients hand them back. */
export function etagsOf({ etag }: Kept): string[] {
  return ["", ...Object.values(SUFFIX)].map((suffix) => `"${etag}${suffix}"`);
}

function represent(shared: FlatHeaders, body: Buffer, etag: string, encoding: Encoding): Representation {
  // A strong validator names one sequence of bytes, so each encoding has its own.
  const tag = `"${etag}${encoding ? SUFFIX[encoding] : ""}"`;
  const headers = [...shared, "ETag", tag, "Content-Length", String(body.length), ...(encoding ? ["Content-Encoding", encoding === "quick" ? "gzip" : encoding] : [])];
  return { body, headers, etag: tag, notModified: [...pairs(shared, (name) => IN_304.has(name)), "ETag", tag] };
}

const IN_304 = new Set(["cache-control", "vary", "access-control-allow-origin"]);
const OF_ONE_ENCODING = new Set(["etag", "content-length", "content-encoding"]);

function reencode(kept: Kept, from: Representation, body: Buffer, encoding: Encoding): Representation {
  return represent(pairs(from.headers, (name) => !OF_ONE_ENCODING.has(name)), body, kept.etag, encoding);
}

function weigh(one: Representation): number {
  return one.body.length + [...one.headers, ...one.notModified].reduce((sum, text) => sum + text.length + 16, 0);
}

function pairs(headers: FlatHeaders, keep: (name: string) => boolean): FlatHeaders {
  return headers.filter((_, at) => keep((headers[at - (at % 2)] ?? "").toLowerCase()));
}
