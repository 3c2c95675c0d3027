import { HANDLE } from "../types";

const SPELT = new RegExp(`^${HANDLE}$`);
const LONGEST = 24;
/** Names that would speak for the paper. */
const RESERVED = new Set(["admin", "admins", "administrator", "moderator", "moderators", "mod", "staff", "editor", "editors", "editorial", "parallax", "system", "support", "help", "root", "everyone", "all", "here", "me", "official", "security", "log"]);

/** Whether somebody may be called this. */
export function isHandle(text: string): boolean {
  return SPELT.test(text) && !RESERVED.has(text);
}

/**
 * A handle from a person's name: its letters in ASCII, small, joined by dashes. Of a name in another script nothing may be
 * left; then it is "reader".
 * @param attempt 1 for the name itself; higher numbers for those it belongs to already
 */
export function handleFrom(name: string, attempt = 1): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[øØ]/g, "o").replace(/[łŁ]/g, "l").replace(/ß/g, "ss").replace(/[æÆ]/g, "ae").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, LONGEST).replace(/-$/, "");
  const base = isHandle(plain) ? plain : "reader";
  return attempt === 1 && base !== "reader" ? base : `${base}-${attempt}`;
}
