import { AppError } from "@/lib/errors";
import { decodeDocument } from "./decode/decode";
import { detectFormat } from "./detect";
import { readHtmlPage } from "./formats/html";
import { readMarkdownArticle } from "./formats/markdown";
import { readText } from "./formats/text";
import { sha256 } from "./identity";
import type { ArticleDraft, DocumentDraft, IncomingDocument } from "./types";

/** A document's bytes, decoded and measured. @throws AppError for what is no text */
export function receiveDocument(bytes: Uint8Array, name: string): IncomingDocument {
  const { text, encoding } = decodeDocument(bytes);
  return { name, bytes: bytes.byteLength, checksum: sha256(bytes), encoding, text, lines: text.replace(/\n$/, "").split("\n").length };
}

/** A decoded document cut into article drafts. @throws AppError `invalid` when it holds no article */
export function readIncoming(document: IncomingDocument): DocumentDraft {
  const draft = readGuarded(document);
  if (!draft.articles.some(hasContent)) throw new AppError("invalid", "No article was found in it. Check that it holds the text of the articles and not only menus or links.");
  return draft;
}

/** Text that is nested without end exhausts a parser's stack; that is the document's fault, not ours. */
function readGuarded(document: IncomingDocument): DocumentDraft {
  try {
    return readAs(document);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError("invalid", "Its markup is nested too deep to be read. Save its text and import that.", { cause });
  }
}

function readAs({ text, name }: IncomingDocument): DocumentDraft {
  const format = detectFormat(text, name);
  switch (format) {
    case "html":
      return readHtmlPage(text, name);
    case "markdown":
      return readMarkdownArticle(text, name.replace(/\.\w+$/, "")) ?? readText(text, name, format);
    case "text":
      return readText(text, name, format);
  }
}

function hasContent(article: ArticleDraft): boolean {
  return article.html.replace(/<(?!img)[^>]*>/g, "").trim() !== "";
}
