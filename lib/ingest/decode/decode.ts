import { AppError } from "@/lib/errors";
import { decodeAs, encodingNamed, markedEncoding } from "./encodings";
import { isGb18030, isWindows1252 } from "./legacy";
import { refuseBinary } from "./magic";
import { guessUtf16 } from "./utf16";
import { checkUtf8 } from "./utf8";

export type Decoded = { text: string; encoding: string };

const SAVE_AS = "Open it in an editor, save it as UTF-8 and import that.";

/**
 * Bytes as text, with line ends as `\n` and no byte order mark. An encoding is taken only when the
 * bytes leave no doubt; a page's own declaration counts where it decodes without a fault.
 * @throws AppError `unsupported` or `invalid`, saying what to do, for what is empty, no text or of no certain encoding
 */
export function decodeDocument(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new AppError("invalid", "It is empty: there is nothing to import.");
  const marked = markedEncoding(bytes);
  if (!marked) refuseBinary(bytes);
  const decoded = marked ? decodeMarked(marked.rest, marked.encoding) : decodeUnmarked(bytes);
  const text = decoded.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  refuseControls(text);
  if (/^[\s\u200B-\u200D\u2060\uFEFF]*$/.test(text)) throw new AppError("invalid", "It holds only blank space: there is nothing to import.");
  return { text, encoding: decoded.encoding };
}

function decodeMarked(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeWhole(bytes, encoding);
  if (text === null) {
    throw new AppError("unsupported", `It says that it is ${encoding.toUpperCase()}, but some of its bytes are not. ${SAVE_AS}`);
  }
  return { text, encoding };
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const hasZeros = bytes.includes(0);
  const utf8 = checkUtf8(bytes);
  if (utf8.valid && !hasZeros) return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"), encoding: "utf-8" };
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeMarked(bytes, utf16);
  if (hasZeros) throw new AppError("unsupported", "It is a binary file, not a text. Only text, Markdown and HTML pages are read.");
  const declared = declaredEncoding(bytes);
  const byDeclaration = declared ? decodeWhole(bytes, declared) : null;
  if (declared && byDeclaration !== null) return { text: byDeclaration, encoding: declared };
  if (utf8.sequences > utf8.bad) throw damagedUtf8(bytes, utf8.firstBad);
  if (isGb18030(bytes)) return decodeMarked(bytes, "gb18030");
  if (isWindows1252(bytes)) return decodeMarked(bytes, "windows-1252");
  throw new AppError("unsupported", `Its encoding cannot be told for certain. ${SAVE_AS}`);
}

function damagedUtf8(bytes: Uint8Array, at: number): AppError {
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 0x0a) line++;
  return new AppError("invalid", `It is UTF-8 with damaged bytes, the first on line ${line}. Correct or fetch it again, save it as UTF-8 and import that.`);
}

/** The whole of the bytes in an encoding, or null when one of them has no meaning in it. */
function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be") {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  const text = decodeAs(bytes, encoding);
  return text.includes("\uFFFD") ? null : text;
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})["']/i;

/** The encoding that a page's head names, if it is one that can be read and another than UTF-8, which its bytes are not. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const found = DECLARED.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));
  const encoding = encodingNamed(found?.[1] ?? found?.[2] ?? null);
  return encoding === "utf-8" ? null : encoding;
}

/** Control characters that no text has. One is enough: they come from binary files and wrong encodings. */
function refuseControls(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c) || code === 0x7f) {
      const line = text.slice(0, at).split("\n").length;
      if (code === 0 || controls(text) > text.length * 0.001 + 2) {
        throw new AppError("unsupported", `It holds control characters that no text has, the first on line ${line}. Only text, Markdown and HTML pages are read.`);
      }
      return;
    }
  }
}

function controls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c) || code === 0x7f) count++;
  }
  return count;
}
