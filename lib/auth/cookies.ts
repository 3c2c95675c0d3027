import { publicUrl } from "@/lib/env";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How long a browser keeps the session's cookie. The session's row decides how long it is good for. */
export const COOKIE_SECONDS = YEAR_SECONDS;

/** Tells scripts that somebody is signed in here, so that pages need not ask. It proves nothing to the server. */
export const HINT_COOKIE = "parallax-reader";

/**
 * What a browser carries to another provider and back: the invitation to sign up with, the language of the page it left,
 * and whose wish it was to connect the provider.
 */
export type Carried = "invitation" | "language" | "connecting";

/** A browser that has not come back by then has to begin anew. */
export const AWAY_SECONDS = 15 * 60;

/** Whether readers come by https. Browsers then never send the cookies otherwise, nor take them from another host. */
export function isSecure(): boolean {
  return publicUrl().startsWith("https:");
}

/** The flags of every cookie that matters. Lax: links from elsewhere find their reader signed in, forms do not. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

/** A cookie's name, bound by the browser to this host where it comes by https. */
export function cookieName(name: string): string {
  return `${isSecure() ? "__Host-" : ""}parallax-${name}`;
}

export const sessionCookieName = () => cookieName("session");

/** One cookie of a Cookie header, decoded, or null. */
export function cookieValue(header: string | null, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at === -1 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** A Set-Cookie header that keeps something while its reader is at another provider; the empty text takes it away. */
export function carry(what: Carried, value: string): string {
  return `${cookieName(what)}=${encodeURIComponent(value)}; Path=/; Max-Age=${value === "" ? 0 : AWAY_SECONDS}; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}

/** What a browser has carried back, or null. */
export function carried(what: Carried, headers: Headers): string | null {
  return cookieValue(headers.get("cookie"), cookieName(what));
}
