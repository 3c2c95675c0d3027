import type { LookupOptions } from "node:dns";
import { lookup } from "node:dns/promises";
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { type Allowed, bareHost } from "./addresses";
import { cacheOf, codingsOf, headerOf, linksOf, validatorsOf } from "./answer-head";
import type { BodyShare } from "./body-budget";
import { codeOf, FetchError, failureOf, failureOfStatus } from "./failures";
import { type Hosts, HostRests } from "./hosts";
import { requestHead, shownAnswer, type RequestHead } from "./request-head";
import type { Exchange, Fetched, Limits, Request } from "./types";
import { tooLarge, unpack, type Counted } from "./unpack";
import { Watch } from "./watch";
import { admitted, beginning, checkTarget, leadsTo, privateAddress } from "./way";

export const DEFAULT_LIMITS: Limits = {
  connectMs: 10_000,
  firstByteMs: 30_000,
  idleMs: 15_000,
  totalMs: 90_000,
  headerBytes: 32_768,
  wireBytes: 32_000_000,
  bodyBytes: 32_000_000,
  ratio: 200,
  redirects: 8,
};
/** A host that says "too often" without saying until when. */
const REST_MS = 60_000;
/** Free connections are kept this long: about as long as most servers keep them. */
const KEPT_MS = 4000;
/** Of one name, that are tried one after the other. */
const MOST_ADDRESSES = 8;

export type Fetch = (request: Request, signal: AbortSignal) => Promise<Fetched>;

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

/** What a fetch is made of, so that tests bring their own names, authorities and turns. */
export type FetchParts = { allowed: Allowed; hosts: Hosts; userAgent: string; resolve?: Resolve; ca?: string };

type Wire = Required<Pick<FetchParts, "allowed" | "resolve">> & { agents: { http: HttpAgent; https: HttpsAgent } };
type Step = { url: URL; head: RequestHead; form: string | null; limits: Limits; record: Exchange; share: BodyShare | undefined };
/** How a connection is used: a kept one if there is one, a new one, or a new one whose answer's head may break small rules. */
type Manner = "kept" | "new" | "lenient";
type Answer = { status: number; headers: IncomingMessage["headers"]; bytes: Uint8Array | null };

/** A fetch with parts of one's own; each has its own connections. */
export function makeFetch(parts: FetchParts): Fetch {
  const kept = { keepAlive: true, maxFreeSockets: 2, timeout: KEPT_MS };
  const wire: Wire = { allowed: parts.allowed, resolve: parts.resolve ?? resolveName, agents: { http: new HttpAgent(kept), https: new HttpsAgent({ ...kept, ca: parts.ca }) } };
  return async (request, signal) => {
    const transcript: Exchange[] = [];
    try {
      return await walk(parts, wire, request, signal, transcript);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof FetchError)) throw error;
      transcript.at(-1)?.notes.push(error.message);
      return { kind: "failed", reason: error.reason, status: error.status, retryAfter: error.retryAfter, words: error.message, transcript };
    }
  };
}

/** What we call ourselves: honestly, and with where to find whoever runs the paper, once it has an address. */
export function userAgentOf(publicUrl: string | undefined): string {
  return `Parallax/1.0 (${publicUrl === undefined ? "self-hosted news reader" : `+${publicUrl}`})`;
}

async function resolveName(host: string): Promise<{ address: string; family: number }[]> {
  return lookup(host, { all: true, verbatim: true });
}

