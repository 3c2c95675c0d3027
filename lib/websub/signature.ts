import { createHmac, timingSafeEqual } from "node:crypto";

/** Those that a hub may sign with (WebSub, W3C Recommendation, section 7.1). */
const METHODS: ReadonlySet<string> = new Set(["sha1", "sha256", "sha384", "sha512"]);

/**
 * Whether a body carries its hub's signature.
 * @param header the value of X-Hub-Signature, `method=hex`; null where there is none
 */
export function isSigned(body: Uint8Array, header: string | null, secret: string): boolean {
  const [, method = "", given = ""] = /^\s*(\w+)=([0-9a-f]+)\s*$/i.exec(header ?? "") ?? [];
  if (!METHODS.has(method.toLowerCase())) return false;
  const own = createHmac(method.toLowerCase(), secret).update(body).digest();
  const theirs = Buffer.from(given, "hex");
  return theirs.length === own.length && timingSafeEqual(theirs, own);
}
