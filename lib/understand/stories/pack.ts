import type { Reading } from "./types";

/** The form of the bytes; a reading of another is read anew from its article. */
const FORM = 1;

/** A reading as bytes: about 2 KB for a long article, at most about 3. */
export function packReading(reading: Reading): Uint8Array {
  const text = new TextEncoder();
  const lang = text.encode(reading.lang);
  const forms = [...reading.forms].map(([term, form]) => ({ term, bytes: text.encode(form).slice(0, 255) }));
  const size = 1 + 1 + lang.length + 4 + 8 + 4 + 6 + 1 + reading.terms.length * 5 + (reading.quotes.length + reading.links.length) * 4 + forms.reduce((sum, { bytes }) => sum + 5 + bytes.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const byte = (value: number) => view.setUint8(at++, value);
  const number = (value: number) => { view.setInt32(at, value); at += 4; };
  const put = (given: Uint8Array) => { bytes.set(given, at); at += given.length; };
  byte(FORM);
  byte(lang.length);
  put(lang);
  number(reading.source);
  view.setFloat64(at, reading.at);
  at += 8;
  number(reading.words);
  for (const length of [reading.terms.length, reading.quotes.length, reading.links.length]) { view.setUint16(at, length); at += 2; }
  byte(forms.length);
  for (const list of [reading.terms, reading.quotes, reading.links]) list.forEach(number);
  put(reading.marks);
  for (const { term, bytes: form } of forms) {
    number(term);
    byte(form.length);
    put(form);
  }
  return bytes;
}

/** The reading that was packed, or null for bytes of another form, whose article is to be read anew. */
export function unpackReading(bytes: Uint8Array): Reading | null {
  if (bytes[0] !== FORM) return null;
  const text = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 1;
  const byte = () => view.getUint8(at++);
  const number = () => { at += 4; return view.getInt32(at - 4); };
  const take = (length: number) => { at += length; return bytes.subarray(at - length, at); };
  const numbers = (length: number) => {
    const list = new Int32Array(length);
    for (let each = 0; each < length; each++) list[each] = number();
    return list;
  };
  const lang = text.decode(take(byte()));
  const source = number();
  const published = view.getFloat64(at);
  at += 8;
  const words = number();
  const [ofTerms, ofQuotes, ofLinks] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)];
  at += 6;
  const ofForms = byte();
  const [terms, quotes, links] = [numbers(ofTerms), numbers(ofQuotes), numbers(ofLinks)];
  const marks = take(ofTerms).slice();
  const written = at;
  let forms: Map<number, string> | null = null;
  const formsOf = () => {
    at = written;
    return new Map(Array.from({ length: ofForms }, (): [number, string] => [number(), text.decode(take(byte()))]));
  };
  // Most that are compared are never named.
  return { lang, source, at: published, words, terms, marks, quotes, links, get forms() { return (forms ??= formsOf()); } };
}
