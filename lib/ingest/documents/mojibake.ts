/** What Windows-1252 puts at 0x80-0x9F; the five holes are read as the control characters themselves. */
const CP1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const byteOf = new Map<string, number>([...CP1252_HIGH].map((char, index) => [char, 0x80 + index]));
for (let byte = 0xa0; byte <= 0xff; byte += 1) byteOf.set(String.fromCharCode(byte), byte);

/** A UTF-8 lead byte and its continuation bytes, as Windows-1252 shows them. */
const CONTINUATION = `[\\u0080-\\u00bf${CP1252_HIGH}]`;
const SEQUENCE = new RegExp(`(?:[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3})+`, "g");

/** A closing quotation mark whose last byte a converter has dropped. */
const CUT_QUOTE = /â€(?=[\s.,;:!?)]|$)/g;

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Undoes UTF-8 that was read as Windows-1252 ("â€™", "Ã©"), also when it happened twice. Only
 * sequences that are valid UTF-8 are touched: in real text they hardly ever stand together.
 */
export function fixMojibake(line: string): string {
  let text = line;
  for (let round = 0; round < 3; round += 1) {
    const fixed = text.replace(SEQUENCE, decodeSequence);
    if (fixed === text) break;
    text = fixed;
  }
  if (!/â€|Â\s/.test(text)) return text;
  return text.replace(CUT_QUOTE, "”").replace(/(?<=[\p{Ll}\d.,;:!?)”])Â(?=\s)/gu, "");
}

function decodeSequence(sequence: string): string {
  const bytes = Uint8Array.from([...sequence], (char) => byteOf.get(char) ?? 0);
  try {
    return decoder.decode(bytes);
  } catch {
    return sequence;
  }
}
