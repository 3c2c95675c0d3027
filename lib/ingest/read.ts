import { AppError } from "@/lib/errors";
import { decodeDocument } from "./decode/decode";
import { detectFormat } from "./detect";
import { readHtmlPage } from "./formats/html";
import { readMarkdownArticle } from "./formats/markdown";
import { readingText } from "./formats/text";
import { sha256 } from "./identity";
import type { Steps } from "./steps";
import type { ArticleDraft, DocumentDraft, IncomingDocument } from "./types";

/** A document's bytes, decoded and measured. @throws AppError for what is no text */
export function receiveDocument(bytes: Uint8Array, name: string): IncomingDocument {
  const { text, encoding } = decodeDocument(bytes);
  return { name, bytes: bytes.byteLength, checksum: sha256(bytes), encoding, text, lines: text.replace(/\n$/, "").split("\n").length };
}

/** A decoded document cut into article drafts, in steps. @throws AppError `invalid` when it holds no article */
export function* readingIncoming(document: IncomingDocument): Steps<DocumentDraft> {
  const draft = yield* readGuarded(document);
  if (!draft.articles.some(hasContent)) throw new AppError("invalid", "No article was found in it. Check that it holds the text of the articles and not only menus or links.");
  return draft;
}

/** Text that is nested without end exhausts a parser's stack; that is the document's fault, not ours. */
function* readGuarded(document: IncomingDocument): Steps<DocumentDraft> {
  try {
    return yield* readAs(document);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError("invalid", "Its markup is nested too deep to be read. Save its text and import that.", { cause });
  }
}

function* readAs({ text, name }: IncomingDocument): Steps<DocumentDraft> {
  const format = detectFormat(text, name);
  switch (format) {
    case "html":
      return readHtmlPage(text, name);
    case "markdown":
      return readMarkdownArticle(text, name.replace(/\.\w+$/, "")) ?? (yield* readingText(text, name, format));
    case "text":
      return yield* readingText(text, name, format);
  }
}

function hasContent(article: ArticleDraft): boolean {
  return article.html.replace(/<(?!img)[^>]*>/g, "").trim() !== "";
}
