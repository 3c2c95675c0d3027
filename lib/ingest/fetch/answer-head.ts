import type { CacheSaid, LinksSaid, Validators } from "./types";

/** A head as Node gives it: small names, repeated headers joined. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

const MOST_VALIDATOR = 1000;
const MOST_HUBS = 10;
/** Longer than this nobody means: a month, in seconds. */
const MOST_SECONDS = 30 * 86_400;

/** One header's text, or null where it is missing or empty. */
export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  const text = (Array.isArray(value) ? value.join(", ") : (value ?? "")).trim();
  return text === "" ? null : text;
}

/**
 * The validators to send next time, to the letter: an ETag may be weak, without its quotes or with odd signs in it, and
 * a date may be in any form, since only their sender has to understand them. What could not be sent back is left out.
 */
export function validatorsOf(headers: Headers): Validators {
  return { etag: sendable(headerOf(headers, "etag")), lastModified: sendable(headerOf(headers, "last-modified")) };
}

function sendable(value: string | null): string | null {
  return value !== null && value.length <= MOST_VALIDATOR && /^[\t\x20-\x7e\x80-\xff]+$/.test(value) ? value : null;
}

/** How long an answer asks us to wait: Cache-Control's max-age less its Age, else Expires (RFC 9111), and Retry-After. */
export function cacheOf(headers: Headers, now: Date): CacheSaid {
  return { maxAge: maxAgeOf(headers, now), retryAfter: retryAfterOf(headers, now) };
}

function maxAgeOf(headers: Headers, now: Date): number | null {
  const control = headerOf(headers, "cache-control")?.toLowerCase() ?? "";
  if (/(?:^|[,\s])no-(?:store|cache)\b(?!=)/.test(control)) return 0;
  const stated = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,12})/.exec(control)?.[1];
  if (stated !== undefined) return bounded(Number(stated) - secondsIn(headerOf(headers, "age")));
  const expires = headerOf(headers, "expires");
  if (expires === null) return null;
  const at = httpDate(expires);
  // "Expires: 0" and other non-dates mean: already.
  return at === null ? 0 : bounded((at - serverNow(headers, now)) / 1000);
}

function retryAfterOf(headers: Headers, now: Date): number | null {
  const said = headerOf(headers, "retry-after");
  if (said === null) return null;
  if (/^\d{1,12}(\.\d+)?$/.test(said)) return bounded(Number(said));
  const at = httpDate(said);
  return at === null ? null : bounded((at - serverNow(headers, now)) / 1000);
}

function bounded(seconds: number): number {
  return Math.min(MOST_SECONDS, Math.max(0, Math.ceil(seconds)));
}

function secondsIn(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The sender's own clock where it tells it: what it says of times is by that one. */
function serverNow(headers: Headers, now: Date): number {
  return httpDate(headerOf(headers, "date") ?? "") ?? now.getTime();
}

/** A date as HTTP writes them (RFC 9110, with its two old forms), in milliseconds, or null. */
export function httpDate(text: string): number | null {
  if (!/^[A-Za-z]{3,9},? +\S/.test(text.trim())) return null;
  const withZone = /(GMT|UTC?|Z|[+-]\d{4})$/i.test(text.trim()) ? text : `${text} GMT`;
  const at = Date.parse(withZone);
  return Number.isNaN(at) ? null : at;
}

/** Hubs of WebSub and the feed's own address, by Link headers (RFC 8288). Addresses that are no http(s) ones are left out. */
export function linksOf(headers: Headers, base: string): LinksSaid {
  const hubs: string[] = [];
  let self: string | null = null;
  for (const { target, rels } of linkValues(headerOf(headers, "link") ?? "")) {
    const address = absolute(target, base);
    if (address === null) continue;
    if (rels.includes("hub") && !hubs.includes(address) && hubs.length < MOST_HUBS) hubs.push(address);
    if (rels.includes("self")) self ??= address;
  }
  return { hubs, self };
}

function linkValues(header: string): { target: string; rels: string[] }[] {
  const found: { target: string; rels: string[] }[] = [];
  for (const [, target = "", parameters = ""] of header.matchAll(/<([^<>]*)>((?:[^",<]|"(?:[^"\\]|\\.)*")*)/g)) {
    const [, quoted, plain] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? [];
    found.push({ target: target.trim(), rels: (quoted ?? plain ?? "").toLowerCase().split(/\s+/) });
  }
  return found;
}

function absolute(target: string, base: string): string | null {
  if (!URL.canParse(target, base)) return null;
  const url = new URL(target, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** How a body is packed, outermost last, as its head says. Words that name no packing are none. */
export function codingsOf(headers: Headers): string[] {
  return (headerOf(headers, "content-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((word) => word.trim().replace(/^x-/, ""))
    .filter((word) => ["gzip", "deflate", "br", "zstd", "compress"].includes(word));
}
