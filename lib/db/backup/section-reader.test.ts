import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SectionReader } from "./section-reader";

const TEXT = "head\nfirst\n1\ta\\\\.\n2\t\\\\.\n\\.\nempty\n\\.\nfoot\n";

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(reader: SectionReader): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reader.rows()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe("SectionReader", () => {
  it.each([1, 2, 3, 4, 5, 7, 1000])("reads lines and rows wherever the pieces are cut (%i bytes)", async (size) => {
    const reader = new SectionReader(inPieces(TEXT, size));
    const lines: (string | null)[] = [];
    const line = async () => {
      const text = await reader.line();
      lines.push(text);
      if (text !== null && text !== "foot") reader.count(text);
    };
    await line();
    await line();
    expect(await rowsOf(reader)).toBe("1\ta\\\\.\n2\t\\\\.\n");
    await line();
    expect(await rowsOf(reader)).toBe("");
    await line();
    await line();
    expect(lines).toEqual(["head", "first", "empty", "foot", null]);
    expect(reader.digest()).toBe(createHash("sha256").update(TEXT.slice(0, -"foot\n".length)).digest("hex"));
  });

  it("says so when the text ends in the middle of rows", async () => {
    const reader = new SectionReader(inPieces("table\n1\n2\n", 4));
    await reader.line();
    await expect(rowsOf(reader)).rejects.toThrow("breaks off in the middle");
  });
});
