import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { BodyShare } from "./body-budget";
import { FetchError } from "./failures";
import type { Limits } from "./types";

/** From here on a body's ratio counts: a few kilobytes of one sign may pack as well as they like. */
const RATIO_COUNTS_FROM = 1024 * 1024;
/** Nobody packs a body more often than this; each time would multiply what a bomb unpacks to. */
const MOST_CODINGS = 2;

type About = { host: string; share: BodyShare | undefined };

/** Bytes counted while they pass: as they came, and unpacked. */
export type Counted = { wire: number; body: number };

/**
 * A body, unpacked piece by piece, and given up as soon as a limit is passed, so that no bomb ever unfolds.
 * @param codings as Content-Encoding names them, outermost last; a body that is not packed though it says so is taken as it is
 * @param about whom words are about, and where a share of memory is to be had
 * @throws FetchError `too-large`, `unpacks-too-far`, `broken-answer`; whatever reading or unpacking throws
 */
export async function unpack(source: AsyncIterable<Buffer>, codings: readonly string[], limits: Limits, counted: Counted, { host, share }: About): Promise<Uint8Array> {
  if (codings.length > MOST_CODINGS) throw new FetchError("unpacks-too-far", `${host} packed its answer ${codings.length} times over. Ask whoever runs it.`);
  let stream: AsyncIterable<Buffer> = metered(source, limits, counted, host);
  for (const coding of codings.toReversed()) stream = unpacked(stream, coding, host);
  const pieces: Buffer[] = [];
  for await (const piece of stream) {
    counted.body += piece.length;
    if (counted.body > limits.bodyBytes) throw tooLarge(host, limits.bodyBytes);
    if (codings.length > 0 && counted.body > RATIO_COUNTS_FROM && counted.body > counted.wire * limits.ratio) {
      throw new FetchError("unpacks-too-far", `${host} sent ${counted.wire} bytes that unpack to more than ${limits.ratio} times as many: that is a trap, or a fault. Ask whoever runs it.`);
    }
    pieces.push(piece);
    await share?.grow(piece.length);
  }
  return Buffer.concat(pieces, counted.body);
}

/** The words for a body over its limit. */
export function tooLarge(host: string, most: number): FetchError {
  return new FetchError("too-large", `${host} sends more than ${Math.floor(most / 1_000_000)} MB, which no feed or page needs. Look whether the address is right; feeds often offer a shorter one.`);
}

async function* metered(source: AsyncIterable<Buffer>, limits: Limits, counted: Counted, host: string): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    counted.wire += piece.length;
    if (counted.wire > limits.wireBytes) throw tooLarge(host, limits.wireBytes);
    if (piece.length > 0) yield piece;
  }
}

async function* unpacked(source: AsyncIterable<Buffer>, coding: string, host: string): AsyncGenerator<Buffer> {
  const pieces = source[Symbol.asyncIterator]();
  try {
    const head = await atLeastTwoBytes(pieces);
    if (head === null) return;
    const decoder = decoderOf(coding, head, host);
    const all = prefixed(head, pieces);
    if (decoder === null) yield* all;
    // What is thrown at either end comes out of the decoder; leaving early ends the source as well.
    else yield* pipeline(Readable.from(all, { objectMode: false }), decoder, () => undefined) as AsyncIterable<Buffer>;
  } finally {
    await pieces.return?.();
  }
}

/** Enough of a body to see what it is; null where there is none. */
async function atLeastTwoBytes(pieces: AsyncIterator<Buffer>): Promise<Buffer | null> {
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await pieces.next();
    if (next.done) return head.length === 0 ? null : head;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* prefixed(head: Buffer, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

/** What unpacks a coding; null where the body's first bytes show that it is not packed so. */
function decoderOf(coding: string, head: Buffer, host: string): Transform | null {
  switch (coding) {
    case "gzip":
      return head[0] === 0x1f && head[1] === 0x8b ? createGunzip() : null;
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return deflated(head);
    default:
      throw new FetchError("broken-answer", `${host} packed its answer as "${coding}", which was not asked for and cannot be read here. Ask whoever runs it.`);
  }
}

/** "deflate" is zlib's form by the standard, without its head by custom, and sometimes not packed at all. */
function deflated(head: Buffer): Transform | null {
  const [first = 0, second = 0] = head;
  if ((first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0) return createInflate();
  return first === 0x3c || first === 0xef || first === 0x7b ? null : createInflateRaw();
}
