import type { IncomingMessage, ServerResponse } from "node:http";
import { isIPv6 } from "node:net";
import { liveQuerySchema } from "@/lib/comments/schema";
import { AppError } from "@/lib/errors";
import { checked, queryOf } from "@/lib/http/endpoint";
import { problemAnswer } from "@/lib/http/problem";
import { askedOf } from "./asked";
import { LiveHub, type LiveReads } from "./live-hub";
import { isLoopback } from "./peers";
import type { FlatHeaders } from "./representations";

/** What is open at most, so that pages always find room among the server's connections. */
const LIMITS = { streams: 5_000, ofOneAddress: 200 } as const;
/** Proxies cut what says nothing for a minute, some for half of one. */
const HEARTBEAT_MS = 20_000;
const HEARTBEAT = Buffer.from(":\n\n");
/** Who takes in so little that this much waits for them is better off asking again. */
const MOST_WAITING_BYTES = 64 * 1024;
/** After how long a browser asks again; each after another while, so that not all come at once. */
const RETRY_MS = { least: 2_000, most: 8_000 } as const;
const METHODS = "GET, HEAD, OPTIONS";
const ANYBODY = ["Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin"];

export interface LiveLimits {
  streams: number;
  ofOneAddress: number;
}

type Stream = { response: ServerResponse; listener: (frame: Buffer) => void; wants: Wants; address: string };
/** Discussions, each with the comment from which on it is told of, and articles that may have none yet. */
type Wants = { discussions: ReadonlyMap<number, number | null>; articles: ReadonlySet<number> };

/**
 * The address at which discussions are followed as they go on: server-sent events, the same for everybody, so it looks
 * at no cookie. What is told comes from `LiveHub`; nothing is read for one listener alone.
 */
