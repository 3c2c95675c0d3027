import { createHash } from "node:crypto";

/**
 * What readers' caches ask again each time, with its ETag, and shared caches in front keep for a few seconds. Without
 * stale-while-revalidate: browsers heed it as well, and would show what they kept once more to whoever just changed it.
 */
export const PUBLIC_CACHE_CONTROL = "public, max-age=0, s-maxage=5, must-revalidate";

/** The header by which the front learns what a public answer shows. It keeps the answer, and removes the header. */
export const TAGS_HEADER = "x-parallax-tags";

/** A strong validator: the same bytes have the same one. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether If-None-Match names this validator; compared weakly, as RFC 9110 13.1.2 asks for. */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === etag);
}

export type Representation = {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  /** Cache tags of everything the answer shows; absent for an answer that time alone can change. */
  tags?: readonly string[];
  headers?: Record<string, string>;
};

/**
 * A public answer to GET or HEAD: with its ETag, as 304 when the client has it, readable from any site,
 * and named for the front by its tags.
 */
export function publicResponse(request: Request, { body, type, tags, headers }: Representation): Response {
  const etag = etagOf(body);
  const shared: Record<string, string> = {
    "cache-control": PUBLIC_CACHE_CONTROL,
    etag,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link",
    "cross-origin-resource-policy": "cross-origin",
    ...(tags ? { [TAGS_HEADER]: tags.map(encodeURI).join(",") } : {}),
    ...headers,
  };
  if (matchesEtag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: shared });
  return new Response(request.method === "HEAD" ? null : body, { headers: { ...shared, "content-type": type } });
}
