/** Where bytes stop being UTF-8: how many whole sequences of several bytes there are, and the first bad byte. */
export type Utf8Check = { valid: boolean; sequences: number; bad: number; firstBad: number };

/** Checks bytes against the table of well-formed sequences of the Unicode standard (chapter 3, table 3-7). */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  let sequences = 0;
  let bad = 0;
  let firstBad = -1;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    if (length === 0) {
      bad++;
      if (firstBad < 0) firstBad = at;
      at++;
    } else {
      sequences++;
      at += length;
    }
  }
  return { valid: bad === 0, sequences, bad, firstBad };
}

/** Length of the well-formed sequence at a place, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const top = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > top) return 0;
  for (let step = 2; step < length; step++) if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
