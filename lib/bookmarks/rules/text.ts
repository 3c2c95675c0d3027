/**
 * Plain text in one form: composed characters, one kind of line break, no control characters, nothing around it.
 */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/g, "").trim();
}

/** The same in one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ");
}