/** From address to address until one answers for good. */
async function walk(parts: FetchParts, wire: Wire, asked: Request, signal: AbortSignal, transcript: Exchange[]): Promise<Fetched> {
  const { url: first, credentials } = beginning(asked);
  const request: Request = { ...asked, credentials };
  const limits: Limits = { ...DEFAULT_LIMITS, ...asked.limits };
  const form = asked.form ? new URLSearchParams(asked.form).toString() : null;
  const seen = new Set<string>();
  let url = first;
  let movedTo: string | null = null;
  let permanent = true;
  let left = limits.totalMs;
  for (;;) {
    seen.add(url.href);
    const head = requestHead(request, url.origin === first.origin, parts.userAgent);
    const record: Exchange = { method: form === null ? "GET" : "POST", url: url.href, requestHeaders: head.shown, address: null, status: 0, statusText: "", responseHeaders: [], wireBytes: 0, bodyBytes: 0, ms: 0, notes: head.notes };
    transcript.push(record);
    checkTarget(url, parts.allowed);
    const answer = await atItsTurn(parts.hosts, url, asked, signal, () => (asked.asking?.(), exchange(wire, { url, head, form, limits: { ...limits, totalMs: left }, record, share: asked.share }, signal)));
    left -= record.ms;
    const next = leadsTo(answer.status, headerOf(answer.headers, "location"), url);
    if (next === null) return outcome(parts.hosts, answer, { request, url, movedTo, transcript });
    record.notes.push(`Leads to ${next.url.href}${next.permanent ? " for good" : ""}.`);
    if (form !== null && answer.status < 307) throw new FetchError("redirects", `${url.host} sends a form on to ${next.url.host} (${answer.status}), which is not followed. Give the address it ends at.`);
    if (seen.has(next.url.href)) throw new FetchError("redirects", `${url.host} leads in a circle. It may want cookies or a sign-in; open the address in a browser and give the one it ends at.`);
    if (transcript.length > limits.redirects) throw new FetchError("redirects", `${first.host} leads on more than ${limits.redirects} times. Open the address in a browser and give the one it ends at.`);
    if (left <= 0) throw new FetchError("timeout", `${first.host} leads on for too long. It is tried again.`);
    permanent &&= next.permanent;
    if (permanent) movedTo = next.url.href;
    url = next.url;
  }
}

async function atItsTurn<T>(hosts: Hosts, url: URL, { turn }: Request, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  let leave: () => void;
  try {
    leave = await hosts.enter(url.hostname, signal, turn);
  } catch (error) {
    if (!(error instanceof HostRests)) throw error;
    const failure = new FetchError("rate-limited", `${url.host} said a moment ago that we ask too often, so this was not asked. It is left alone for a while.`, error);
    failure.retryAfter = Math.ceil(error.ms / 1000);
    throw failure;
  }
  try {
    return await run();
  } finally {
    leave();
  }
}

/** What an answer that leads nowhere else comes to. */
function outcome(hosts: Hosts, { status, headers, bytes }: Answer, about: { request: Request; url: URL; movedTo: string | null; transcript: Exchange[] }): Fetched {
  const { request, url, movedTo, transcript } = about;
  const cache = cacheOf(headers, new Date());
  const sent = request.validators;
  const unchanged = status === 304 && Boolean(sent?.etag ?? sent?.lastModified);
  const failure = unchanged ? null : failureOfStatus(status, url.host, headerOf(headers, "cf-mitigated") === "challenge");
  if (failure) {
    if (status === 429 || (status === 503 && cache.retryAfter !== null)) hosts.rest(url.hostname, cache.retryAfter === null ? REST_MS : cache.retryAfter * 1000, request.turn);
    failure.status = status;
    failure.retryAfter = cache.retryAfter;
    throw failure;
  }
  const answered = { status, url: url.href, movedTo, cache, links: linksOf(headers, url.href), transcript };
  const validators = validatorsOf(headers);
  if (bytes !== null && !unchanged) return { kind: "body", ...answered, validators, bytes, contentType: headerOf(headers, "content-type") };
  return { kind: "unchanged", ...answered, validators: { etag: validators.etag ?? sent?.etag ?? null, lastModified: validators.lastModified ?? sent?.lastModified ?? null } };
}

/** One request and its answer, within all limits of time and size. @throws FetchError */
async function exchange(wire: Wire, step: Step, signal: AbortSignal, manner: Manner = "kept"): Promise<Answer> {
  const { url, record, limits } = step;
  const began = performance.now();
  const counted: Counted = { wire: 0, body: 0 };
  const request = open(wire, step, manner);
  const watch = new Watch(request, url.host, limits.totalMs);
  const aborted = (): void => watch.end(signal.reason);
  signal.addEventListener("abort", aborted, { once: true });
  if (signal.aborted) aborted();
  try {
    const response = await responseTo(request, wire, step, watch);
    record.status = response.statusCode ?? 0;
    record.statusText = response.statusMessage ?? "";
    record.responseHeaders = shownAnswer(response.rawHeaders);
    const bytes = failureOfStatus(record.status, url.host) === null ? await bodyOf(response, step, watch, counted) : null;
    return { status: record.status, headers: response.headers, bytes };
  } catch (error) {
    const failure = watch.ended ?? error;
    const again = manner === "kept" && failure === error && record.status === 0 && step.form === null ? anotherManner(request, error) : null;
    if (again === null) throw failureOf(failure, url.host, record.status > 0);
    watch.stop();
    if (again === "lenient") record.notes.push("The head of its answer breaks rules of HTTP; it was asked once more and read leniently.");
    return await exchange(wire, step, signal, again);
  } finally {
    signal.removeEventListener("abort", aborted);
    watch.stop();
    record.wireBytes = counted.wire;
    record.bodyBytes = counted.body;
    record.ms = Math.round(performance.now() - began);
  }
}

