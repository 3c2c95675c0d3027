import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** The widths, in pixels, that a picture is made in; nothing else can be asked for. */
export const WIDTHS = [160, 320, 640, 960, 1280] as const;
export type Width = (typeof WIDTHS)[number];

export const MEDIA_PREFIX = "/api/media/";

/** Asks for a picture that stands in a text: where there is none, its words are shown, and no cover. */
export const IN_TEXT = "?t";

/** The longest address of a picture: what is made of it has to fit into an address of ours. */
const LONGEST_URL = 1_400;
/** Half of SHA-256: nobody tries 2^128 signatures. */
const SIGNATURE_BYTES = 16;

// On globalThis, for pages are rendered in Next's bundles and pictures are answered in ours.
const holder = globalThis as typeof globalThis & { parallaxMediaKey?: Buffer };

/** Signs with this secret of the paper's from now on, so that all its processes make and know the same addresses. */
export function signMediaWith(secret: string): void {
  holder.parallaxMediaKey = Buffer.from(hkdfSync("sha256", secret, "", "parallax media", 32));
}

/** Where nobody gave a secret (a test, a development server) the process signs for itself alone. */
function key(): Buffer {
  return (holder.parallaxMediaKey ??= randomBytes(32));
}

function signatureOf(url: string): Buffer {
  return createHmac("sha256", key()).update(url).digest().subarray(0, SIGNATURE_BYTES);
}

/** Of what is no picture; signed as such, so that neither passes for the other. */
const CHAPTERS = "chapters";

/** Where the chapters that lie at an address are had here; null for what is no http(s) address, or too long for one of ours. */
export function chaptersAddress(url: string): string | null {
  return isNameable(url) ? `${MEDIA_PREFIX}${signatureOf(`${CHAPTERS} ${url}`).toString("base64url")}/${CHAPTERS}/${Buffer.from(url).toString("base64url")}` : null;
}

/** A function from widths to the addresses of a picture here; null for what is no http(s) address, or too long for one of ours. */
export function mediaAddress(url: string): ((width: Width) => string) | null {
  if (!isNameable(url)) return null;
  const signature = signatureOf(url).toString("base64url");
  const named = Buffer.from(url).toString("base64url");
  return (width) => `${MEDIA_PREFIX}${signature}/${width}/${named}`;
}

function isNameable(url: string): boolean {
  return url.length <= LONGEST_URL && /^https?:\/\/[^\s/]/i.test(url);
}

const PARTS = /^([\w-]{22})\/(\d{3,4}|chapters)\/([\w-]{10,})$/;

/** What is asked for here: a picture in a width, or chapters. */
export type Asked = { url: string; width: Width } | { url: string; width: null };

/**
 * What an address of ours asks for.
 * @param path with the prefix, without a query
 * @returns null where we did not make it: the signature, the width or the form is wrong
 */
export function readMediaAddress(path: string): Asked | null {
  const [, signature = "", what = "", named = ""] = PARTS.exec(path.slice(MEDIA_PREFIX.length)) ?? [];
  const width = WIDTHS.find((each) => String(each) === what) ?? null;
  if (width === null && what !== CHAPTERS) return null;
  const url = Buffer.from(named, "base64url").toString("utf8");
  const given = Buffer.from(signature, "base64url");
  if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, signatureOf(width === null ? `${CHAPTERS} ${url}` : url))) return null;
  // One thing, one address: base64 can be written in several ways.
  return Buffer.from(url).toString("base64url") === named && given.toString("base64url") === signature ? { url, width } : null;
}
