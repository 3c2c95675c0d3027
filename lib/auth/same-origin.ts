import { AppError } from "@/lib/errors";

/** A request's headers, as far as they are looked at. */
export type SentHeaders = Pick<Headers, "get">;

/**
 * Refuses a write that a page of another site sent with this reader's cookies. Browsers say where a request comes from
 * in Sec-Fetch-Site, older ones in Origin; one that says neither is refused.
 * @throws AppError `forbidden`
 */
export function assertSameOrigin(headers: SentHeaders): void {
  const site = headers.get("sec-fetch-site");
  if (site !== null ? site === "same-origin" : originMatches(headers)) return;
  throw new AppError("forbidden", "This came from another site, so nothing was changed. Open the page here and try again.");
}

/** The front wrote the forwarded headers itself: they say under which name and how this was asked. */
function originMatches(headers: SentHeaders): boolean {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  const proto = headers.get("x-forwarded-proto") ?? "http";
  return origin !== null && host !== null && origin === `${proto}://${host}`;
}
