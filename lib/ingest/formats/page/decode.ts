import { decodeFeed } from "@/lib/ingest/feeds/encoding";

const HEAD_BYTES = 4096;
const DECLARED = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

/** A page's bytes as text: by what the server says, else what the page says at its head, as far as the bytes fit it. */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  if (/charset=/i.test(contentType ?? "")) return decodeFeed(bytes, contentType).text;
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1"))?.[1];
  return decodeFeed(bytes, declared === undefined ? contentType : `text/html; charset=${declared}`).text;
}
