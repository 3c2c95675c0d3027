import { hanPlausibility } from "./han";

export type Utf16 = "utf-16le" | "utf-16be";

const SAMPLE = 64 * 1024;

/**
 * Which UTF-16 bytes without a mark are, or null. Certain is a text that in one byte order, and not
 * in the other, consists of letters and marks alone, with Western ones or the commonest of Chinese or
 * Japanese among them.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const fitting = (["utf-16le", "utf-16be"] as const).filter((name) => reads(sample, name));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether the bytes, so decoded, are letters and marks of a language and nothing else. */
function reads(sample: Uint8Array, name: Utf16): boolean {
  let text: string;
  try {
    text = new TextDecoder(name, { fatal: true }).decode(evenEnd(sample, name));
  } catch {
    return false;
  }
  if (/[^\P{C}\t\n\r\f\p{Cf}]/u.test(text)) return false;
  const letters = text.match(/[\p{L}\p{M}\p{N}\s\p{P}]/gu)?.length ?? 0;
  if (letters / [...text].length < 0.9) return false;
  const { share, han, kana } = hanPlausibility(text);
  if (han + kana >= 4 && (share >= 0.2 || kana / (han + kana) > 0.2)) return true;
  const narrow = text.match(/[\s -\u00ff]/g)?.length ?? 0;
  return han + kana <= narrow && narrow / text.length > 0.05;
}

/** A sample that does not end inside a surrogate pair. */
function evenEnd(sample: Uint8Array, name: Utf16): Uint8Array {
  const high = sample[sample.length - (name === "utf-16le" ? 1 : 2)] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? sample.subarray(0, sample.length - 2) : sample;
}
