import iconv from "iconv-lite";
import { hanPlausibility } from "./han";

const SAMPLE = 256 * 1024;

/** Bytes that Windows-1252 gives no character. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Whether bytes that are no UTF-8 are Chinese in GB18030: every sequence valid, nearly all of them
 * the common characters of the standard, and the commonest of the language among them.
 */
export function isGb18030(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const pairs = countPairs(sample);
  if (pairs === null || pairs.all === 0 || pairs.everyday / pairs.all < 0.85) return false;
  const { share, han, kana } = hanPlausibility(iconv.decode(Buffer.from(sample), "gb18030"));
  if (kana > han * 0.05 || han === 0) return false;
  return share >= (han < 30 ? 0.25 : 0.2);
}

/**
 * The double-byte characters of GB18030 in a sample; `everyday` ones are common characters, marks and
 * full-width letters. Null when a sequence is not valid.
 */
function countPairs(sample: Uint8Array): { all: number; everyday: number } | null {
  let all = 0;
  let everyday = 0;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    if (lead === 0x80 || lead === 0xff) return null;
    const trail = sample[at + 1];
    if (trail === undefined) break;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 3;
      all++;
      continue;
    }
    if (trail < 0x40 || trail === 0x7f || trail === 0xff) return null;
    all++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) everyday++;
    at++;
  }
  return { all, everyday };
}

/** The letters of Western European languages above ASCII, and the marks that publishers set. */
const LETTER = /^[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŠŽŒßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿšžœðþÐÞªº]$/;
const MARK = /^[‘’‚“”„–—…•«»‹›€£¥§©®™°±²³¹¼½¾·¿¡´¨\u00a0\u00ad¢¶†‡‰×÷µ¬ˆ˜]$/;
const FEWEST_PLACED = 0.97;

/**
 * Whether bytes that are no UTF-8 are a Western European text in Windows-1252: all bytes defined,
 * every high byte a letter within a Latin word or a publisher's mark, and far fewer of them than
 * other single-byte scripts have.
 */
export function isWindows1252(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.some((byte) => UNDEFINED_1252.has(byte) || (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)))) return false;
  const text = iconv.decode(Buffer.from(sample), "windows-1252");
  let high = 0;
  let placed = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (/[A-Za-z]/.test(char)) letters++;
    if (char < "\u0080") continue;
    high++;
    if (LETTER.test(char)) letters++;
    if (MARK.test(char) || (LETTER.test(char) && isInWord(text, at))) placed++;
  }
  return high > 0 && placed / high >= FEWEST_PLACED && high <= letters * 0.3;
}

/** A letter beside an ASCII letter, or alone as a word ("à", "É"), or beside a second one ("Aïeux", "naïveté"). */
function isInWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (/[A-Za-z]/.test(before + after)) return true;
  return !LETTER.test(before) || !LETTER.test(after);
}