export class LiveStreams {
  readonly #hub: LiveHub;
  readonly #streams = new Set<Stream>();
  readonly #addresses = new Map<string, number>();
  #beating: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(reads: LiveReads, private readonly limits: LiveLimits = LIMITS) {
    this.#hub = new LiveHub(reads);
  }

  /** Is given the tags of each change, as all keepers are. */
  get hear() {
    return this.#hub.hear;
  }

  figures(): { streams: number; discussions: number } {
    return { streams: this.#streams.size, discussions: this.#hub.size };
  }

  /**
   * Answers a request for the stream.
   * @param request with forwarded headers that say what we know (`Peers.settle`)
   * @param security headers that go with every response
   */
  async answer(request: IncomingMessage, response: ServerResponse, security: FlatHeaders): Promise<void> {
    if (request.method === "OPTIONS") {
      response.writeHead(204, ["Allow", METHODS, "Access-Control-Allow-Methods", METHODS, "Access-Control-Allow-Headers", "Last-Event-ID", "Access-Control-Max-Age", "86400", ...ANYBODY, ...security]);
      return void response.end();
    }
    try {
      if (request.method !== "GET" && request.method !== "HEAD") throw new AppError("method-not-allowed", `This address answers ${METHODS}; it does not take ${request.method}.`);
      const { discussions = new Map<number, number | null>(), articles = new Set<number>() } = checked(liveQuerySchema, queryOf(askedOf(request)));
      if (request.method === "HEAD") return void response.writeHead(200, headOf(security)).end();
      await this.#open(request, response, { discussions: since(discussions, request.headers["last-event-id"]), articles }, security);
    } catch (error) {
      refuse(request, response, error, security);
    }
  }

  /** Ends all streams, and begins no others. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#beating);
    this.#hub.close();
    for (const { response } of this.#streams) response.end();
  }

  async #open(request: IncomingMessage, response: ServerResponse, wants: Wants, security: FlatHeaders): Promise<void> {
    const address = networkOf(String(request.headers["x-forwarded-for"] ?? ""));
    this.#makeRoom(address);
    const early: Buffer[] = [];
    const stream: Stream = { response, address, wants, listener: (frame) => void (response.headersSent ? write(response, frame) : early.push(frame)) };
    this.#streams.add(stream);
    this.#addresses.set(address, (this.#addresses.get(address) ?? 0) + 1);
    response.once("close", () => this.#forget(stream));
    this.#beating ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    try {
      const missed = await Promise.all(Array.from(wants.discussions, ([id, marker]) => this.#hub.join(id, marker, stream.listener)));
      // Looked at last and told first: a discussion may be empty because its article took everything along.
      const homes = await Promise.all(Array.from(wants.articles, (article) => this.#hub.joinArticle(article, stream.listener)));
      if (response.destroyed || this.#closed) return void response.destroy();
      const retry = RETRY_MS.least + Math.round(Math.random() * (RETRY_MS.most - RETRY_MS.least));
      response.writeHead(200, headOf(security));
      response.write(Buffer.concat([Buffer.from(`retry: ${retry}\n\n`), ...homes, ...missed.filter((frame) => frame !== null), ...early]));
    } catch (error) {
      this.#forget(stream);
      throw new AppError("unavailable", "The discussion cannot be followed at the moment. Try again in half a minute.", { cause: error });
    }
  }

  #makeRoom(address: string): void {
    if (this.#closed || this.#streams.size >= this.limits.streams) throw new AppError("unavailable", "As many follow discussions here as this paper has room for. Try again in half a minute; its pages are there all the while.");
    // Whoever asks from this machine itself may be a proxy that nobody told us of, and stand for everybody.
    if (!isLoopback(address) && (this.#addresses.get(address) ?? 0) >= this.limits.ofOneAddress) throw new AppError("rate-limited", `Your address follows ${this.limits.ofOneAddress} streams already. Close some, and try again in half a minute.`);
  }

  #forget(stream: Stream): void {
    if (!this.#streams.delete(stream)) return;
    const left = (this.#addresses.get(stream.address) ?? 1) - 1;
    if (left > 0) this.#addresses.set(stream.address, left);
    else this.#addresses.delete(stream.address);
    for (const id of stream.wants.discussions.keys()) this.#hub.leave(id, stream.listener);
    for (const article of stream.wants.articles) this.#hub.leaveArticle(article, stream.listener);
    if (this.#streams.size > 0) return;
    clearInterval(this.#beating);
    this.#beating = undefined;
  }

  #beat(): void {
    for (const { response } of this.#streams) if (response.headersSent) write(response, HEARTBEAT);
  }
}

/** Each client gets the same bytes; who is slow is cut off, and learns at its next asking what it missed. */
function write(response: ServerResponse, frame: Buffer): void {
  if (response.destroyed || response.writableEnded) return;
  if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
  else response.write(frame);
}

/** What each discussion is told from on; the last event that arrived knows better than the address. */
function since(discussions: ReadonlyMap<number, number | null>, lastEvent: string | string[] | undefined): ReadonlyMap<number, number | null> {
  const [, discussion, marker] = /^(\d{1,9}):(\d{1,9})$/.exec(String(lastEvent ?? "")) ?? [];
  const known = new Map(discussions);
  if (known.has(Number(discussion))) known.set(Number(discussion), Number(marker));
  return known;
}

function headOf(security: FlatHeaders): FlatHeaders {
  return ["Content-Type", "text/event-stream; charset=utf-8", "Cache-Control", "no-store, no-transform", "X-Accel-Buffering", "no", ...ANYBODY, ...security];
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, security: FlatHeaders): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const { status, headers, body } = problemAnswer(askedOf(request), error);
  const more = status === 405 ? ["Allow", METHODS] : status === 429 || status === 503 ? ["Retry-After", "30"] : [];
  response.writeHead(status, [...Object.entries(headers).flat(), "Content-Length", String(Buffer.byteLength(body ?? "")), ...more, ...security]);
  response.end(body ?? undefined);
}

/** What counts as one client: an IPv4 address, or the network that a household gets of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address) || isLoopback(address)) return address;
  const [head = "", tail] = address.split("%", 1)[0]!.split("::");
  const groups = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - last.length) }, () => "0");
  return [...groups, ...zeros, ...last].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
