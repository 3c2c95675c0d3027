import { publicUrl } from "@/lib/env";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How long a browser keeps the session's cookie. The session's row decides how long it is good for. */
export const COOKIE_SECONDS = YEAR_SECONDS;

/** Tells scripts that somebody is signed in here, so that pages need not ask. It proves nothing to the server. */
export const HINT_COOKIE = "parallax-reader";

/** The cookie that carries an invitation to another provider and back. */
export const INVITATION = "invitation";

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

/** A Set-Cookie header that keeps an invitation while its holder is at another provider. */
export function invitationCookie(code: string): string {
  return `${cookieName(INVITATION)}=${encodeURIComponent(code)}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}
