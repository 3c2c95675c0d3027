import iconv from "iconv-lite";

/** Marks at the start of a file that name its encoding, the longest first. */
const MARKS: [number[], string][] = [
  [[0xff, 0xfe, 0x00, 0x00], "utf-32le"],
  [[0x00, 0x00, 0xfe, 0xff], "utf-32be"],
  [[0x84, 0x31, 0x95, 0x33], "gb18030"],
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Names by which encodings are called that stand for another, wider one in practice. */
const MEANT: Record<string, string> = {
  "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin-1": "windows-1252", latin1: "windows-1252", "us-ascii": "windows-1252", ascii: "windows-1252",
  gb2312: "gb18030", gbk: "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874",
  "tis-620": "windows-874", "ks_c_5601-1987": "euc-kr", "x-sjis": "shift_jis", "windows-31j": "shift_jis", "x-euc-jp": "euc-jp",
};

/** The encoding that the mark at the start of a file names, and the bytes after the mark; null where there is none. */
export function markedEncoding(bytes: Uint8Array): { encoding: string; rest: Uint8Array } | null {
  const marked = startsWith(bytes, MARKS);
  return marked && { encoding: marked[1], rest: bytes.subarray(marked[0].length) };
}

/** The first of some beginnings that bytes have. */
export function startsWith(bytes: Uint8Array, beginnings: readonly [number[], string][]): [number[], string] | null {
  return beginnings.find(([start]) => start.every((byte, at) => bytes[at] === byte)) ?? null;
}

/**
 * The encoding that a name means, null for one that cannot be read, and for those that write `<` in several bytes: they
 * are known by their marks and zeros, and a name that could be read is none of them.
 */
export function encodingNamed(name: string | null): string | null {
  const lower = (name ?? "").toLowerCase();
  const plain = lower.replace(/_/g, "-");
  if (/^utf-?8(-sig)?$/.test(plain)) return "utf-8";
  const meant = MEANT[lower] ?? MEANT[plain] ?? lower;
  return /^(utf-?(7|16|32)|ucs|u-?16|u-?32|iso-10646|cs-?ucs|base64|hex|binary)/.test(plain) || meant === "" || !iconv.encodingExists(meant) ? null : meant;
}

/** Bytes as text, without copying them; what an encoding does not have comes out as U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding === "utf-8" ? buffer.toString("utf8") : iconv.decode(buffer, encoding, { stripBOM: true });
}
