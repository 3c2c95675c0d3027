import { decodeAs, encodingNamed, markedEncoding, startsWith } from "../decode/encodings";
import { isGb18030, isWindows1252 } from "../decode/legacy";
import { guessUtf16 } from "../decode/utf16";
import { checkUtf8 } from "../decode/utf8";
import { guessEncoding } from "./guess";

/** A feed's bytes as text; `doubt` says in words what was wrong with their encoding, null where nothing was. */
export type DecodedFeed = { text: string; encoding: string; doubt: string | null };

/** A `<` in each encoding that does not write it as one byte (XML 1.0, appendix F). */
const OPENINGS: [number[], string][] = [
  [[0x3c, 0x00, 0x00, 0x00], "utf-32le"],
  [[0x00, 0x00, 0x00, 0x3c], "utf-32be"],
  [[0x3c, 0x00], "utf-16le"],
  [[0x00, 0x3c], "utf-16be"],
];

const MULTIBYTE = /^(gb|big5|euc|shift|cp9[345]|windows-9|iso-2022)/;
/** So many sequences of several bytes do not fit the rules of UTF-8 by chance. */
const CERTAIN_SEQUENCES = 4;

/**
 * A feed's bytes as text, whatever they are: a byte order mark decides; then what the server or the XML
 * declaration says, if the bytes fit it; then what the bytes and the letters look like. What fits nothing is read as
 * Windows-1252 or as UTF-8 with gaps, and `doubt` says so. Line ends become `\n`.
 * @param contentType the server's `Content-Type`, or null
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): DecodedFeed {
  const decoded = decodeBytes(bytes, contentType);
  return { ...decoded, text: decoded.text.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n") };
}

function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedFeed {
  const marked = markedEncoding(bytes);
  if (marked) return certain(marked.rest, marked.encoding);
  const opened = startsWith(bytes, OPENINGS);
  if (opened) return certain(bytes, opened[1]);
  const utf8 = checkUtf8(bytes);
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length;
  const wide = zeros > 8 ? guessUtf16(bytes) : null;
  if (wide) return certain(bytes, wide);
  // Declarations that their own bytes contradict: UTF-8 has a shape that no other encoding's text has by chance.
  if (utf8.valid && utf8.sequences >= CERTAIN_SEQUENCES) return certain(bytes, "utf-8");
  const said = [charsetOf(contentType), declaredIn(bytes)].flatMap((name) => encodingNamed(name) ?? []);
  for (const encoding of said) {
    if (encoding === "utf-8" ? !utf8.valid : utf8.valid && utf8.sequences > 0 && !MULTIBYTE.test(encoding)) continue;
    const text = decodeAs(bytes, encoding);
    if (!text.includes("\uFFFD")) return { text, encoding, doubt: null };
  }
  if (utf8.valid) return certain(bytes, "utf-8");
  return guess(bytes, said, utf8.sequences > utf8.bad);
}

/** Bytes that fit nothing that was said of them. */
function guess(bytes: Uint8Array, said: string[], mostlyUtf8: boolean): DecodedFeed {
  const claim = said[0];
  const looks = mostlyUtf8 ? "utf-8" : isGb18030(bytes) ? "gb18030" : isWindows1252(bytes) ? "windows-1252" : (guessEncoding(bytes) ?? said.find((name) => name !== "utf-8") ?? "windows-1252");
  const text = decodeAs(bytes, looks);
  const gaps = text.includes("\uFFFD") ? "; characters that it does not have are shown as \uFFFD" : "";
  return { text, encoding: looks, doubt: `${claim ? `Its bytes are not the ${claim} that it claims to be` : "It does not say its encoding"}: read as ${looks}${gaps}.` };
}

function certain(bytes: Uint8Array, encoding: string): DecodedFeed {
  const text = decodeAs(bytes, encoding);
  return { text, encoding, doubt: text.includes("\uFFFD") ? `Some of its bytes are no ${encoding}; they are shown as \uFFFD.` : null };
}

/** The `charset` of a Content-Type. */
function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(contentType ?? "")?.[1] ?? null;
}

/** The encoding that the XML declaration names; it need not stand first, since many feeds have something before it. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString("latin1");
  return /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}
