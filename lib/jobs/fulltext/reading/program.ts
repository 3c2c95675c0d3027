import { decodePage } from "@/lib/ingest/formats/page/decode";
import { parsePage } from "@/lib/ingest/formats/page/parse";
import { publisherStatements } from "@/lib/ingest/formats/publisher-data";
import { withPage } from "@/lib/ingest/page-text";
import { prepareArticle } from "@/lib/ingest/prepare";
import { languageModel } from "@/lib/understand/language-model";
import type { Said } from "@/lib/sources/types/statements";
import { readAnswer } from "./read-answer";
import type { PageRead, PageToRead } from "./types";

const model = await languageModel();

/** What a thread is asked in which pages are read. */
export const pageAnswers = {
  read: ({ bytes, contentType, url, page, source }: PageToRead): PageRead => {
    const { part, text, notes, why, statements } = readAnswer(page, decodePage(bytes, contentType), url);
    const draft = why === null ? page.draft : null;
    // Its text, which is made anew each time it is asked for, is asked for several times.
    const article = draft && { ...prepareArticle({ ...withPage(draft, part), source }, new Date(), model) };
    return { part, letters: text.length, notes, why, article, statements };
  },
  /** What the publisher of any page says of itself there. */
  statements: ({ bytes, contentType, url }: Pick<PageToRead, "bytes" | "contentType" | "url">): Said[] => publisherStatements(parsePage(decodePage(bytes, contentType)), url),
};
