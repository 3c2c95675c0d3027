import { AppError } from "@/lib/errors";

/** Bytes as text with line ends as `\n`, and the name of their encoding. */
export function decodeDocument(bytes: Uint8Array, _fileName: string): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n"), encoding: "utf-8" };
  } catch (cause) {
    throw new AppError("unsupported", "It is not UTF-8.", { cause });
  }
}
