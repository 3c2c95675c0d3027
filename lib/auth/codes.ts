import { createHash, randomBytes } from "node:crypto";

/** A secret to be sent to one person. Only its hash is stored. */
export function newCode(): { code: string; hash: string } {
  const code = randomBytes(24).toString("base64url");
  return { code, hash: codeHash(code) };
}

/** What is stored of a code. It has 192 random bits, so a plain hash cannot be turned back. */
export function codeHash(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}