/** Whether what failed says nothing of the address, so that it is asked once more, and how. */
function anotherManner(request: ClientRequest, error: unknown): Manner | null {
  const code = codeOf(error);
  // A kept connection, which its server closed in the same moment.
  if (request.reusedSocket && (code === "ECONNRESET" || code === "EPIPE")) return "new";
  // Signs that no header may have, two lengths, or lines that end in half: browsers read on.
  return /^HPE_(INVALID_HEADER_TOKEN|UNEXPECTED_CONTENT_LENGTH|INVALID_TRANSFER_ENCODING|LF_EXPECTED|CR_EXPECTED|STRICT)$/.test(code) ? "lenient" : null;
}

function open(wire: Wire, { url, head, form, limits }: Step, manner: Manner): ClientRequest {
  const secure = url.protocol === "https:";
  const options: RequestOptions & { autoSelectFamily: boolean } = {
    method: form === null ? "GET" : "POST",
    headers: form === null ? head.headers : { ...head.headers, "Content-Length": Buffer.byteLength(form) },
    agent: manner !== "kept" ? false : secure ? wire.agents.https : wire.agents.http,
    insecureHTTPParser: manner === "lenient",
    maxHeaderSize: limits.headerBytes,
    // So that every address of a name is asked for at once, which is the one way in which the lookup answers.
    autoSelectFamily: true,
    lookup: guardedLookup(wire, url),
  };
  const request = (secure ? httpsRequest : httpRequest)(url, options);
  request.on("error", () => undefined);
  return request;
}

/**
 * Names become addresses here alone, and the connection is made to what this gives: so nothing can be checked and then
 * changed. Public and private answers mixed give the public ones.
 */
function guardedLookup(wire: Wire, url: URL): LookupFunction {
  return callbackify(async (host: string, { all }: LookupOptions) => {
    const found = await wire.resolve(bareHost(host));
    const kept = found.filter(({ address }) => admitted(wire.allowed, url, address)).slice(0, all ? MOST_ADDRESSES : 1);
    if (kept.length > 0) return kept;
    throw found[0] ? privateAddress(url.host, found[0].address) : Object.assign(new Error("no address"), { code: "ENODATA" });
  });
}

/** Sends a request and waits for the head of its answer. */
async function responseTo(request: ClientRequest, wire: Wire, { url, form, limits, record }: Step, watch: Watch): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    watch.phase(limits.connectMs, `${url.host} could not be connected to within ${limits.connectMs / 1000} s. It may be down; it is tried again.`);
    const connected = (): void => watch.phase(limits.firstByteMs, `${url.host} sent nothing for ${limits.firstByteMs / 1000} s. It may be overloaded; it is tried again.`);
    request.once("socket", (socket) => {
      const reached = (): void => {
        const { remoteAddress = "", remotePort = 0 } = socket;
        record.address = remoteAddress.includes(":") ? `[${remoteAddress}]:${remotePort}` : `${remoteAddress}:${remotePort}`;
        // What was looked up was checked before; this is the second lock on the same door.
        if (!admitted(wire.allowed, url, remoteAddress)) watch.end(privateAddress(url.host, remoteAddress));
      };
      if (!socket.connecting) {
        reached();
        connected();
      } else {
        socket.once("connect", reached);
        socket.once(url.protocol === "https:" ? "secureConnect" : "connect", connected);
      }
    });
    request.once("error", reject);
    request.once("close", () => reject(new Error("closed without an answer")));
    request.once("response", (response) => {
      response.on("error", () => undefined);
      watch.answered(response);
      resolve(response);
    });
    request.end(form ?? undefined);
  });
}

async function bodyOf(response: IncomingMessage, { url, limits, share }: Step, watch: Watch, counted: Counted): Promise<Uint8Array> {
  if (Number(headerOf(response.headers, "content-length") ?? 0) > limits.wireBytes) throw tooLarge(url.host, limits.wireBytes);
  watch.phase(limits.idleMs, `${url.host} stopped sending for ${limits.idleMs / 1000} s in the middle of its answer. It is tried again.`);
  return unpack(watched(response, watch), codingsOf(response.headers), limits, counted, { host: url.host, share });
}

async function* watched(response: IncomingMessage, watch: Watch): AsyncGenerator<Buffer> {
  for await (const piece of response as AsyncIterable<Buffer>) {
    watch.touch();
    yield piece;
  }
}
