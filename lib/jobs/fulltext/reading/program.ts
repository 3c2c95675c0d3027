import { decodePage } from "@/lib/ingest/formats/page/decode";
import { withPage } from "@/lib/ingest/page-text";
import { prepareArticle } from "@/lib/ingest/prepare";
import { languageModel } from "@/lib/understand/language-model";
import { readAnswer } from "./read-answer";
import type { PageRead, PageToRead } from "./types";

const model = await languageModel();

/** What a thread is asked in which pages are read. */
export const pageAnswers = {
  read: ({ bytes, contentType, url, page, source }: PageToRead): PageRead => {
    const { part, text, notes, why } = readAnswer(page, decodePage(bytes, contentType), url);
    const draft = why === null ? page.draft : null;
    // Its text, which is made anew each time it is asked for, is asked for several times.
    const article = draft && { ...prepareArticle({ ...withPage(draft, part), source }, new Date(), model) };
    return { part, letters: text.length, notes, why, article };
  },
};
