import { AppError } from "@/lib/errors";
import { decodeDocument } from "./decode/decode";
import { detectFormat, isSingleMarkdown } from "./detect";
import { readMarkdownArticle } from "./formats/markdown";
import { sha256 } from "./identity";
import type { DocumentDraft, IncomingDocument } from "./types";

/** A document's bytes, decoded and measured. @throws AppError for what is no text */
export function receiveDocument(bytes: Uint8Array, name: string): IncomingDocument {
  const { text, encoding } = decodeDocument(bytes, name);
  return { name, bytes: bytes.byteLength, checksum: sha256(bytes), encoding, text, lines: text.replace(/\n$/, "").split("\n").length };
}

/** A decoded document cut into article drafts. @throws AppError `invalid` when it holds no article */
export function readIncoming(document: IncomingDocument): DocumentDraft {
  const draft = readAs(document);
  if (draft.articles.length === 0) throw new AppError("invalid", "No article was found in it. Check that it holds the text of the articles and not only menus or links.");
  return draft;
}

function readAs(document: IncomingDocument): DocumentDraft {
  const format = detectFormat(document.text, document.name);
  if (format === "markdown" && isSingleMarkdown(document.text)) return readMarkdownArticle(document.text, document.name.replace(/\.\w+$/, ""));
  throw new AppError("unsupported", "Only Markdown with front matter is read so far.");
}
