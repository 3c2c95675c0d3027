import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import { sharedCache } from "@/lib/cache/shared";
import { homesOf, standingsOf, votesOf } from "@/lib/comments/queries/live";
import type { Answered, Asked } from "@/lib/http/answer";
import { withWish } from "@/lib/http/answer-wish";
import { PUBLIC_CACHE_CONTROL } from "@/lib/http/caching";
import { directAnswer } from "@/lib/http/direct";
import type { Media } from "@/lib/media/own-media";
import { chosenTime, isSearch, isSearchPage, keyOf, laneOf, madeAt, unprefixed } from "./addresses";
import { askedOf } from "./asked";
import type { Captured } from "./capture";
import { passedHeaders, securityHeaders } from "./headers";
import { answerHealth } from "./health";
import { Hosts } from "./hosts";
import { KeptPages } from "./kept-pages";
import { LiveStreams } from "./live-streams";
import { answerMedia } from "./media";
import { Notices } from "./notices";
import { BARE_POLICY } from "./page-policy";
import { Peers } from "./peers";
import { BUSY, FAILED, NO_FILE, type Refusal, refusalOf, refuse, SEARCHES_TOO_MUCH, wrongHost } from "./refusals";
import { Busy, RenderQueue } from "./render-queue";
import { OF_THE_FRONT, Renderer, type NextHandler, type PageScript, type Rendered } from "./renderer";
import { isCompressible, type FlatHeaders } from "./representations";
import { GZIP, acceptedEncodings, sendKept } from "./send";
import { SearchLimits } from "./search-limits";
import { sendFile } from "./send-file";
import { Statics } from "./statics";

const gzipAsync = promisify(gzip);
/** Up to so many bytes, compressing at once costs less than handing it to another thread and waiting for that. */
const COMPRESSED_AT_ONCE = 16 * 1024;

/** What this process knows of changes that were made anywhere. */
export interface Changes {
  /** A point in time. */
  mark(): bigint;
  /** Drops whatever shows something that was changed since then. */
  settle(mark: bigint): Promise<void>;
}

export interface FrontSettings {
  publicUrl: string;
  allowedHosts: readonly string[];
  trustedProxies: readonly string[];
  /** Bytes of pages to keep. */
  cacheBytes: number;
  /** `.next/static` */
  staticDirectory: string;
  script: PageScript;
  version: string;
  /** The pictures and chapters of sources, where it gives any out. */
  media?: Media;
  /** Without it, who wrote something sees it when everybody does. */
  changes?: Changes;
}

/** Answers requests from memory where it can, and asks Next where it must. */
export class Front {
  readonly #security: FlatHeaders;
  readonly #bareSecurity: FlatHeaders;
  readonly #hosts: Hosts;
  readonly #peers: Peers;
  readonly #statics: Statics;
  readonly #renderer: Renderer;
  readonly #queue = new RenderQueue({ atOnce: 8, waiting: 512, patienceMs: 15_000 });
  /** Few at once and few that wait, so that pages are made meanwhile. */
  readonly #searching = new RenderQueue({ atOnce: 3, waiting: 64, patienceMs: 10_000 });
  readonly #limits = new SearchLimits();
  readonly #kept: KeptPages;
  readonly #notices: Notices;
  readonly #flights = new Map<string, Promise<Rendered>>();
  readonly #live = new LiveStreams({ standings: standingsOf, votes: votesOf, homes: homesOf });

