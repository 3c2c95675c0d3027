import { isIP } from "node:net";
import { bareHost, isPublic, isWebPort, type Allowed } from "./addresses";
import { FetchError } from "./failures";
import type { Credentials, Request } from "./types";

const MOST_ADDRESS = 8000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/** Where a fetch begins, and what it may say there. @throws FetchError `bad-address` */
export function beginning(request: Request): { url: URL; credentials: Credentials | null } {
  const text = request.url.trim();
  if (text.length > MOST_ADDRESS || !URL.canParse(text)) throw new FetchError("bad-address", "This is no address. Give one such as https://example.org/feed.xml.");
  const url = new URL(text);
  const { username, password } = url;
  const within = username || password ? { user: decoded(username), password: decoded(password) } : null;
  return { url: plain(url), credentials: request.credentials ?? within };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function plain(url: URL): URL {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchError("bad-address", `Addresses that begin with ${url.protocol} are not fetched. Give one that begins with https:// or http://.`);
  }
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

/** The port of an address, the scheme's own where it names none. */
export function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

/**
 * Refuses what must not be connected to, as far as the address itself tells: ports of other services, and addresses
 * written as numbers. Names are judged by what they resolve to, with `admitted`.
 * @throws FetchError `bad-address` for a port, `private-address`
 */
export function checkTarget(url: URL, allowed: Allowed): void {
  const host = bareHost(url.hostname);
  const port = portOf(url);
  if (!isWebPort(port) && !allowed.name(host, port) && !allowed.address(host, port)) {
    throw new FetchError("bad-address", `Port ${port} is no web server's. If there is one on ${host}, its owner adds ${url.host} to FETCH_ALLOW.`);
  }
  if (isIP(host) !== 0 && !admitted(allowed, url, host)) throw privateAddress(url.host, host);
}

/** Whether an address that a host's name resolved to may be connected to. */
export function admitted(allowed: Allowed, url: URL, address: string): boolean {
  return isPublic(address) || allowed.name(url.hostname, portOf(url)) || allowed.address(address, portOf(url));
}

/** The words for what is not public. */
export function privateAddress(host: string, address: string): FetchError {
  return new FetchError("private-address", `${host} leads to ${address}, which is no public address. If it is a machine of yours, add it to FETCH_ALLOW in the settings and start again.`);
}

/**
 * Where an answer leads on, or null where it is none that leads on.
 * @throws FetchError `broken-answer` where it does not say where, `bad-address` where no fetch can follow
 */
export function leadsTo(status: number, location: string | null, from: URL): { url: URL; permanent: boolean } | null {
  if (!REDIRECTS.has(status)) return null;
  const target = location === null ? null : asUtf8(location);
  if (target === null || target.length > MOST_ADDRESS || !URL.canParse(target, from)) {
    throw new FetchError("broken-answer", `${from.host} says that this is elsewhere, but not where (${status}). Open the address in a browser and give the one it ends at.`);
  }
  const url = plain(new URL(target, from));
  // Nobody on the way between can write an answer over https, but anybody over http: so the secure address stays ours.
  const downwards = from.protocol === "https:" && url.protocol === "http:";
  return { url, permanent: PERMANENT.has(status) && !downwards };
}

/** Heads are read as Latin-1; an address that is well-formed UTF-8 beyond ASCII was meant so. */
function asUtf8(text: string): string {
  const read = Buffer.from(text, "latin1").toString("utf8");
  return read.includes("�") ? text : read;
}
