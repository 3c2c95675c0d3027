import type { IncomingMessage, ServerResponse } from "node:http";
import { PUBLIC_CACHE_CONTROL, TAGS_HEADER } from "@/lib/http/caching";
import { type Making, sharedCache } from "@/lib/cache/shared";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import { FAILED_WITH, HTML_ALONE, IN_HEAD } from "@/lib/static-html/hand-over";
import { NOTICES_SEGMENT } from "./addresses";
import { Capture, ownRequest, type Captured, type Sink } from "./capture";
import { passedHeaders } from "./headers";
import { BARE_POLICY, inHead, newNonce, nonceHeader, pageAlone, safePage, type SafePage } from "./page-policy";
import { toKept, type FlatHeaders, type Kept } from "./representations";

/** Next's request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const PATIENCE_MS = 30_000;
const STATUS_TO_KEEP = new Set([200, 301, 308, 404]);
/** React's mark of a part that failed after the head of the page was sent. */
const BROKEN_HTML = '<template data-dgst="';

export interface Rendered {
  kept: Kept;
  /** Tags under which it may be kept; null when it may not be. */
  tags: ReadonlySet<string> | null;
  /** Whether it says itself what failed, so that no notice stands in for it. */
  own?: boolean;
}

export interface RendererOptions {
  next: NextHandler;
  /** For public pages, where something knows a shorter way to them. */
  pages?: NextHandler;
  publicUrl: URL;
  security: FlatHeaders;
  script: PageScript;
}

/** The script of pages on which nothing is React's, as the build has called it. */
export interface PageScript {
  script: string;
  /** What it imports, so that browsers ask for all of it at once. */
  imports: readonly string[];
}

/** Asks Next for responses and makes them fit to leave. */
export class Renderer {
  readonly #own: Record<string, string>;
  readonly #https: boolean;
  readonly #scriptTags: string;

