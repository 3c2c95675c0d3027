/** A text as a signed number of 32 bits: FNV-1a with the finish of MurmurHash3. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return finished(value);
}

/** Two hashes in order as one. */
export function pairOf(first: number, second: number): number {
  return finished(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
}

function finished(sum: number): number {
  let value = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
