import { AppError } from "@/lib/errors";

type Magic = { name: string; bytes: number[]; at?: number; advice: string };

const AS_TEXT = "Save it as plain text, Markdown or an HTML page and import that.";
const UNPACK = "Unpack it and import the files in it.";
const NO_TEXT = "Only text, Markdown and HTML pages are read.";

/** First bytes of the files that people mistake for documents, and what to do with each. */
const MAGICS: Magic[] = [
  { name: "a PDF", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], advice: AS_TEXT },
  { name: "a RTF document", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], advice: AS_TEXT },
  { name: "an old Office document", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], advice: AS_TEXT },
  { name: "a zip archive or an Office document", bytes: [0x50, 0x4b, 0x03, 0x04], advice: `${UNPACK} If it is a Word, OpenDocument or EPUB file, save it as plain text first.` },
  { name: "an empty zip archive", bytes: [0x50, 0x4b, 0x05, 0x06], advice: NO_TEXT },
  { name: "a PostScript file", bytes: [0x25, 0x21, 0x50, 0x53], advice: AS_TEXT },
  { name: "a gzip archive", bytes: [0x1f, 0x8b], advice: UNPACK },
  { name: "a bzip2 archive", bytes: [0x42, 0x5a, 0x68, 0x39, 0x31], advice: UNPACK },
  { name: "an xz archive", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], advice: UNPACK },
  { name: "a zstd archive", bytes: [0x28, 0xb5, 0x2f, 0xfd], advice: UNPACK },
  { name: "a 7-Zip archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], advice: UNPACK },
  { name: "a RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], advice: UNPACK },
  { name: "a tar archive", bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, advice: UNPACK },
  { name: "a PNG picture", bytes: [0x89, 0x50, 0x4e, 0x47], advice: NO_TEXT },
  { name: "a JPEG picture", bytes: [0xff, 0xd8, 0xff], advice: NO_TEXT },
  { name: "a GIF picture", bytes: [0x47, 0x49, 0x46, 0x38], advice: NO_TEXT },
  { name: "a TIFF picture", bytes: [0x49, 0x49, 0x2a, 0x00], advice: NO_TEXT },
  { name: "a picture or sound", bytes: [0x52, 0x49, 0x46, 0x46], advice: NO_TEXT },
  { name: "a video", bytes: [0x66, 0x74, 0x79, 0x70], at: 4, advice: NO_TEXT },
  { name: "a video", bytes: [0x1a, 0x45, 0xdf, 0xa3], advice: NO_TEXT },
  { name: "a sound", bytes: [0x49, 0x44, 0x33], advice: NO_TEXT },
  { name: "a sound", bytes: [0x4f, 0x67, 0x67, 0x53], advice: NO_TEXT },
  { name: "a program", bytes: [0x7f, 0x45, 0x4c, 0x46], advice: NO_TEXT },
  { name: "a program", bytes: [0xcf, 0xfa, 0xed, 0xfe], advice: NO_TEXT },
  { name: "a program", bytes: [0x00, 0x61, 0x73, 0x6d], advice: NO_TEXT },
  { name: "a database", bytes: [...new TextEncoder().encode("SQLite format 3")], advice: NO_TEXT },
  { name: "a web archive", bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], advice: "Save the page as HTML and import that." },
];

/** @throws AppError `unsupported` for a file whose first bytes say that it is no text */
export function refuseBinary(bytes: Uint8Array): void {
  const found = MAGICS.find((magic) => magic.bytes.every((byte, index) => bytes[(magic.at ?? 0) + index] === byte));
  if (found) throw new AppError("unsupported", `It is ${found.name}, not a text. ${found.advice}`);
}
