import type { OutgoingHttpHeaders } from "node:http";
import type { FlatHeaders } from "./representations";

const HSTS_SECONDS = 365 * 24 * 60 * 60;

/** Headers of every response, whatever it is. */
export function securityHeaders(settings: { https: boolean }): FlatHeaders {
  return [
    "X-Content-Type-Options", "nosniff",
    "Referrer-Policy", "strict-origin-when-cross-origin",
    "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy", "same-origin",
    ...(settings.https ? ["Strict-Transport-Security", `max-age=${HSTS_SECONDS}`] : []),
  ];
}

/** What the front sets itself, what belongs to one connection, and what Next says only to itself. */
const REPLACED = /^(cache-control|content-length|content-encoding|content-security-policy|connection|date|etag|keep-alive|transfer-encoding|vary|x-nextjs-(cache|prerender)|x-middleware-.*|x-powered-by|x-parallax-.*)$/;

/**
 * The headers of a response of Next's that go out with it, as a flat list. Other sites may load only what its
 * handler lets them.
 * @param without names that stay behind
 */
export function passedHeaders(headers: OutgoingHttpHeaders, without: RegExp = REPLACED): FlatHeaders {
  const flat: FlatHeaders = headers["cross-origin-resource-policy"] === undefined ? ["Cross-Origin-Resource-Policy", "same-origin"] : [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || without.test(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) flat.push(name, String(one));
  }
  return flat;
}