  /** @param pages answers requests for public pages, where it is not `next` as well */
  constructor(next: NextHandler, private readonly settings: FrontSettings, pages?: NextHandler) {
    const publicUrl = new URL(settings.publicUrl);
    this.#security = securityHeaders({ https: publicUrl.protocol === "https:" });
    this.#bareSecurity = ["Content-Security-Policy", BARE_POLICY, ...this.#security];
    this.#hosts = new Hosts({ publicUrl: settings.publicUrl, allowed: settings.allowedHosts });
    this.#peers = new Peers(settings.trustedProxies);
    this.#statics = new Statics(settings.staticDirectory, this.#bareSecurity);
    this.#renderer = new Renderer({ next, pages, publicUrl, security: this.#security, script: settings.script });
    this.#notices = new Notices(this.#renderer);
    this.#kept = new KeptPages(settings.cacheBytes);
    sharedCache().keepers.add(this.#drop);
    sharedCache().keepers.add(this.#live.hear);
  }

  /** Makes the notices anew, once they were made: they say what the paper is called. */
  async renew(): Promise<void> {
    if (this.#notices.made) await this.prepare();
  }

  /** Makes the notices, which must be there when nothing else can be made. */
  async prepare(): Promise<void> {
    await this.#notices.make();
  }

  /** Takes it out of the process: it hears of no more changes. */
  close(): void {
    this.endStreams();
    sharedCache().keepers.delete(this.#drop);
  }

  /** Ends what would go on for ever, so that the rest can come to its end. */
  endStreams(): void {
    sharedCache().keepers.delete(this.#live.hear);
    this.#live.close();
  }

  /** The request listener. What is kept is answered in this very call. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (!this.#hosts.allows(request.headers.host)) return refuse(response, wrongHost(request.headers.host), this.#bareSecurity);
    const { method, url = "/" } = request;
    const reads = method === "GET" || method === "HEAD";
    const key = keyOf(url, url.indexOf("?"));
    const kept = reads ? this.#kept.get(key) : undefined;
    if (kept === undefined) return void this.#answer(request, response, key).catch((error) => this.#fail(request, response, error));
    sendKept(kept, request, response);
    this.#kept.asked(key, kept);
  };

  async #answer(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    const refusal = refusalOf(request);
    if (refusal) return refuse(response, refusal, this.#bareSecurity);
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const direct = directAnswer(request.method ?? "GET", path);
    if (direct) return this.#direct(request, response, direct);
    const proper = unprefixed(path) ?? chosenTime(path, request.url ?? path);
    if (proper !== null) return this.#redirect(response, proper);
    const lane = laneOf(path);
    if (lane === "health") return answerHealth(request, response, this.#bareSecurity, () => this.#figures());
    if (lane === "live") return this.#follow(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return this.#pass(request, response, null);
    if (lane === "static") return this.#static(request, response, path);
    if (lane === "media" && this.settings.media) return answerMedia(this.settings.media, request, response, path, this.#bareSecurity);
    const nothing = lane === "missing" ? this.#notices.for(path, 404, "text/html") : null;
    if (nothing) return sendKept(nothing, request, response);
    if (isSearch(path) && !this.#maySearch(request)) return this.#refuseSearch(request, response, "tooManySearches", SEARCHES_TOO_MUCH);
    if (lane === "page") return this.#page(request, response, path, key);
    return this.#queueFor(key).run(() => this.#pass(request, response, lane === "data" ? key : null));
  }

  readonly #queueFor = (key: string): RenderQueue => (isSearch(key) ? this.#searching : this.#queue);

  #maySearch(request: IncomingMessage): boolean {
    this.#peers.settle(request);
    return this.#limits.allows(String(request.headers["x-forwarded-for"]));
  }

  async #follow(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#peers.settle(request);
    await this.#live.answer(request, response, this.#bareSecurity);
  }

  #redirect(response: ServerResponse, location: string): void {
    response.writeHead(308, ["Location", location, "Content-Length", "0", "Cache-Control", PUBLIC_CACHE_CONTROL, ...this.#bareSecurity]);
    response.end();
  }

  async #static(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const kept = this.#statics.get(path) ?? (await this.#statics.load(path));
    if (kept) sendKept(kept, request, response);
    else refuse(response, NO_FILE, this.#bareSecurity);
  }

  async #page(request: IncomingMessage, response: ServerResponse, path: string, key: string): Promise<void> {
    const missing = this.#kept.missing(key);
    const { kept, own } = missing ? { kept: missing, own: false } : await (this.#flights.get(key) ?? this.#fly(path, key));
    sendKept((own ? null : this.#notices.for(path, kept.status, kept.type)) ?? kept, request, response);
  }

  /** One render for all who ask meanwhile. It goes on when they leave, and nobody joins it once anything has changed. */
  #fly(path: string, key: string): Promise<Rendered> {
    const flight: Promise<Rendered> = this.#queueFor(key)
      .run(() => this.#keeping(key, () => this.#renderer.page(madeAt(path, key))))
      .finally(() => {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      });
    this.#flights.set(key, flight);
    return flight;
  }

  /** Keeps what `render` makes, unless something it shows changed while it was being made. */
  async #keeping<T extends Rendered>(key: string, render: () => Promise<T>): Promise<T> {
    const { clock } = sharedCache();
    const started = clock.now();
    const rendered = await render();
    this.#keep(key, rendered, started);
    return rendered;
  }

  #keep(key: string, { kept, tags }: Rendered, started: number): void {
    const { clock, hears } = sharedCache();
    if (!tags || !hears || clock.changedSince(tags, started)) return;
    if (kept.status !== 404) this.#kept.set(key, kept, tags);
    else this.#kept.setMissing(key, kept, this.#notices.for(key, kept.status, kept.type), tags);
  }

  /** Passes a request on to Next as it is; its answer may turn out to be public, and is then kept under `key`. */
  async #pass(request: IncomingMessage, response: ServerResponse, key: string | null): Promise<void> {
    const ready = key === null ? undefined : this.#kept.get(key);
    if (ready) return sendKept(ready, request, response);
    this.#peers.settle(request);
    const ifNoneMatch = request.headers["if-none-match"];
    // A public answer has to be whole to be kept; the front itself then answers those who have it.
    if (key !== null) delete request.headers["if-none-match"];
    const started = sharedCache().clock.now();
    const { made: answer, wish } = await this.#settled(request, () => withWish(() => this.#renderer.pass(request, response)));
    if (!answer) return;
    if ("captured" in answer) {
      const { policy } = answer;
      const captured = wish ? { ...answer.captured, status: wish.status, headers: { ...answer.captured.headers, ...wish.headers } } : answer.captured;
      const notice = this.#notices.for(request.url ?? "/", captured.status, String(captured.headers["content-type"] ?? ""));
      return notice ? sendKept(notice, request, response) : this.#sendOnce(request, response, captured, policy);
    }
    if (key !== null) this.#keep(key, answer.rendered, started);
    if (ifNoneMatch !== undefined) request.headers["if-none-match"] = ifNoneMatch;
    sendKept(answer.rendered.kept, request, response);
  }

  /** What somebody changes has been dropped here before they have their answer: the page it leads them to shows it. */
  async #settled<T>({ method }: IncomingMessage, make: () => Promise<T>): Promise<T> {
    const { changes } = this.settings;
    if (!changes || method === "GET" || method === "HEAD") return make();
    const mark = changes.mark();
    const made = await make();
    // It is changed all the same, and heard of within a second.
    await changes.settle(mark).catch(() => undefined);
    return made;
  }

  /** Lets the handler of what is one reader's own answer by itself: the way to it through Next takes longer than all it does. */
  async #direct(request: IncomingMessage, response: ServerResponse, answer: (asked: Asked) => Promise<Answered>): Promise<void> {
    this.#peers.settle(request);
    const { status, headers, body } = await this.#settled(request, () => answer(askedOf(request)));
    // What it left unread would stand before the connection's next request.
    if (!request.complete) request.resume();
    if (body === null || typeof body === "string") return this.#sendOnce(request, response, { status, headers, body: Buffer.from(body ?? "") }, BARE_POLICY);
    await sendFile(request, response, [...passedHeaders(headers, OF_THE_FRONT), "Content-Security-Policy", BARE_POLICY, ...this.#security], headers["content-type"] ?? "", body);
  }

  /** Sends an answer that is for this client alone. */
  async #sendOnce(request: IncomingMessage, response: ServerResponse, captured: Captured, policy: string): Promise<void> {
    const type = String(captured.headers["content-type"] ?? "");
    const headers = passedHeaders(captured.headers, OF_THE_FRONT);
    if (captured.headers["cache-control"] === undefined) headers.push("Cache-Control", "private, no-store");
    headers.push("Content-Security-Policy", policy, ...this.#security);
    let { body } = captured;
    const bodiless = captured.status === 204 || captured.status === 304;
    if (isCompressible(type, body.length) && captured.headers["content-encoding"] === undefined && acceptedEncodings(request.headers["accept-encoding"]) & GZIP) {
      body = body.length <= COMPRESSED_AT_ONCE ? gzipSync(body, { level: 4 }) : await gzipAsync(body, { level: 4 });
      headers.push("Content-Encoding", "gzip");
      if (!/accept-encoding/i.test(String(captured.headers.vary ?? ""))) headers.push("Vary", "Accept-Encoding");
    }
    // A HEAD answer of Next's has no body to count.
    if (!bodiless && request.method !== "HEAD") headers.push("Content-Length", String(body.length));
    response.writeHead(captured.status, headers);
    response.end(bodiless || request.method === "HEAD" ? undefined : body);
  }

  /** Refuses who searches by a page, and a program by what programs read. */
  #refuseSearch(request: IncomingMessage, response: ServerResponse, name: "tooManySearches" | "busySearching", refusal: Refusal): void {
    const notice = isSearchPage(request.url ?? "/") ? this.#notices.at(request.url ?? "/", name) : null;
    if (notice && !response.headersSent && !response.destroyed) sendKept(notice, request, response);
    else refuse(response, refusal, this.#bareSecurity);
  }

  #fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (error instanceof Busy) return isSearch(request.url ?? "/") ? this.#refuseSearch(request, response, "busySearching", BUSY) : refuse(response, BUSY, this.#bareSecurity);
    if (!response.destroyed) process.stderr.write(`${request.method} ${request.url} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const html = String(request.headers.accept ?? "").includes("text/html");
    const notice = html ? this.#notices.at(request.url ?? "/", "failed") : null;
    if (notice && !response.headersSent && !response.destroyed) sendKept(notice, request, response);
    else refuse(response, FAILED, this.#bareSecurity);
  }

  readonly #drop = (tags: ReadonlySet<string> | null): void => {
    this.#flights.clear();
    this.#kept.drop(tags);
  };

  #figures(): Record<string, unknown> {
    const { reads, hears } = sharedCache();
    return {
      version: this.settings.version,
      hearsChanges: hears,
      ...this.#kept.figures(),
      reads: { kept: reads.count, bytes: reads.bytes },
      renders: this.#queue.load,
      live: this.#live.figures(),
      pictures: this.settings.media?.pictures.figures(),
    };
  }
}
