import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** The widths, in pixels, that a picture is made in; nothing else can be asked for. */
export const WIDTHS = [160, 320, 640, 960, 1280] as const;
export type Width = (typeof WIDTHS)[number];

export const MEDIA_PREFIX = "/api/media/";

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

/** A function from widths to the addresses of a picture here; null for what is no http(s) address, or too long for one of ours. */
export function mediaAddress(url: string): ((width: Width) => string) | null {
  if (url.length > LONGEST_URL || !/^https?:\/\/[^\s/]/i.test(url)) return null;
  const signature = signatureOf(url).toString("base64url");
  const named = Buffer.from(url).toString("base64url");
  return (width) => `${MEDIA_PREFIX}${signature}/${width}/${named}`;
}

const PARTS = /^([\w-]{22})\/(\d{3,4})\/([\w-]{10,})$/;

/**
 * What an address of ours asks for.
 * @param path with the prefix, without a query
 * @returns null where we did not make it: the signature, the width or the form is wrong
 */
export function readMediaAddress(path: string): { url: string; width: Width } | null {
  const [, signature = "", number = "", named = ""] = PARTS.exec(path.slice(MEDIA_PREFIX.length)) ?? [];
  const width = WIDTHS.find((each) => String(each) === number);
  if (width === undefined) return null;
  const url = Buffer.from(named, "base64url").toString("utf8");
  const given = Buffer.from(signature, "base64url");
  if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, signatureOf(url))) return null;
  // One picture, one address: base64 can be written in several ways.
  return Buffer.from(url).toString("base64url") === named && given.toString("base64url") === signature ? { url, width } : null;
}
