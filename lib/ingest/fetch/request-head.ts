import type { Credentials, Request, Wanted } from "./types";

/** What steers the connection, the caching or the form itself, and is therefore ours alone to say. */
const DENIED = /^(host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|content-length|content-type|accept-encoding|range|date|via|forwarded|x-forwarded-.*|x-real-ip|if-.*|proxy-.*|sec-.*|http2-settings|user-agent)$/i;
const MOST_HEADERS = 20;
const MOST_VALUE = 4096;
const BLANK = "(blanked)";

const ACCEPT: Readonly<Record<Wanted, string>> = {
  feed: "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.3",
  page: "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5",
  picture: "image/avif, image/webp, image/*;q=0.9, */*;q=0.3",
  anything: "*/*",
};

/** A request's head as it is sent, as it may be shown, and what was left out of it. */
export type RequestHead = { headers: Record<string, string>; shown: [name: string, value: string][]; notes: string[] };

/**
 * Makes the head for one step of a way.
 * @param own whether the step goes to the origin that was asked for: no other gets credentials or a source's own headers
 */
export function requestHead(request: Request, own: boolean, userAgent: string): RequestHead {
  const notes: string[] = [];
  const plain: [string, string][] = [
    ["User-Agent", fits(request.userAgent ?? "") ? String(request.userAgent).trim() : userAgent],
    ["Accept", ACCEPT[request.wanted ?? "feed"]],
    ["Accept-Encoding", "gzip, br, deflate"],
  ];
  if (request.form) plain.push(["Content-Type", "application/x-www-form-urlencoded"]);
  else plain.push(...conditions(request));
  const secret: [string, string][] = [];
  if (own) {
    secret.push(...sourceHeaders(request.headers ?? {}, notes));
    if (request.credentials) secret.push(["Authorization", basic(request.credentials)]);
  } else if (request.credentials || Object.keys(request.headers ?? {}).length > 0) {
    notes.push("Password and headers of the source are not sent here, since this is another site than the one asked for. If it is the right one, give its address to the source.");
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of [...plain, ...secret]) {
    const same = Object.keys(headers).find((one) => one.toLowerCase() === name.toLowerCase());
    headers[same ?? name] = value;
  }
  const secrets = new Set(secret.map(([name]) => name.toLowerCase()));
  return { headers, shown: Object.entries(headers).map(([name, value]) => [name, secrets.has(name.toLowerCase()) ? BLANK : value]), notes };
}

function conditions({ validators }: Request): [string, string][] {
  const found: [string, string][] = [];
  if (fits(validators?.etag ?? "")) found.push(["If-None-Match", validators?.etag ?? ""]);
  if (fits(validators?.lastModified ?? "")) found.push(["If-Modified-Since", validators?.lastModified ?? ""]);
  return found;
}

function sourceHeaders(headers: Readonly<Record<string, string>>, notes: string[]): [string, string][] {
  const all = Object.entries(headers);
  if (all.length > MOST_HEADERS) notes.push(`Of the source's headers only the first ${MOST_HEADERS} are sent.`);
  return all.slice(0, MOST_HEADERS).filter(([name, value]) => {
    const why = whyNot(name, value);
    if (why !== null) notes.push(`The header ${JSON.stringify(name.slice(0, 60))} is not sent: ${why}.`);
    return why === null;
  });
}

/** Why a source may not have a header of its own, or null where it may. For forms as well. */
export function whyNot(name: string, value: string): string | null {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(name)) return "its name is not one that HTTP knows";
  if (DENIED.test(name)) return /^user-agent$/i.test(name) ? "the user agent has a setting of its own" : "it would steer the connection itself";
  return fits(value) && value.length <= MOST_VALUE ? null : "its value is empty, too long or holds signs that HTTP cannot carry";
}

function fits(value: string): boolean {
  return value.trim() !== "" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

function basic({ user, password }: Credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;
}

const MOST_SHOWN_HEADERS = 60;
const MOST_SHOWN_VALUE = 500;

/** An answer's headers for a transcript: what could sign somebody in is blanked, what is endless is cut. */
export function shownAnswer(rawHeaders: readonly string[]): [name: string, value: string][] {
  const shown: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length && shown.length < MOST_SHOWN_HEADERS; index += 2) {
    const name = rawHeaders[index] ?? "";
    const value = rawHeaders[index + 1] ?? "";
    const cut = value.length > MOST_SHOWN_VALUE ? `${value.slice(0, MOST_SHOWN_VALUE)}…` : value;
    shown.push([name.slice(0, 100), /^(set-cookie2?|authentication-info|proxy-authenticat.*)$/i.test(name) ? BLANK : cut]);
  }
  return shown;
}
