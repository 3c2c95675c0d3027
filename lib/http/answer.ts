/** What a handler looks at of a request: Next's own kind, and what the front hands over itself, both have it. */
export interface Asked {
  readonly method: string;
  /** Absolute, with its query; only its path and query mean anything. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** An answer before it is sent in anybody's way. `body`: text; pieces of a file, as they are made; null for none. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | AsyncIterable<string> | null;
}

export function toResponse({ status, headers, body }: Answered): Response {
  return new Response(body === null || typeof body === "string" ? body : streamOf(body), { status, headers });
}

/** Pieces of a file leave in portions of at least this many bytes, but for the last: each costs as much to send, whatever its size. */
const PORTION_BYTES = 32 * 1024;

/** The same text in larger portions, as UTF-8. */
export async function* inPortions(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Buffer<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const made = Buffer.from(piece);
    held.push(made);
    bytes += made.length;
    if (bytes < PORTION_BYTES) continue;
    yield Buffer.concat(held, bytes);
    [held, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(held, bytes);
}

/** Nothing is made before somebody takes it, and nothing more once they leave off. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const portions = inPortions(pieces);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await portions.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await portions.return(undefined);
    },
  }, { highWaterMark: 0 });
}
