import { IncomingMessage, ServerResponse, type OutgoingHttpHeader, type OutgoingHttpHeaders } from "node:http";
import { Socket } from "node:net";

/** A finished response. */
export interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Larger bodies are passed on as they come, or refused where nobody waits for them. */
export const MOST_CAPTURED_BYTES = 8 * 1024 * 1024;

const WHOLE = /^(text\/(?!event-stream)|application\/(json|xml|manifest\+json|[\w.-]+\+(json|xml)))/;

type Chunk = string | Uint8Array;
type Done = (error?: Error | null) => void;

/** Where a response goes on to that is not held back. */
export interface Sink {
  response: ServerResponse;
  /** Called once before the first byte, to write the head. */
  begin(capture: Capture): void;
}

/**
 * A response that Next writes to and the front reads. It is held back until it ends, so that the front can look at the whole;
 * with a `sink`, what is streamed or grows too large goes straight on to it.
 */
export class Capture extends ServerResponse {
  /** The whole response, or null when it went on to the sink. */
  readonly whole: Promise<Captured | null>;
  readonly #sink: Sink | null;
  #settle: (captured: Captured | null) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #chunks: Buffer[] = [];
  #length = 0;
  #mode: "undecided" | "hold" | "pass" = "undecided";

  constructor(request: IncomingMessage, sink: Sink | null = null) {
    super(request);
    this.#sink = sink;
    this.whole = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
    });
    this.whole.catch(() => undefined);
    Object.defineProperty(this, "headersSent", { get: () => this.#mode !== "undecided" });
    sink?.response.on("drain", () => this.emit("drain"));
    sink?.response.on("close", () => {
      if (!this.finished) this.fail(new Error("The client went away."));
    });
  }

  /** Ends it without a response. */
  fail(error: Error): void {
    this.#fail(error);
    this.emit("close");
  }

  override writeHead(status: number, reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[], headers?: OutgoingHttpHeaders | OutgoingHttpHeader[]): this {
    this.statusCode = status;
    const given = typeof reason === "string" ? headers : (reason ?? headers);
    if (Array.isArray(given)) {
      for (let at = 0; at + 1 < given.length; at += 2) this.setHeader(String(given[at]), given[at + 1] ?? "");
    } else {
      for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  override flushHeaders(): void {
    this.#decide();
  }

  override write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#decide();
    const finish = typeof encoding === "function" ? encoding : done;
    if (this.#mode === "pass" && this.#sink) return this.#sink.response.write(chunk, finish);
    this.#take(chunk, typeof encoding === "string" ? encoding : undefined);
    if (finish) process.nextTick(finish);
    return true;
  }

  override end(chunk?: Chunk | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (this.finished) return this;
    const finish = [chunk, encoding, done].find((one) => typeof one === "function") as (() => void) | undefined;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") this.write(chunk, typeof encoding === "string" ? encoding : undefined);
    else this.#decide();
    this.finished = true;
    if (this.#mode === "pass") {
      this.#sink?.response.end();
      this.#settle(null);
    } else {
      this.#settle({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks, this.#length) });
    }
    process.nextTick(() => {
      finish?.();
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }

  #decide(): void {
    if (this.#mode !== "undecided") return;
    const type = String(this.getHeader("content-type") ?? "");
    this.#mode = !this.#sink || type === "" || WHOLE.test(type) ? "hold" : "pass";
    if (this.#mode === "pass") this.#sink?.begin(this);
  }

  #take(chunk: Chunk, encoding?: BufferEncoding): void {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#chunks.push(bytes);
    this.#length += bytes.length;
    if (this.#length <= MOST_CAPTURED_BYTES) return;
    if (!this.#sink) return this.fail(new Error(`A public response is larger than ${MOST_CAPTURED_BYTES} bytes.`));
    this.#mode = "pass";
    this.#sink.begin(this);
    for (const held of this.#chunks) this.#sink.response.write(held);
    this.#chunks = [];
  }
}

/** The unconnected socket of all requests that no client waits for. */
const NO_SOCKET = new Socket();

/** A GET request of our own to Next: nothing of the client that caused it is in it. */
export function ownRequest(url: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(NO_SOCKET);
  request.method = "GET";
  request.url = url;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.headers = headers;
  request.rawHeaders = Object.entries(headers).flat();
  request.push(null);
  return request;
}
