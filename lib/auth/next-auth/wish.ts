import { createHmac, timingSafeEqual } from "node:crypto";
import { carried, cookieName, cookieValue } from "../cookies";
import { authSecret } from "../secret";

/**
 * Somebody's wish to connect a provider, as their browser carries it there and back: it holds for one session, one
 * provider, and the one journey that the state cookie is of.
 */
export async function wishOf(sessionId: string, provider: string, state: string): Promise<string> {
  return createHmac("sha256", await authSecret()).update(JSON.stringify(["connect", sessionId, provider, state])).digest("base64url");
}

/** Whether the reader of a session wished to connect the provider that the browser comes back from, on this very journey. */
export async function isWished(headers: Headers, sessionId: string, provider: string): Promise<boolean> {
  const wish = Buffer.from(carried("connecting", headers) ?? "");
  const state = cookieValue(headers.get("cookie"), cookieName("state"));
  const expected = Buffer.from(await wishOf(sessionId, provider, state ?? ""));
  return state !== null && wish.length === expected.length && timingSafeEqual(wish, expected);
}
