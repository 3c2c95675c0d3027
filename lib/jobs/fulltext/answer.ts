/** Larger pages are no articles; what takes longer is asked for again. */
export const PAGE_LIMITS = { wireBytes: 6_000_000, bodyBytes: 10_000_000, totalMs: 60_000 };

/** Whether an answer is a web page, by what it says and how it begins. */
export function isHtml(contentType: string | null, bytes: Uint8Array): boolean {
  if (contentType !== null && !/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml|application\/octet-stream)\b/i.test(contentType)) return false;
  return /<(?:!doctype|html|head|body|article|div|p|h1|meta|title)\b/i.test(Buffer.from(bytes.subarray(0, 20_000)).toString("latin1"));
}
