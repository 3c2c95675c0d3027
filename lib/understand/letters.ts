/** For each code unit 1 where it is a letter or digit of any script, 2 where it is not, 0 where nobody has asked yet. */
const known = new Uint8Array(0x10000);
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether a letter or digit stands at this place: as `[\p{L}\p{N}]` says, some times faster. Of a character of two units
 * the first answers for both.
 */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return LETTER.test(String.fromCodePoint(text.codePointAt(unit >= 0xdc00 && at > 0 ? at - 1 : at) ?? 0));
  const answer = known[unit] ?? 0;
  if (answer !== 0) return answer === 1;
  const found = LETTER.test(String.fromCharCode(unit));
  known[unit] = found ? 1 : 2;
  return found;
}