  constructor(private readonly options: RendererOptions) {
    const { host, protocol } = options.publicUrl;
    this.#https = protocol === "https:";
    this.#scriptTags = tagsOf(options.script);
    this.#own = {
      host, accept: "*/*", "user-agent": "Parallax",
      "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1), "x-forwarded-for": "127.0.0.1",
    };
  }

  /**
   * Makes a public page. Nothing of who asked for it reaches Next, so it is the same for everybody; also for Next's
   * router, which loads a page anew when it is given HTML.
   */
  async page(path: string): Promise<Rendered> {
    const nonce = newNonce();
    const request = ownRequest(path, { ...this.#own, "content-security-policy": nonceHeader(nonce) });
    const making: Making = { tags: new Set(), parts: new Map() };
    const captured = await sharedCache().scope.run(making, () => this.#ask(request, null, this.options.pages));
    if (!captured) throw new Error("A public page was streamed.");
    return this.#finish(captured, making, nonce);
  }

  /**
   * Makes a notice: a page of ours that stands in, with its status, for one that is missing, failed or refused. Next's router
   * would take it for another page, so it has none of its scripts.
   */
  async notice(lang: InterfaceLanguage, { page: name, status, retryAfter }: { page: string; status: number; retryAfter?: number }): Promise<Kept> {
    const nonce = newNonce();
    const request = ownRequest(`/${lang}/${NOTICES_SEGMENT}/${name}`, { ...this.#own, "content-security-policy": nonceHeader(nonce) });
    const making: Making = { tags: new Set(), parts: new Map() };
    const captured = await sharedCache().scope.run(making, () => this.#ask(request, null));
    if (captured?.status !== 200) throw new Error(`The notice "${name}" could not be made: status ${captured?.status}.`);
    const page = pageAlone(withHead(captured, making), nonce, this.#https, this.#scriptTags);
    const headers = ["Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store", "Content-Security-Policy", page.policy, "Cross-Origin-Resource-Policy", "same-origin", ...(retryAfter === undefined ? [] : ["Retry-After", String(retryAfter)]), ...this.options.security];
    return toKept({ status, body: Buffer.from(page.html), type: "text/html", headers });
  }

  /**
   * Passes a request on. The answer is complete, or null when it went to `response` as it came.
   * It may be kept only if its handler named its tags.
   */
  async pass(request: IncomingMessage, response: ServerResponse): Promise<{ rendered: Rendered } | { captured: Captured; policy: string } | null> {
    const nonce = newNonce();
    request.headers["content-security-policy"] = nonceHeader(nonce);
    const captured = await this.#ask(request, {
      response,
      begin: (capture) => response.writeHead(capture.statusCode, [...passedHeaders(capture.getHeaders(), OF_THE_FRONT), "Content-Security-Policy", BARE_POLICY, ...this.options.security]),
    });
    if (!captured) return null;
    if (request.method === "GET" && captured.status === 200 && captured.headers[TAGS_HEADER] !== undefined) {
      return { rendered: await this.#finish(captured, { tags: new Set(), parts: new Map() }, nonce) };
    }
    if (!isHtml(captured)) return { captured, policy: BARE_POLICY };
    const page = this.#safe(captured, nonce, null);
    return { captured: { ...captured, body: Buffer.from(page.html) }, policy: page.policy };
  }

  async #ask(request: IncomingMessage, sink: Sink | null, next = this.options.next): Promise<Captured | null> {
    const capture = new Capture(request, sink);
    const timer = setTimeout(() => capture.fail(new Error(`Next did not answer ${request.url} within ${PATIENCE_MS / 1000} s.`)), PATIENCE_MS);
    next(request, capture).catch((error: Error) => capture.fail(error));
    return capture.whole.finally(() => clearTimeout(timer));
  }

  async #finish(captured: Captured, making: Making, nonce: string): Promise<Rendered> {
    const { tags } = making;
    const named = captured.headers[TAGS_HEADER];
    for (const tag of named === undefined ? [] : String(named).split(",")) tags.add(decodeURI(tag.trim()));
    const html = isHtml(captured);
    const said = making.parts.get(FAILED_WITH);
    const keep = said === undefined && mayKeep(captured, tags, named !== undefined);
    const safe = html ? this.#safe(captured, nonce, making) : null;
    // What Next would have loaded early: its scripts, which are gone, and the stylesheet, which is first in the head.
    const given = making.parts.has(HTML_ALONE) ? { ...captured.headers, link: undefined } : captured.headers;
    const type = String(captured.headers["content-type"] ?? "");
    const headers = [
      ...passedHeaders(given).map((text) => text.replace(NONCE_PARAMETER, "")),
      "Cache-Control", keep ? PUBLIC_CACHE_CONTROL : "no-store",
      "Content-Security-Policy", safe?.policy ?? BARE_POLICY,
      ...this.options.security,
    ];
    const kept = await toKept({ status: said === undefined ? captured.status : Number(said), body: safe ? Buffer.from(safe.html) : captured.body, type, headers });
    return { kept, tags: keep ? tags : null, own: said !== undefined };
  }

  #safe(captured: Captured, nonce: string, making: Making | null): SafePage {
    const html = withHead(captured, making);
    if (making?.parts.has(HTML_ALONE)) return pageAlone(html, nonce, this.#https, this.#scriptTags);
    return safePage(html, ofBuild(captured) ? null : nonce, this.#https);
  }
}

function tagsOf({ script, imports }: PageScript): string {
  return `${imports.map((address) => `<link rel="modulepreload" href="${address}"/>`).join("")}<script type="module" src="${script}"></script>`;
}

/** Next repeats the nonce in the Link headers of what it preloads. */
const NONCE_PARAMETER = / nonce="[^"]*";?/g;

/** On what passes through, Next's own word on caching and validators stands. */
export const OF_THE_FRONT = /^(content-length|content-security-policy|connection|date|keep-alive|transfer-encoding|x-nextjs-(cache|prerender)|x-middleware-.*|x-powered-by|x-parallax-.*)$/;

/** A page with what it says of itself in its head. */
function withHead(captured: Captured, making: Making | null): string {
  const html = captured.body.toString("utf8");
  return inHead(html, making?.parts.get(IN_HEAD) ?? "");
}

/** Made by the build, so the same as long as this process lives. */
function ofBuild(captured: Captured): boolean {
  return captured.headers["x-nextjs-prerender"] === "1";
}

function isHtml(captured: Captured): boolean {
  return /^text\/html\b/.test(String(captured.headers["content-type"] ?? ""));
}

/** Whole, the same for everybody, and sure to be dropped when what it shows changes. */
function mayKeep(captured: Captured, tags: ReadonlySet<string>, named: boolean): boolean {
  if (!STATUS_TO_KEEP.has(captured.status) || captured.headers["set-cookie"] !== undefined) return false;
  if (captured.status === 404) return tags.size > 0;
  if (isHtml(captured)) return !captured.body.includes(BROKEN_HTML);
  return named || ofBuild(captured) || captured.status !== 200;
}
